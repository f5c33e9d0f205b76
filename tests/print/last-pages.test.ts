/** Last pages: a short profile that is a few lines too long has room made for them, and no photo ends an article alone with the byline. */
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { lastPages, practice, profile } from './support/tails.ts';

const folder = temporaryFolder();
const TRIMS = { 'trang-trong': '14.5x20.5', 'hien-dai': '13x19', 'co-dien': '16x24', 'bao-anh': '13x19' } as const;
const LENGTHS = { 'trang-trong': [7, 8, 10], 'hien-dai': [10, 11, 12], 'co-dien': [5, 7, 8], 'bao-anh': [9, 10, 11] } as const;

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('no last page holds a few lines, or a photo and the byline alone', () => {
    const found = lastPages(folder, design, TRIMS[design], [...LENGTHS[design].map(profile), practice(10)]);
    expect(found.filter(({ lines, lonely }) => lonely || (lines !== null && lines <= 8))).toEqual([]);
  });
});
