import { describe, expect, test } from 'vitest';
import type { BookInfo } from '../../../electron/common/contract/shapes.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { AppError } from '../../../electron/common/errors.ts';
import { BackupKeeper, EVERY_MS, FIRST_MS, type KeeperOptions } from '../../../electron/main/backup-keeper.ts';

const MINUTE = 60_000;

function setUp(change: Partial<KeeperOptions> = {}) {
  const world = { now: 0, modifiedAt: 1000, readOnly: false, id: 'b1' };
  const made: number[] = [];
  const problems: unknown[] = [];
  const info = (): BookInfo => ({ id: world.id, fileName: '', folderLabel: '', readOnly: world.readOnly, readOnlyBecause: world.readOnly ? 'medium' : null, settings: defaultSettings(''), modifiedAt: world.modifiedAt, author: '' });
  const keeper = new BackupKeeper({
    ask: () => Promise.resolve(info()),
    lastSaved: () => Promise.resolve(1000),
    backUp: () => { made.push(world.now); return Promise.resolve(); },
    onProblem: (_windowId, thrown) => problems.push(thrown),
    now: () => world.now,
    ...change,
  });
  /** Looks every half minute until that time. */
  const until = async (time: number): Promise<void> => {
    for (; world.now <= time; world.now += MINUTE / 2) await keeper.look(1);
  };
  return { keeper, world, made, problems, until };
}

describe('a book that is open', () => {
  test('is not backed up while nothing changes', async () => {
    const { made, until } = setUp();
    await until(10 * EVERY_MS);
    expect(made).toEqual([]);
  });

  test('is backed up every ten minutes while it changes, and no more when it rests', async () => {
    const { made, world, until } = setUp();
    for (let n = 0; n < 60; n += 1) {
      world.modifiedAt += 1;
      await until(n * MINUTE);
    }
    expect(made.slice(1).map((at, index) => at - (made[index] ?? 0))).toEqual(made.slice(1).map(() => EVERY_MS));
    expect(made.length).toBeGreaterThanOrEqual(5);
    const count = made.length;
    await until(300 * MINUTE);
    expect(made.length - count).toBeLessThanOrEqual(1);
  });

  test('is backed up soon after opening when the last session’s work is in no backup', async () => {
    const { made, until } = setUp({ lastSaved: () => Promise.resolve(null) });
    await until(5 * MINUTE);
    expect(made).toEqual([FIRST_MS]);
  });

  test('with a clock set back is still backed up: another time of change counts, not a later one', async () => {
    const { made, world, until } = setUp();
    world.modifiedAt = 3;
    await until(2 * MINUTE);
    expect(made).toHaveLength(1);
  });

  test('for reading only is never backed up', async () => {
    const { made, world, until } = setUp({ lastSaved: () => Promise.resolve(null) });
    world.readOnly = true;
    await until(2 * EVERY_MS);
    expect(made).toEqual([]);
  });

  test('whose backup fails is tried again after ten minutes, and it is told', async () => {
    let attempts = 0;
    const { made, world, problems, until } = setUp({
      backUp: () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new AppError('file/disk-full')) : Promise.resolve(made.push(world.now));
      },
    });
    world.modifiedAt = 2;
    await until(FIRST_MS + EVERY_MS + MINUTE);
    expect(problems).toEqual([expect.objectContaining({ code: 'file/disk-full' })]);
    expect(made).toEqual([FIRST_MS + EVERY_MS]);
  });

  test('that takes long to copy is not copied twice at once', async () => {
    let running = 0;
    let most = 0;
    let end: () => void = () => undefined;
    const { keeper, world } = setUp({
      backUp: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => { end = resolve; });
        running -= 1;
      },
    });
    await keeper.look(1);
    world.modifiedAt = 2;
    world.now = FIRST_MS;
    const first = keeper.look(1);
    await new Promise((resolve) => setImmediate(resolve));
    await keeper.look(1);
    end();
    await first;
    expect(most).toBe(1);
  });

  test('is asked for its newest backup once, however often one looks, and backed up when that cannot be told', async () => {
    let asked = 0;
    const { keeper, world, made } = setUp({
      lastSaved: async () => {
        asked += 1;
        await new Promise((resolve) => setImmediate(resolve));
        throw new AppError('file/failed');
      },
    });
    const looks = await Promise.allSettled([keeper.look(1), keeper.look(1), keeper.look(1)]);
    expect(looks.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(asked).toBe(1);
    world.now = FIRST_MS;
    await keeper.look(1);
    expect(made).toEqual([FIRST_MS]);
  });

  test('in place of another begins anew', async () => {
    const { keeper, made, world } = setUp();
    world.modifiedAt = 2;
    await keeper.look(1);
    world.id = 'b2';
    world.now = FIRST_MS;
    await keeper.look(1);
    expect(made).toEqual([]);
    world.now = 2 * FIRST_MS;
    await keeper.look(1);
    expect(made).toEqual([2 * FIRST_MS]);
  });
});
