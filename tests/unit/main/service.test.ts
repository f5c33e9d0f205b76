import { describe, expect, test } from 'vitest';
import { AppError } from '../../../electron/common/errors.ts';
import type { ChannelOf } from '../../../electron/common/contract/channels.ts';
import type { Connection } from '../../../electron/hosts/connection.ts';
import { BookSessions } from '../../../electron/main/book-sessions.ts';
import { Service } from '../../../electron/main/service.ts';

type Print = ChannelOf<'print'>;

/** Connections that note their calls and die when told to. */
function processes() {
  const calls: string[] = [];
  const running: { die: () => void; disposed: boolean }[] = [];
  const start = (): Connection<Print> => {
    const number = running.length + 1;
    const lost: ((reason: string) => void)[] = [];
    const entry = { die: () => { for (const listener of lost) listener('signal SIGSEGV'); }, disposed: false };
    running.push(entry);
    return {
      call: (name) => {
        calls.push(`${String(number)} ${name}`);
        return Promise.resolve({} as never);
      },
      dispose: () => (entry.disposed = true),
      onLost: (listener) => lost.push(listener),
    };
  };
  return { calls, running, start };
}

const book = { session: 's', path: '/b.kyyeu', file: '/b.kyyeu', view: null };

describe('a service', () => {
  test('is started by its first call, and anew by the first after its death', async () => {
    const { calls, running, start } = processes();
    const service = new Service<Print>('print', start);
    expect(running).toHaveLength(0);
    await service.call('preview.book', {});
    await service.call('preview.book', {});
    running[0]?.die();
    expect(running).toHaveLength(1);
    await service.call('preview.book', {});
    expect(calls).toEqual(['1 preview.book', '1 preview.book', '2 preview.book']);
    expect(service.run).toBe(2);
  });

  test('that keeps dying is given a rest', async () => {
    const { running, start } = processes();
    let now = 0;
    const service = new Service<Print>('print', start, () => now);
    for (let death = 0; death < 3; death += 1) {
      await service.call('preview.book', {});
      running.at(-1)?.die();
      now += 1000;
    }
    await expect(service.call('preview.book', {})).rejects.toMatchObject({ code: 'app/service-stopped', detail: { service: 'print' } });
    now += 60_000;
    await expect(service.call('preview.book', {})).resolves.toEqual({});
  });

  test('that does not answer is ended, and started anew by the next call; that is no death of its own', async () => {
    const { calls, running, start } = processes();
    const service = new Service<Print>('print', start);
    for (let time = 0; time < 5; time += 1) {
      await service.call('preview.book', {});
      service.end();
    }
    expect(running.every(({ disposed }) => disposed)).toBe(true);
    expect(calls).toHaveLength(5);
    expect(service.run).toBeNull();
  });

  test('that was stopped stays so', async () => {
    const { running, start } = processes();
    const service = new Service<Print>('print', start);
    service.warm();
    service.stop();
    expect(running[0]?.disposed).toBe(true);
    await expect(service.call('preview.book', {})).rejects.toMatchObject({ code: 'app/service-stopped' });
    expect(running).toHaveLength(1);
  });
});

describe('a book in a service', () => {
  test('is opened once, and again in a process started anew', async () => {
    const { calls, running, start } = processes();
    const service = new Service<Print>('print', start);
    const sessions = new BookSessions(service, (one) => service.call('typeset.open', { ...one, cache: '', setAside: null }));
    await Promise.all([sessions.ensure(book), sessions.ensure(book)]);
    await sessions.ensure(book);
    running[0]?.die();
    expect(sessions.has('s')).toBe(false);
    await sessions.ensure(book);
    expect(calls).toEqual(['1 typeset.open', '2 typeset.open']);
    expect(sessions.has('s')).toBe(true);
  });

  test('that could not be opened is tried again at the next call', async () => {
    const { start } = processes();
    const service = new Service<Print>('print', start);
    const answers = [new AppError('file/not-found'), null];
    const sessions = new BookSessions(service, () => {
      const answer = answers.shift();
      return answer ? Promise.reject(answer) : Promise.resolve();
    });
    await expect(sessions.ensure(book)).rejects.toMatchObject({ code: 'file/not-found' });
    expect(sessions.has('s')).toBe(false);
    await expect(sessions.ensure(book)).resolves.toBeUndefined();
  });
});
