import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMatter } from '../../../../../electron/services/book/assemble.ts';
import { openBook, readBook } from '../../../../../electron/services/store/book-file.ts';
import { acceptCopy, cleanCopy } from '../../../../../electron/services/store/backup/hand-over.ts';
import { photo } from '../../../../../electron/common/article/build.ts';
import { article, bodyPart, closing, codeOf, jpeg, newBook, put, temporaryFolder, titles } from '../support.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { filesIn, holds } from './support.ts';

const DELETED = 'Câu này đã bị xóa khỏi sách và không ai được đọc nữa';
const KEPT = 'Câu này vẫn còn trong sách';
const REMOVED_ARTICLE = 'Bài đã gỡ khỏi sách, không gửi cho ai';
const SOURCE = 'Nguyên văn bản gốc chưa biên tập, giữ trong tệp nguồn';
const WRITER = 'Lương Thị Hòa Người Viết';
const LEFT_OUT = 'Dòng đã để ra ngoài bài khi nhập vào sách';

interface Full {
  readonly book: BookWriter;
  readonly id: string;
  readonly used: string;
  readonly unused: string;
}

/** A book with everything that a clean copy must not have. */
async function full(): Promise<Full> {
  const book = newBook();
  book.setAuthor(WRITER);
  const part = bodyPart(book);
  const [used, unused] = [await book.addPhoto('dùng.jpg', await jpeg()), await book.addPhoto('bỏ.jpg', await jpeg(70, 50, 90))];
  const id = put(book, part, article('Bài', `${KEPT}. ${DELETED}.`));
  // A rename keeps the text before it, with the sentence that goes next.
  book.renameArticle(id, 'Bài mới');
  book.saveArticle(id, book.article(id).revision, article('Bài', `${KEPT}.`, photo(used.id, 'Chú thích', 'Ảnh: Lan')));
  const gone = put(book, part, article('Gỡ', REMOVED_ARTICLE, photo(unused.id, 'Ảnh bỏ', '')));
  book.removeArticle(gone);
  const bytes = Buffer.from(SOURCE, 'utf8');
  const hash = (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex');
  const imported = { document: article('Bài nhập', 'Chữ của bài nhập.'), writtenOn: null, pictures: [], encoding: 'utf-8', leftOut: [LEFT_OUT], warnings: [] };
  await book.importSource(part, { name: 'gốc.txt', mediaType: 'text/plain', sha256: hash, bytes }, [imported]);
  const emptied = book.addPart('Phần đã gỡ', null);
  book.removePart(emptied.id);
  return { book, id, used: used.id, unused: unused.id };
}

async function send(book: BookWriter, choice = { history: false, comments: true }): Promise<string> {
  const folder = temporaryFolder();
  const part = path.join(folder, 'thô.part');
  const facts = await book.copyTo(part);
  const target = path.join(temporaryFolder(), 'gửi.kyyeu');
  const { articles, size } = cleanCopy(part, facts, target, choice);
  expect(filesIn(folder)).toEqual([]);
  expect(filesIn(path.dirname(target))).toEqual(['gửi.kyyeu']);
  expect(size).toBe(fs.statSync(target).size);
  expect(articles).toBeGreaterThan(0);
  return target;
}

describe('a copy that is sent', () => {
  test('holds the book as it is, and not one byte of what is past', async () => {
    const { book, id, used, unused } = await full();
    // What the original has shows that the bytes are looked for in the right way.
    for (const words of [DELETED, REMOVED_ARTICLE, SOURCE]) expect(holds(book.file, words)).toBe(true);
    const target = await send(book);
    expect(holds(target, KEPT)).toBe(true);
    expect([book.file, target].map((file) => holds(file, WRITER))).toEqual([true, false]);
    for (const words of [DELETED, REMOVED_ARTICLE, SOURCE, LEFT_OUT, 'gốc.txt', 'Phần đã gỡ', 'bỏ.jpg']) expect([words, holds(target, words)]).toEqual([words, false]);
    const folded = 'cau nay da bi xoa';
    expect(holds(target, folded)).toBe(false);
    const copy = closing(openBook(target));
    expect(copy.info().id).toBe(book.info().id);
    expect(titles(copy)).toEqual(titles(book));
    expect(copy.articles().map((each) => [each.id, each.revision, each.document])).toEqual(book.articles().map((each) => [each.id, each.revision, each.document]));
    expect(copy.photoBytes(used, 'original')).toEqual(book.photoBytes(used, 'original'));
    expect(codeOf(() => copy.photo(unused))).toBe('book/no-photo');
    expect(copy.search('chu thich').map((hit) => hit.id)).toEqual([id]);
    expect(copy.search('bi xoa khoi sach')).toEqual([]);
    expect(copy.check()).toEqual([]);
  });

  test('keeps the photos of plates and of the cover, which no text shows', async () => {
    const { book, unused } = await full();
    const [plate, front] = [await book.addPhoto('tư-liệu.jpg', await jpeg(90, 60, 10)), await book.addPhoto('bìa.jpg', await jpeg(80, 60, 20))];
    addMatter(book, { kind: 'plates', options: { photoIds: [plate.id] } });
    book.updateSettings({ coverPhoto: front.id });
    const copy = closing(openBook(await send(book)));
    expect([plate, front].map(({ id }) => copy.photo(id).name)).toEqual(['tư-liệu.jpg', 'bìa.jpg']);
    expect(codeOf(() => copy.photo(unused))).toBe('book/no-photo');
  });

  test('is a book to work on', async () => {
    const { book, id } = await full();
    const copy = closing(openBook(await send(book)));
    copy.saveArticle(id, copy.article(id).revision, article('Bài', 'Sửa ở bản gửi'));
    expect(copy.search('sua o ban gui')).toHaveLength(1);
    expect(copy.check()).toEqual([]);
  });

  test('with history has all of it, and still no free pages with other things', async () => {
    const { book } = await full();
    const target = await send(book, { history: true, comments: true });
    expect(holds(target, REMOVED_ARTICLE)).toBe(true);
    expect(closing(readBook(target)).check()).toEqual([]);
  });

  test('leaves the original as it was', async () => {
    const { book } = await full();
    const before = fs.readFileSync(book.file);
    await send(book);
    expect(fs.readFileSync(book.file).equals(before)).toBe(true);
  });

  test('is not made over a file that is there, nor of a book that is not whole', async () => {
    const { book } = await full();
    const folder = temporaryFolder();
    const target = path.join(folder, 'có rồi.kyyeu');
    fs.writeFileSync(target, 'x');
    const raw = async (): Promise<[string, Awaited<ReturnType<BookWriter['copyTo']>>]> => {
      const part = path.join(temporaryFolder(), 'thô.part');
      return [part, await book.copyTo(part)];
    };
    const [one, facts] = await raw();
    expect(codeOf(() => cleanCopy(one, facts, target, { history: false, comments: true }))).toBe('file/exists');
    expect(fs.readFileSync(target, 'utf8')).toBe('x');
    const [two, other] = await raw();
    fs.writeFileSync(two, fs.readFileSync(two).fill(0x5a, 20_000, 24_000));
    const clean = path.join(folder, 'mới.kyyeu');
    expect(codeOf(() => cleanCopy(two, other, clean, { history: false, comments: true }))).toBe('file/damaged');
    expect(filesIn(folder)).toEqual(['có rồi.kyyeu']);
    expect(fs.existsSync(two)).toBe(false);
  });
});

describe('Save As', () => {
  test('has everything, and its name only when it is checked', async () => {
    const { book } = await full();
    const target = path.join(temporaryFolder(), 'mới.kyyeu');
    const part = `${target}.part`;
    const facts = await book.copyTo(part);
    acceptCopy(part, facts, target);
    expect(filesIn(path.dirname(target))).toEqual(['mới.kyyeu']);
    const copy = closing(openBook(target));
    expect(copy.articles()).toEqual(book.articles());
    expect(copy.check()).toEqual([]);
    expect(holds(target, REMOVED_ARTICLE)).toBe(true);
  });

  test('refuses a copy that is not what was copied, and leaves nothing', async () => {
    const { book } = await full();
    const target = path.join(temporaryFolder(), 'mới.kyyeu');
    const part = `${target}.part`;
    const facts = await book.copyTo(part);
    fs.writeFileSync(part, fs.readFileSync(part).subarray(0, 20_000));
    expect(codeOf(() => { acceptCopy(part, facts, target); })).toBe('file/damaged');
    expect(filesIn(path.dirname(target))).toEqual([]);
  });
});
