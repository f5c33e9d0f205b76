/** What a spreadsheet puts on the clipboard as text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { table } from '@common/article/build.ts';
import { tabbedTable } from '../../../../../renderer/src/editor/clipboard/tabbed.ts';

it('is rows of cells; short rows are filled up, the last line end is none of the text', () => {
  expect(tabbedTable('Xã\tHộ\r\nCô Mười\t312\r\nĐồng Rui\r\n')).toEqual(table(0, [['Xã', 'Hộ'], ['Cô Mười', '312'], ['Đồng Rui', '']]));
});

it('reads quoted cells with line ends, and leaves other quotation marks alone', () => {
  expect(tabbedTable('"Dòng một\nDòng ""hai"""\tb\n"Học tập\t"và làm" theo')).toEqual(table(0, [['Dòng một\nDòng "hai"', 'b'], ['"Học tập', '"và làm" theo']]));
});

it('text without a tab is none, nor is one too wide', () => {
  expect(tabbedTable('một\nhai')).toBeNull();
  expect(tabbedTable(Array.from({ length: 65 }, () => 'x').join('\t'))).toBeNull();
});

it('gives back the cells that were written, whatever is in them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'Ễ', '"', '\n', ' ', '1') }).map((text) => text.trim());
  const quoted = (text: string): string => (/["\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 4 }), (rows) => {
      fc.pre(rows.at(-1)?.join('') !== '');
      expect(tabbedTable(rows.map((row) => row.map(quoted).join('\t')).join('\n'))).toEqual(table(0, rows));
    }),
  );
});
