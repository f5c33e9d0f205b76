/** The short run of the crash test (tests/crash): the whole application killed while an editor is at work. */
import { expect, test } from 'vitest';
import { crashWindow } from '../crash/window-crash.ts';
import { temporaryFolder } from './support/launch.ts';

const MOMENTS = 2;

test('kill -9 while keys are typed, articles moved and texts imported: at most 2 s of typing are lost, and the book opens again', async () => {
  const folder = await temporaryFolder('crash');
  const seed = Date.now() % 100_000;
  try {
    const verdicts = await crashWindow({ folder: folder.path, moments: MOMENTS, seed });
    expect(verdicts.flatMap(({ problems }) => problems.map((problem) => `seed ${String(seed)}: ${problem}`))).toEqual([]);
    expect(verdicts).toHaveLength(MOMENTS);
    expect(verdicts.reduce((sum, { typed }) => sum + typed, 0)).toBeGreaterThan(0);
  } finally {
    await folder.remove();
  }
});
