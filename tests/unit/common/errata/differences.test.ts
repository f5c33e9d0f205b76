/** What a reader of the printed text is told to correct. */
import { describe, expect, test } from 'vitest';
import { byline, document, list, paragraph, photo, table, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { differencesBetween, type Difference } from '../../../../electron/common/errata/differences.ts';
import { ALL_ERRATA, chosenErrata, runsText, type Errata } from '../../../../electron/common/errata/shapes.ts';

/** kind place: printed → now, what changed in brackets. */
function said({ kind, where, printed, now }: Difference): string {
  const shown = (runs: Difference['now']): string => runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  return `${kind} ${where}: ${shown(printed)} → ${shown(now)}`;
}

const between = (printed: Block[], now: Block[]): string[] => differencesBetween(document([title('Bài'), ...printed]), document([title('Bài'), ...now])).found.map(said);
const LONG = 'Năm giờ sáng, khi sương còn phủ kín thung lũng, anh đã xếp xong hai túi bưu phẩm để đi sớm.';

describe('differences', () => {
  test('a changed word comes with two words on both sides, and its place in the printed text', () => {
    const { found, texts } = differencesBetween(document([title('Bài'), paragraph(LONG)]), document([title('Bài'), paragraph(LONG.replace('xong', 'đủ'))]));
    expect(found.map(said)).toEqual(['words text: đã xếp [xong] hai túi → đã xếp [đủ] hai túi']);
    expect(texts[found[0]?.block ?? 0]?.slice(found[0]?.offset)).toMatch(/^xong hai/u);
  });

  test('neighbouring changes are one, far ones two; sentences keep apart', () => {
    expect(between([paragraph(LONG)], [paragraph(LONG.replace('xong hai túi', 'đủ ba túi').replace('giờ sáng', 'giờ hơn'))])).toEqual([
      'words text: Năm giờ [sáng], khi sương → Năm giờ [hơn], khi sương',
      'words text: đã xếp [xong hai] túi bưu → đã xếp [đủ ba] túi bưu',
    ]);
    expect(between([paragraph('Anh đi. Chị về.')], [paragraph('Anh đến. Chị ở.')])).toHaveLength(2);
  });

  test('words put in between two sentences are found by those behind, or else in front', () => {
    expect(between([paragraph('Anh đi đưa thư. Chị ở nhà chờ.')], [paragraph('Anh đi đưa thư. Rồi về. Chị ở nhà chờ.')])).toEqual(['words text: Chị ở → [Rồi về. ]Chị ở']);
    expect(between([paragraph('Bà làm trưởng bản.')], [paragraph('Bà làm trưởng bản. Ai cũng quý')])).toEqual([expect.stringContaining('trưởng bản')]);
  });

  test('whole paragraphs, items and captions are told as such', () => {
    expect(between([paragraph(LONG), paragraph('Đoạn thừa không ai cần.')], [paragraph(LONG)])).toEqual(['removed text: Đoạn thừa không ai cần. → ']);
    expect(between([paragraph(LONG)], [paragraph(LONG), paragraph('Đoạn thiếu.')])).toEqual(['added text:  → Đoạn thiếu.']);
    expect(between([list(false, ['một việc', 'hai việc'])], [list(false, ['một việc', 'hai việc', 'ba việc'])])).toEqual(['added list:  → ba việc']);
    expect(between([photo('a', 'Bà Thoa (bìa trái)', 'Ảnh: H.M')], [photo('a', 'Bà Thoa (bìa phải)', 'Ảnh: H.M')])).toEqual(['words caption: Thoa (bìa [trái]) → Thoa (bìa [phải])']);
    expect(between([photo('a', 'Bà Thoa', '')], [photo('b', 'Bà Thoa', '')])).toEqual(['photo caption: Bà Thoa → Bà Thoa']);
    expect(between([byline('Hoàng Minh')], [byline('Hoàng Văn Minh')])).toEqual(['words byline: Hoàng Minh → Hoàng [Văn ]Minh']);
  });

  test('a note against the one that took its place', () => {
    const noted = (words: string): Block => paragraph([{ text: 'Anh Khải', footnote: { id: 'n', text: words } }, { text: ' đi.' }]);
    expect(between([noted('Sinh năm 1975 ở bản Lốc.')], [noted('Sinh năm 1976 ở bản Lốc.')])).toEqual(['words note: Sinh năm [1975] ở bản → Sinh năm [1976] ở bản']);
  });

  test('a note knows its printed number, a missing one has none', () => {
    const noted = (words: string, note: string): Block => paragraph([{ text: words, footnote: { id: words, text: note } }, { text: ' đi.' }]);
    const numbers = (printed: Block[], now: Block[]): unknown[] => differencesBetween(document([title('Bài'), ...printed]), document([title('Bài'), ...now])).found.map(({ kind, note, printed: was }) => [kind, note, runsText(was)]);
    const first = noted('Anh Khải', 'Sinh năm 1975.');
    const row = (words: string, note: string): Block => table(1, [['Tên'], [[{ text: words, footnote: { id: words, text: note } }]]]);
    expect(numbers([first, row('Bà Thoa', 'Trưởng bản.'), noted('Chị Mai', 'Sinh năm 1980.')], [first, row('Bà Thoa', 'Trưởng thôn.'), noted('Chị Mai', 'Sinh năm 1981.')])).toEqual([['words', 2, 'Trưởng bản'], ['words', 3, 'Sinh năm 1980']]);
    expect(numbers([first, noted('Chị Mai', 'Thừa.')], [first, paragraph('Chị Mai đi.')])).toEqual([['removed', 2, 'Thừa.']]);
    expect(numbers([first, paragraph('Chị Mai đi.')], [first, noted('Chị Mai', 'Thiếu.')])).toEqual([['added', null, '']]);
  });

  test('a cell knows the row it is in, a missing row the one that it follows', () => {
    const rows = [['Tên', 'Năm'], ['Khải', '1975'], ['Mai', '1980']];
    const at = (now: string[][]): unknown[] => differencesBetween(document([title('Bài'), table(1, rows)]), document([title('Bài'), table(1, now)])).found.map(({ kind, row }) => [kind, row]);
    expect(at([['Tên', 'Năm'], ['Khải', '1975'], ['Mai', '1981']])).toEqual([['words', 2]]);
    expect(at([['Tên', 'Năm'], ['Mai', '1980']])).toEqual([['removed', 1]]);
    expect(at([...rows, ['Bà Thoa làm trưởng bản', '1990']])).toEqual([['added', 3]]);
    expect(differencesBetween(document([title('Bài'), table(1, rows), paragraph(LONG)]), document([title('Bài'), paragraph(LONG)])).found.map(({ kind, where, row }) => [kind, where, row])).toEqual([['removed', 'table', null]]);
  });

  test('marks of letters and what is only suggested are no errors', () => {
    expect(between([paragraph('Ở bản Nà Lốc')], [paragraph([{ text: 'Ở bản ' }, { text: 'Nà Lốc', italic: true }])])).toEqual([]);
    expect(between([paragraph('Ở bản')], [paragraph([{ text: 'Ở bản' }, { text: ' xa', inserted: { id: 's', author: 'H', at: 1 } }])])).toEqual([]);
  });
});

test('what is left out is gone, what is reworded says so', () => {
  const entry = (id: string): Errata['entries'][number] => ({ id, articleId: 'a', article: 'Bài', kind: 'words', where: 'text', page: '4', line: 2, row: null, note: null, printed: [{ text: 'sai', changed: true }], now: [{ text: 'đúng', changed: true }] });
  const all: Errata = { book: { title: 'S', period: '', organisation: '', trimSize: '16x24' }, printed: { id: 's', name: 'In', at: 1, pages: 8 }, entries: [entry('1'), entry('2')], notPrinted: [] };
  expect(chosenErrata(all, ALL_ERRATA).entries).toHaveLength(2);
  const chosen = chosenErrata(all, { without: ['1'], reworded: { 2: ' lời khác ' } }).entries;
  expect(chosen.map(({ now }) => runsText(now))).toEqual(['lời khác']);
});
