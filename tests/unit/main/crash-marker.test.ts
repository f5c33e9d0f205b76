import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CrashMarker } from '../../../electron/main/crash-marker.ts';

let folder = '';
const file = (): string => join(folder, 'open-books.json');
/** A new run of the application. */
const run = (): Promise<CrashMarker> => CrashMarker.open(file());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kyyeu-marker-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('books that are open', () => {
  test('and closed in order are not told at the next start', async () => {
    const first = await run();
    await first.opened('/a', 'A');
    await first.closed('/a');
    expect((await run()).crashed).toEqual([]);
  });

  test('when a run ends badly are told at the next, until the person has seen it', async () => {
    await (await run()).opened('/a', 'A');
    const second = await run();
    expect(second.crashed).toEqual([{ path: '/a', title: 'A', times: 1 }]);
    // Whoever ends the second run without answering is told again.
    const third = await run();
    expect(third.crashed).toHaveLength(1);
    await third.seen();
    expect((await run()).crashed).toEqual([]);
  });

  test('are counted when it happens again and again, also after it was seen', async () => {
    await (await run()).opened('/a', 'A');
    const second = await run();
    await second.seen();
    await second.opened('/a', 'A');
    expect((await run()).crashed).toEqual([{ path: '/a', title: 'A', times: 2 }]);
  });

  test('begin a new count once they were closed in order', async () => {
    await (await run()).opened('/a', 'A');
    const second = await run();
    await second.opened('/a', 'A');
    await second.closed('/a');
    await second.opened('/b', 'B');
    expect((await run()).crashed).toEqual([{ path: '/b', title: 'B', times: 1 }]);
    await (await run()).opened('/a', 'A');
    expect((await run()).crashed.find(({ path }) => path === '/a')?.times).toBe(1);
  });

  test('in a note that was spoilt are no reason not to start', async () => {
    await writeFile(file(), '{"version":1,"open":[{"path":');
    expect((await run()).crashed).toEqual([]);
  });
});
