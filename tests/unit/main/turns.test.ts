import { describe, expect, test } from 'vitest';
import { Turns } from '../../../electron/main/turns.ts';

/** A piece of work that ends when it is told to. */
function work(log: string[], name: string) {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => { end = resolve; });
  return {
    run: async () => {
      log.push(`${name} begins`);
      await done;
      log.push(`${name} ends`);
    },
    end: () => { end(); },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('calls about one book', () => {
  test('run side by side; work that must be alone waits for them, and what comes later waits for it', async () => {
    const log: string[] = [];
    const turns = new Turns();
    const [a, b, alone, later] = ['a', 'b', 'alone', 'later'].map((name) => work(log, name));
    if (a === undefined || b === undefined || alone === undefined || later === undefined) throw new Error('four pieces');
    const all = [turns.shared(1, a.run), turns.shared(1, b.run), turns.alone(1, alone.run), turns.shared(1, later.run)];
    await settle();
    expect(turns.isTaken(1)).toBe(true);
    expect(log).toEqual(['a begins', 'b begins']);
    a.end();
    b.end();
    await settle();
    expect(log.slice(4)).toEqual(['alone begins']);
    alone.end();
    await settle();
    later.end();
    await Promise.all(all);
    expect(log.slice(5)).toEqual(['alone ends', 'later begins', 'later ends']);
    expect(turns.isTaken(1)).toBe(false);
  });

  test('of another book wait for nothing', async () => {
    const log: string[] = [];
    const turns = new Turns();
    const alone = work(log, 'alone');
    const held = turns.alone(1, alone.run);
    await expect(turns.shared(2, () => Promise.resolve('at once'))).resolves.toBe('at once');
    alone.end();
    await held;
  });

  test('alone follow one another, and one that fails holds up nobody', async () => {
    const turns = new Turns();
    const order: number[] = [];
    const failing = turns.alone(1, () => Promise.reject(new Error('no')));
    const second = turns.alone(1, () => { order.push(2); return Promise.resolve(); });
    await expect(failing).rejects.toThrow('no');
    await second;
    await turns.shared(1, () => { order.push(3); return Promise.resolve(); });
    expect(order).toEqual([2, 3]);
  });
});
