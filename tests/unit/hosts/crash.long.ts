/** The short run of the crash test (tests/crash): the store killed a dozen times in the middle of work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashStore } from '../../crash/store-crash.ts';

const MOMENTS = 8;

test('kill -9 at any moment of typing, arranging and importing: all that was acknowledged is there, and every file opens', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-crash-'));
  const seed = Date.now() % 100_000;
  try {
    const verdicts = await crashStore({ folder, moments: MOMENTS, seed, longestWorkMs: 1500 });
    expect(verdicts.flatMap(({ moment, problems }, index) => problems.map((problem) => `seed ${String(seed)}, moment ${String(index + 1)}, ${moment}: ${problem}`))).toEqual([]);
    expect(verdicts).toHaveLength(MOMENTS);
    expect(verdicts.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBeGreaterThan(MOMENTS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
