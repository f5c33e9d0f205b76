import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../../electron/common/article/build.ts';
import type { ArticleDocument, TextNode } from '../../../../electron/common/article/document.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import { inForce, suggestionsOf } from '../../../../electron/common/article/suggest.ts';
import { linesOf } from '../../../../electron/common/article/lines.ts';
import { conflictsOf } from '../../../../electron/services/book/merge-book/merge.ts';
import { exportWord } from '../../../../electron/services/word/export.ts';
import { takeBack } from '../../../../electron/services/word/take-back.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { accepted, answeredInLibreOffice, commented, deletedTracked, edited, partedTracked, settled, typed, typedTracked } from '../../../fixtures/word/edit.ts';
import { article, bodyPart, codeOfAsync, newBook, put } from '../store/support.ts';

const AT = new Date(2026, 10, 20, 8, 0, 0).getTime();
const PROVINCE: TextNode = { text: 'trang tỉnh', link: 'https://laichau.gov.vn' };
const ours = { id: 's1', author: 'Hà', at: AT };

/** A book with one article: a suggestion and a comment on it. */
function bookToSend(): { book: BookWriter; id: string; comment: string } {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Người giữ lửa'));
  const { id: comment } = book.addRecord('comment', { articleId: id, author: 'Hà', body: 'Kiểm lại số hộ.', quoted: 'hộ' });
  const text = article('Người giữ lửa', 'Đoạn đầu nói về bản.', paragraph([{ text: 'Ông vận động ' }, { text: '40 hộ', comments: [comment] }, { text: ' trong bản', inserted: ours }, { text: '.' }]), 'Đoạn cuối kết lại.');
  book.saveArticle(id, book.article(id).revision, text);
  return { book, id, comment };
}

async function sent(book: BookWriter, id: string): Promise<Uint8Array> {
  const { bytes } = await exportWord(book, { articles: [id], author: 'Hà', now: AT });
  book.keepTexts([id]);
  return bytes;
}

const runOf = (document: ArticleDocument, text: string): unknown => document.blocks.flatMap(linesOf).flatMap((line) => line.children).find((node) => node.text === text);
const back = (book: BookWriter, bytes: Uint8Array): ReturnType<typeof takeBack> => takeBack(book, { name: 'ban-sua.docx', bytes });

