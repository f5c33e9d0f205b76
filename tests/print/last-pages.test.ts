/** Last pages: a short profile that is a few lines too long has room made for them, and no photo ends an article alone with the byline. */
import { describe, expect, it } from 'vitest';
import { paragraph, photo, table, title } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { emptyLines, lastPages, practice, profile } from './support/tails.ts';

const folder = temporaryFolder();
const TRIMS = { 'trang-trong': '14.5x20.5', 'hien-dai': '13x19', 'co-dien': '16x24', 'bao-anh': '13x19' } as const;
const LENGTHS = { 'trang-trong': [7, 8, 10], 'hien-dai': [10, 11, 12], 'co-dien': [5, 7, 8], 'bao-anh': [9, 10, 11] } as const;

describe('a photo behind a table', () => {
  it('that is moved overleaf is told from the table’s own foot, so that the white below it is filled', () => {
    const rows = Array.from({ length: 16 }, (_, at) => [`Hàng ${String(at)}`, '300']);
    const blocks = (lines: number): Block[] => [title('Bảng và ảnh'), ...Array.from({ length: lines }, () => paragraph('Bà con cùng bàn việc mở đường.')), table(1, [['Thôn', 'Hộ'], ...rows]), photo('wide', 'Ruộng bậc thang.'), ...Array.from({ length: 8 }, () => paragraph('Bà con cùng bàn việc mở đường. '.repeat(7).trim()))];
    // On the first page there is room for the table, and not for the photo. The space below a table counts; five lines above a photo are left alone.
    expect(Math.max(...emptyLines(folder, 'hien-dai', '16x24', [1, 2, 3, 4, 5, 6].map(blocks)))).toBeLessThan(7);
  });
});

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('no last page holds a few lines, or a photo and the byline alone', () => {
    const found = lastPages(folder, design, TRIMS[design], [...LENGTHS[design].map(profile), practice(10)]);
    expect(found.filter(({ lines, lonely }) => lonely || (lines !== null && lines <= 8))).toEqual([]);
  });
});
