import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import type { Connection } from '../../../electron/hosts/connection.ts';
import { connect } from '../../../electron/hosts/connection.ts';
import { forkHost } from '../../../electron/hosts/fork.ts';
import type { ChildPort } from '../../../electron/hosts/port.ts';
import { PATIENCE_MS } from '../processor-time.ts';

type Host = Connection<'import.read' | 'photo.bytes'>;
const started: { dispose(): void }[] = [];

function start(graceMs = 2000): Host {
  const entry = fileURLToPath(new URL('./scripted-host.ts', import.meta.url));
  // The scripted host answers these two channels, whatever kind it is started as.
  const host = forkHost('import', { entry, graceMs }) as unknown as Host;
  started.push(host);
  return host;
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

afterEach(() => {
  for (const host of started.splice(0)) host.dispose();
});

describe('a call to a host', () => {
  test('brings input, session and bytes over and back', async () => {
    const host = start();
    await expect(host.call('import.read', { path: 'session' }, { session: 's1' })).resolves.toMatchObject({ sha256: 's1' });
    await expect(host.call('import.read', { path: 'session' })).resolves.toMatchObject({ sha256: 'null' });
    const photo = await host.call('photo.bytes', { id: 'p', size: 'proxy' });
    expect(photo.bytes).toBeInstanceOf(Uint8Array);
    expect([...photo.bytes]).toEqual([0, 255, 16]);
  });

  test('tells its progress in order', async () => {
    const seen: string[] = [];
    await start().call('import.read', { path: 'progress' }, { onProgress: (p) => seen.push(`${String(p.done)}/${String(p.total)} ${p.label}`) });
    expect(seen).toEqual(['1/3 Vũ Lễ', '2/3 Vũ Lễ', '3/3 Vũ Lễ']);
  });

  test('fails with the code of the handler’s error, and the host goes on', async () => {
    const host = start();
    await expect(host.call('import.read', { path: 'coded-error' })).rejects.toMatchObject({ code: 'import/empty', detail: { name: 'trống.txt' } });
    await expect(host.call('import.read', { path: 'bug' })).rejects.toMatchObject({ code: 'app/internal' });
    await expect(host.call('import.read', { path: 'wrong-output' }, { relayed: true })).rejects.toMatchObject({ code: 'input/invalid', detail: { side: 'output' } });
    await expect(host.call('import.read', { path: 'wrong-output' })).rejects.toMatchObject({ code: 'input/invalid', detail: { side: 'output' } });
    await expect(host.call('import.read', { path: 'fine' })).resolves.toMatchObject({ mediaType: 'text/plain' });
  });

  test('is refused when the input is not the contract’s, or nobody answers the channel', async () => {
    const host = start();
    await expect(host.call('import.read', { path: '' })).rejects.toMatchObject({ code: 'input/invalid', detail: { side: 'input' } });
    const any = host as unknown as Connection<'book.info'>;
    await expect(any.call('book.info', {})).rejects.toMatchObject({ code: 'app/forbidden' });
    const unknown = host as unknown as { call(name: string, input: unknown): Promise<unknown> };
    await expect(unknown.call('toString', {})).rejects.toMatchObject({ code: 'app/forbidden' });
  });
});

describe('cancelling', () => {
  test('reaches the handler', async () => {
    const controller = new AbortController();
    const call = start(30_000).call('import.read', { path: 'until-cancelled' }, { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 50);
    await expect(call).rejects.toMatchObject({ code: 'job/cancelled' });
  });

  test('does not wait for a host that does not listen', async () => {
    const before = performance.now();
    const call = start(100).call('import.read', { path: 'busy' }, { signal: AbortSignal.timeout(50) });
    await expect(call).rejects.toMatchObject({ code: 'job/cancelled' });
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('before the call keeps it from being made', async () => {
    await expect(start().call('import.read', { path: 'die' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'job/cancelled' });
  });
});

describe('the death of a host', () => {
  test('fails every call that waits, and every later one', async () => {
    const host = start();
    const lost: string[] = [];
    host.onLost((reason) => lost.push(reason));
    const waiting = host.call('import.read', { path: 'deaf' });
    const fatal = host.call('import.read', { path: 'die' });
    await expect(waiting).rejects.toMatchObject({ code: 'app/service-stopped', detail: { service: 'import', reason: 'exit code 7' } });
    await expect(fatal).rejects.toMatchObject({ code: 'app/service-stopped' });
    await expect(host.call('import.read', { path: 'fine' })).rejects.toMatchObject({ code: 'app/service-stopped' });
    expect(lost).toEqual(['exit code 7']);
  });

  test('dispose ends a busy one at once and is not reported as a loss', async () => {
    const host = start();
    const { sha256 } = await host.call('import.read', { path: 'pid' });
    expect(alive(Number(sha256))).toBe(true);
    let lost = false;
    host.onLost(() => (lost = true));
    const waiting = host.call('import.read', { path: 'busy' });
    host.dispose();
    await expect(waiting).rejects.toMatchObject({ code: 'app/service-stopped' });
    await expect.poll(() => alive(Number(sha256)), { timeout: PATIENCE_MS }).toBe(false);
    expect(lost).toBe(false);
  });

  test('a file that cannot be started fails the call', async () => {
    const host = forkHost('import', { entry: '/nowhere/host.js' });
    started.push(host);
    await expect(host.call('import.read', { path: 'fine' })).rejects.toMatchObject({ code: 'app/service-stopped' });
  });

  test('a host that answers nonsense is ended', async () => {
    let answerWith: ((message: unknown) => void) | undefined;
    let killed = false;
    const port: ChildPort = {
      post: () => undefined,
      onMessage: (listener) => (answerWith = listener),
      onExit: () => undefined,
      kill: () => (killed = true),
    };
    const host = connect<'import.read'>(port);
    const call = host.call('import.read', { path: 'fine' });
    answerWith?.({ kind: 'reply', id: 0, reply: { ok: false, error: { code: 'no/such-code', detail: {}, message: '' } } });
    await expect(call).rejects.toMatchObject({ code: 'app/service-stopped' });
    expect(killed).toBe(true);
  });
});