describe('an edited Word file taken back', () => {
  it('untouched: nothing is new, and the text is the same', async () => {
    const { book, id } = bookToSend();
    const before = book.article(id);
    const { articles } = await back(book, await sent(book, id));
    expect(articles).toEqual([{ id, title: 'Người giữ lửa', comments: 0, replies: 0, resolved: 0, suggestions: 0, decided: 0, direct: 0, conflicts: 0 }]);
    expect(book.article(id).document).toEqual(before.document);
    expect(book.records('comment')).toHaveLength(1);
  });

  it('brings tracked text, comments, answers and what was settled, as one step', async () => {
    const { book, id, comment } = bookToSend();
    let file = await sent(book, id);
    file = typedTracked(file, 'Đoạn cuối kết lại.', ' Hết.');
    file = deletedTracked(file, 'Đoạn đầu nói về bản.');
    file = commented(file, 'Đoạn cuối kết lại\\.', 'Câu này hơi cụt.');
    file = commented(file, '40 hộ', 'Đúng là 40.', '10000000');
    file = settled(file);
    const { articles } = await back(book, file);
    expect(articles[0]).toMatchObject({ comments: 1, replies: 1, suggestions: 2, resolved: 1, direct: 0, conflicts: 0 });
    const { document } = book.article(id);
    expect(suggestionsOf(document).map(({ author }) => author).sort()).toEqual(['Hà', 'Phạm Lan', 'Phạm Lan']);
    expect(articleText(inForce(document))).toContain('Đoạn đầu nói về bản.');
    expect(runOf(document, ' Hết.')).toMatchObject({ inserted: { author: 'Phạm Lan' } });
    const records = book.records('comment').map(({ id: name, fields }): Record<string, unknown> & { name: string } => ({ name, ...fields }));
    expect(records.find((one) => one['body'] === 'Đúng là 40.')).toMatchObject({ parentId: comment, author: 'Phạm Lan' });
    const fresh = records.find((one) => one['body'] === 'Câu này hơi cụt.');
    expect(fresh).toMatchObject({ parentId: null, quoted: 'Đoạn cuối kết lại.' });
    expect(runOf(document, 'Đoạn cuối kết lại.')).toMatchObject({ comments: [fresh?.name] });
    expect(records.find(({ name }) => name === comment)).toMatchObject({ resolvedBy: 'Hà' });
    book.undo();
    expect(book.records('comment')).toHaveLength(1);
    expect(suggestionsOf(book.article(id).document)).toEqual([ours]);
  });

  it('takes what was typed without tracking, beside what was written here meanwhile', async () => {
    const { book, id } = bookToSend();
    const file = typed(await sent(book, id), 'Đoạn cuối kết lại.', 'Đoạn cuối khép lại.');
    const now = book.article(id);
    const mine = structuredClone(now.document);
    mine.blocks[1] = paragraph('Đoạn đầu nói về bản Pác Ngòi.');
    book.saveArticle(id, now.revision, mine);
    const { articles } = await back(book, file);
    expect(articles[0]).toMatchObject({ direct: 1, suggestions: 0, conflicts: 0 });
    const text = articleText(book.article(id).document);
    expect(text).toContain('bản Pác Ngòi');
    expect(text).toContain('khép lại');
    expect(book.versions(id).some(({ before }) => before === 'merge')).toBe(true);
  });

  it('counts a note and a link that are other ones, and says nothing new the second time', async () => {
    const book = newBook();
    const note = { id: 'n1', text: 'Theo báo cáo năm 2024.' };
    const id = put(book, bodyPart(book), article('Bản làng', paragraph([{ text: 'Có 40 hộ', footnote: note }, { text: ' trong bản.' }]), paragraph([{ text: 'Xem ' }, PROVINCE, { text: ' để biết thêm.' }])));
    const file = await sent(book, id);
    const noted = edited(file, 'word/footnotes.xml', (xml) => xml.replace('năm 2024', 'năm 2025'));
    expect((await back(book, noted)).articles[0]).toMatchObject({ direct: 1, conflicts: 0 });
    expect(JSON.stringify(book.article(id).document)).toContain('Theo báo cáo năm 2025.');
    expect((await back(book, noted)).articles[0]).toMatchObject({ direct: 0, conflicts: 0 });
    const linked = edited(file, 'word/_rels/document.xml.rels', (xml) => xml.replace('https://laichau.gov.vn', 'https://laichau.gov.vn/tin-tuc'));
    expect((await back(book, linked)).articles[0]).toMatchObject({ direct: 1, conflicts: 0 });
    expect(runOf(book.article(id).document, 'trang tỉnh')).toMatchObject({ link: 'https://laichau.gov.vn/tin-tuc' });
    const words = typed(file, ' trong bản.', ' trong thôn.');
    expect((await back(book, words)).articles[0]).toMatchObject({ direct: 1 });
    expect((await back(book, words)).articles[0]).toMatchObject({ direct: 0 });
  });

  it('keeps the article\'s own way of writing an address: a slash behind a bare host is nothing new', async () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bản làng', paragraph([PROVINCE, { text: ' để biết thêm.' }])));
    const before = book.article(id).document;
    const slashed = edited(await sent(book, id), 'word/_rels/document.xml.rels', (xml) => xml.replace('https://laichau.gov.vn"', 'https://laichau.gov.vn/"'));
    expect((await back(book, slashed)).articles[0]).toMatchObject({ direct: 0, suggestions: 0, conflicts: 0 });
    expect(book.article(id).document).toEqual(before);
  });

  it('counts a decision on a suggestion once', async () => {
    const { book, id } = bookToSend();
    const file = accepted(await sent(book, id), ' trong bản');
    expect((await back(book, file)).articles[0]).toMatchObject({ decided: 1 });
    expect((await back(book, file)).articles[0]).toMatchObject({ decided: 0, direct: 0, suggestions: 0, conflicts: 0 });
  });

  it('does not take a paragraph that was parted with tracking for writing', async () => {
    const { book, id } = bookToSend();
    const file = partedTracked(await sent(book, id), 'Đoạn đầu ', 'nói về bản.');
    const { articles } = await back(book, file);
    expect(articles[0]).toMatchObject({ suggestions: 1, direct: 0, conflicts: 0 });
    expect(book.article(id).document.blocks).toMatchObject([{ type: 'title' }, { children: [{ text: 'Đoạn đầu ' }] }, { break: { kind: 'inserted', author: 'Phạm Lan' }, children: [{ text: 'nói về bản.' }] }, {}, {}]);
    // And written in as well: that is.
    const other = bookToSend();
    const { articles: written } = await back(other.book, typed(partedTracked(await sent(other.book, other.id), 'Đoạn cuối ', 'kết lại.'), 'kết lại.', 'khép lại.'));
    expect(written[0]).toMatchObject({ suggestions: 1, direct: 1 });
  });

  it('knows an answer written in LibreOffice by where it stands: right behind its question, on no words', async () => {
    const { book, id, comment } = bookToSend();
    const { articles } = await back(book, answeredInLibreOffice(await sent(book, id), 'Đã đếm lại.'));
    expect(articles[0]).toMatchObject({ comments: 0, replies: 1, direct: 0 });
    expect(book.records('comment').map(({ fields }) => fields).find((one) => one['body'] === 'Đã đếm lại.')).toMatchObject({ parentId: comment, author: 'Phạm Lan' });
  });

  it('leaves a place both wrote to a person, with both sides', async () => {
    const { book, id } = bookToSend();
    const file = typed(await sent(book, id), 'Đoạn cuối kết lại.', 'Đoạn cuối khép lại.');
    const now = book.article(id);
    book.saveArticle(id, now.revision, { ...now.document, blocks: [...now.document.blocks.slice(0, -1), paragraph('Đoạn cuối mở ra.')] });
    const { articles } = await back(book, file);
    expect(articles[0]).toMatchObject({ conflicts: 1 });
    expect(JSON.stringify(conflictsOf(book))).toContain('khép');
    expect(JSON.stringify(conflictsOf(book))).toContain('mở ra');
  });

  it('accepts what was accepted in the file', async () => {
    const { book, id } = bookToSend();
    const { articles } = await back(book, accepted(await sent(book, id), ' trong bản'));
    expect(articles[0]).toMatchObject({ decided: 1, direct: 0 });
    expect(suggestionsOf(book.article(id).document)).toEqual([]);
    expect(articleText(book.article(id).document)).toContain('40 hộ trong bản.');
  });

  it('of an approved article takes comments only', async () => {
    const { book, id } = bookToSend();
    const now = book.article(id);
    book.saveArticle(id, now.revision, article('Người giữ lửa', 'Đoạn đầu.', 'Đoạn cuối kết lại.'));
    const file = await sent(book, id);
    book.setStage([id], 'approved', '');
    const before = book.article(id).document;
    expect(await codeOfAsync(back(book, typed(file, 'Đoạn đầu.', 'Đoạn khác.')))).toBe('article/locked');
    expect((await back(book, commented(file, 'Đoạn cuối kết lại\\.', 'Xem lại câu cuối.'))).articles[0]).toMatchObject({ comments: 1 });
    expect(book.article(id).document).toEqual(before);
    expect(book.records('comment').map(({ fields }) => fields['body'])).toContain('Xem lại câu cuối.');
  });

  it('is refused where it does not belong', async () => {
    const { book, id } = bookToSend();
    const file = await sent(book, id);
    expect(await codeOfAsync(back(newBook(), file))).toBe('word/other-book');
    expect(await codeOfAsync(back(book, typedElsewhere(file)))).toBe('word/not-kept');
    book.removeArticle(id);
    expect(await codeOfAsync(back(book, file))).toBe('word/article-lost');
  });
});

/** The file as one made from a text that the book does not have. */
const typedElsewhere = (file: Uint8Array): Uint8Array => edited(file, 'docProps/custom.xml', (xml) => xml.replace(/ [0-9a-f]{64}/u, ` ${'0'.repeat(64)}`));
