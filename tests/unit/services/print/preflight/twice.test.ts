/** Articles that stand in a book twice. */
import { describe, expect, it } from 'vitest';
import { byline, document, paragraph, title } from '../../../../../electron/common/article/build.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import { twiceFindings } from '../../../../../electron/services/print/preflight/twice.ts';

const TEXT = 'Thực hiện Chỉ thị số 05-CT/TW, Đảng bộ Bưu điện tỉnh xây dựng mô hình “Bưu tá tận tụy”. Sau ba năm, bưu phẩm đến nhà dân ở thôn xa nhất trong ngày, được bà con khen ngợi.';
const first = { id: 'a', document: document([title('Bưu tá'), paragraph(TEXT), byline('Lan')]) };
const told = (...others: { id: string; document: ReturnType<typeof document> }[]) =>
  twiceFindings([first, ...others], new Map([['a', 62], ['b', 73], ['c', 80]]), 6).map(({ said, ...rest }) => ({ ...rest, text: sentenceOf('vi', said) }));

describe('an article with the text of another', () => {
  it('is told at the second, with the page of the first, though title, quotation marks, capitals and spaces differ', () => {
    const copy = document([title('BƯU TÁ'), paragraph(TEXT.replaceAll(/[“”]/gu, '"').replaceAll(' ', '  ').toUpperCase()), byline('LAN')]);
    expect(told({ id: 'b', document: copy })).toEqual([{ code: 'article-twice', text: 'Bài “BƯU TÁ” có nội dung giống hệt bài “Bưu tá” ở trang 62. Hãy bỏ một bài.', articleId: 'b', block: null, page: 73 }]);
  });

  it('is the one behind in the book, whatever their order in the file', () => {
    const copy = { id: 'b', document: first.document };
    expect(twiceFindings([copy, first], new Map([['a', 62], ['b', 73]]), 6).map(({ articleId }) => articleId)).toEqual(['b']);
  });

  it('is none when a word is another, or the text is no longer than a line that may stand in two', () => {
    const other = document([title('Bưu tá'), paragraph(TEXT.replace('ba năm', 'bốn năm')), byline('Lan')]);
    const short = document([title('Bưu tá'), paragraph('Trân trọng cảm ơn.')]);
    expect(told({ id: 'b', document: other })).toEqual([]);
    expect(told({ id: 'b', document: short }, { id: 'c', document: short })).toEqual([]);
  });
});
