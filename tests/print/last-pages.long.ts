/** Last pages of short profiles under a portrait, and of articles that end in a photo, of every length: all designs, small and large pages. */
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { lastPages, practice, profile } from './support/tails.ts';

const folder = temporaryFolder();
const TRIMS = ['13x19', '14.5x20.5', '16x24', '20.5x29.5'] as const;
const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
/** A last page with fewer lines looks like a mistake. */
const LEAST_LINES = 8;

describe.each(DESIGN_IDS.flatMap((design) => TRIMS.map((trim) => [design, trim] as const)))('in the design %s, %s', (design, trim) => {
  it('no short profile has a last page of a few lines, and at most one of twenty-two articles one that is short', () => {
    const found = lastPages(folder, design, trim, [...range(5, 14).map(profile), ...range(3, 8).map((count) => practice(2 * count - 3))]);
    expect(found.filter(({ lines, lonely }) => lonely || (lines !== null && lines < LEAST_LINES))).toEqual([]);
    expect(found.slice(0, 14).filter(({ lines }) => lines !== null && lines <= 10).length).toBeLessThanOrEqual(1);
    // Both sides of a page's end were seen, where a page does not hold them all.
    expect(found.some(({ pages }) => pages === 1)).toBe(true);
    expect(found.some(({ pages }) => pages > 1)).toBe(true);
  });
});
