/** What the editors have not settled yet. */
import { expect, test } from 'vitest';
import { document, emptyDocument, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { Finding } from '../../../../electron/common/contract/shapes.ts';
import { sentenceOf } from '../../../../electron/common/print/sentence.ts';
import { addMatter, changeMatter } from '../../../../electron/services/book/assemble.ts';
import { imprintLines, missingInImprint } from '../../../../electron/services/book/made/imprint.ts';
import { openFindings } from '../../../../electron/services/book/open-findings.ts';
import { recordFindings } from '../../../../electron/services/book/record-findings.ts';
import { storedImprint } from '../../../../electron/services/licence/stored.ts';
import { licenceSheet } from '../../../../electron/services/licence/sheet.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, newBook, put } from '../store/support.ts';

/** Findings with their sentence. */
const inWords = (findings: readonly Finding[]) => findings.map(({ said, ...rest }) => ({ ...rest, text: sentenceOf('vi', said) }));

/** A book whose foreword is approved: what stands in its one part is all that is told. */
function onePart(): { readonly book: BookWriter; readonly part: string } {
  const book = newBook();
  book.setStage(book.outline().parts.flatMap(({ articles }) => articles.map(({ id }) => id)), 'approved', '');
  return { book, part: bodyPart(book) };
}

test('articles that are not approved, with their stage; approved and empty ones are not told', async () => {
  const { book, part } = onePart();
  const draft = put(book, part, article('Bưu tá', 'Anh đi bộ.'));
  const approved = put(book, part, article('Cô giáo', 'Cô dạy học.'));
  put(book, part, emptyDocument('Chưa viết'));
  book.setStage([approved], 'approved', '');
  expect(inWords(openFindings(book))).toEqual([{ code: 'article-unapproved', text: 'Bài “Bưu tá” chưa được duyệt (bản thảo).', articleId: draft, block: null, page: null }]);
  expect((await recordFindings(book)).warnings).toEqual([]);
  expect((await recordFindings(book, { toPress: true })).warnings.map(({ code }) => code)).toEqual(['article-unapproved', 'imprint-absent']);
  book.setStage([draft], 'approved', '');
  expect(openFindings(book)).toEqual([]);
});

test('comments that nobody settled, one for a thread, with the block; settled ones are not told', () => {
  const { book, part } = onePart();
  const id = put(book, part, article('Bưu tá', 'Anh đi bộ.', 'Anh về.'));
  book.setStage([id], 'approved', '');
  const said = { articleId: id, author: 'Lan', body: 'Xem lại\n ngày tháng', quoted: '', anchor: { block: 2, start: 0, end: 3 } };
  const open = book.addRecord('comment', said).id;
  book.addRecord('comment', { articleId: id, parentId: open, body: 'Đã xem' });
  book.addRecord('comment', { ...said, resolvedAt: 1 });
  expect(inWords(openFindings(book))).toEqual([{ code: 'comments-open', text: 'Bài “Bưu tá” còn góp ý chưa xử lý của Lan: “Xem lại ngày tháng”.', articleId: id, block: 2, page: null, commentId: open }]);
  book.updateRecord('comment', open, { resolvedAt: 2 });
  expect(openFindings(book)).toEqual([]);
});

test('a comment is told at the words that carry it, wherever they stand by now', () => {
  const { book, part } = onePart();
  const id = put(book, part, article('Bưu tá', 'Anh đi bộ.'));
  const comment = book.addRecord('comment', { articleId: id, body: 'Ai nói?' }).id;
  book.saveArticle(id, book.article(id).revision, document([title('Bưu tá'), paragraph('Anh đi bộ.'), paragraph([{ text: 'Anh ' }, { text: 'về', comments: [comment] }, { text: '.' }])]));
  book.setStage([id], 'approved', '');
  expect(openFindings(book).map(({ code, block, commentId }) => ({ code, block, commentId }))).toEqual([{ code: 'comments-open', block: 2, commentId: comment }]);
});

test('marks on proofs that nobody settled, page by page; settled ones are not told', () => {
  const { book, part } = onePart();
  const id = put(book, part, article('Bưu tá', 'Anh đi bộ.'));
  book.setStage([id], 'approved', '');
  const place = { x: 10, y: 20, width: 0, height: 0, author: '' };
  const late = book.addRecord('pageMark', { ...place, page: 9, articleId: id, block: 1, body: 'Sửa chú thích' }).id;
  book.addRecord('pageMark', { ...place, page: 7, body: 'Bỏ trang' });
  book.addRecord('pageMark', { ...place, page: 8, body: 'Xong', settledAt: 1 });
  expect(inWords(openFindings(book)).map(({ code, text, articleId, block, page, markId }) => [code, text, articleId, block, page, markId === late])).toEqual([
    ['marks-open', 'Trang thứ 7 của bản in thử (không kể bìa) còn dấu chưa xử lý: “Bỏ trang”.', null, null, 7, false],
    ['marks-open', 'Bài “Bưu tá”, trang thứ 9 của bản in thử (không kể bìa) còn dấu chưa xử lý: “Sửa chú thích”.', id, 1, 9, true],
  ]);
});

test('an imprint and an order that name other print runs are told; one of them alone is printed in both', async () => {
  const { book } = onePart();
  const { id } = addMatter(book, { kind: 'imprint', options: { printRun: 1000 } });
  const told = async () => inWords((await recordFindings(book, { toPress: true })).warnings).filter(({ code }) => code === 'run-differs').map(({ text }) => text);
  expect(await told()).toEqual([]);
  book.updateSettings({ orderRun: 1500 });
  expect(await told()).toEqual(['Trang thông tin xuất bản ghi 1.000 bản, phiếu đặt in ghi 1.500 bản.']);
  changeMatter(book, { id, options: { printRun: null } });
  expect(await told()).toEqual([]);
});

test('an imprint and an order that name other printing houses are told; a short form or an address behind the name is no other, one alone is printed in both', async () => {
  const { book } = onePart();
  const { id } = addMatter(book, { kind: 'imprint', options: { printer: 'Công ty Cổ phần In Lạng Sơn' } });
  const told = async () => inWords((await recordFindings(book, { toPress: true })).warnings).filter(({ code }) => code === 'printer-differs').map(({ text }) => text);
  expect(await told()).toEqual([]);
  for (const same of ['Cty CP In Lạng Sơn', 'CÔNG TY CỔ PHẦN IN LẠNG SƠN, số 1 đường Hùng Vương']) {
    book.updateSettings({ orderPrinter: same });
    expect(await told()).toEqual([]);
  }
  book.updateSettings({ orderPrinter: 'Công ty In Lạng Sơn' });
  expect(await told()).toEqual(['Trang thông tin xuất bản và đơn xin giấy phép ghi cơ sở in “Công ty Cổ phần In Lạng Sơn”, phiếu đặt in ghi “Công ty In Lạng Sơn”.']);
  changeMatter(book, { id, options: { printer: '' } });
  expect(await told()).toEqual([]);
  const options = storedImprint(book);
  if (options === null) throw new Error('no imprint');
  expect(licenceSheet(options, book.settings(), 80).points.find(({ label }) => label === 'Tên, địa chỉ cơ sở in')?.text).toBe('Công ty In Lạng Sơn');
  expect(imprintLines(options, book.settings(), { pages: 80 })).toContainEqual({ label: 'In tại', text: 'Công ty In Lạng Sơn' });
  expect(missingInImprint(options, book.settings())).not.toContain('printer');
});

test('a title that still names the last period is told, with the way to the settings; one that names its own is not', async () => {
  const { book } = onePart();
  book.updateSettings({ title: 'Những tấm gương bình dị mà cao quý 2021 – 2025', period: '2026 – 2030' });
  expect(inWords((await recordFindings(book)).warnings)).toEqual([
    { code: 'period-title', text: 'Tên sách hoặc dòng dưới tên ghi “2021 – 2025”, giai đoạn của sách lại là “2026 – 2030”.', articleId: null, block: null, page: null, inSettings: true },
  ]);
  book.updateSettings({ title: 'Những tấm gương bình dị mà cao quý', subtitle: 'Giai đoạn 2026–2030' });
  expect((await recordFindings(book)).warnings).toEqual([]);
});
