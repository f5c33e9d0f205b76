import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { byline, document, paragraph, photo, photoGroup, title } from '../../../../electron/common/article/build.ts';
import { NO_EDITS } from '../../../../electron/common/records/photo-edits.ts';
import { sentenceOf } from '../../../../electron/common/print/sentence.ts';
import { examinePhotos } from '../../../../electron/services/book/photo-measures.ts';
import { photoPicture } from '../../../../electron/services/book/photo-picture.ts';
import { putInto, putWords } from '../../../../electron/services/book/photo-texts.ts';
import * as photos from '../../../../electron/services/book/photos.ts';
import { preflightContent } from '../../../../electron/services/print/preflight/content.ts';
import { Typesetter } from '../../../../electron/services/print/typeset.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { bodyPart, codeOf, codeOfAsync, jpeg, newBook } from '../store/support.ts';

async function twoPhotos(book: BookWriter): Promise<[string, string]> {
  return [(await book.addPhoto('một.jpg', await jpeg(60, 40, 1))).id, (await book.addPhoto('hai.jpg', await jpeg(60, 40, 90))).id];
}

function write(book: BookWriter, id: string, blocks: Parameters<typeof document>[0]): void {
  book.saveArticle(id, book.article(id).revision, document(blocks));
}

const lineOf = async (book: BookWriter, id: string) => {
  const found = (await photos.listPhotos(book)).find((line) => line.id === id);
  if (found === undefined) throw new Error('the photo is not listed');
  return found;
};

describe('the photos of a book', () => {
  test('are listed with where they stand, also in groups, as the texts are now', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    const { id } = book.addArticle(bodyPart(book), 'Bài ảnh');
    expect((await lineOf(book, one)).stands).toEqual([]);
    write(book, id, [title('Bài ảnh'), photoGroup(one, [two], 'Hai ảnh', 'Lê Hoa'), photo(one, 'Một mình')]);
    expect((await lineOf(book, one)).stands.map(({ block, caption, credit }) => [block, caption, credit])).toEqual([[1, 'Hai ảnh', 'Lê Hoa'], [2, 'Một mình', '']]);
    expect((await lineOf(book, two)).stands.map(({ title: name }) => name)).toEqual(['Bài ảnh']);
    write(book, id, [title('Bài ảnh'), paragraph('Không còn ảnh.')]);
    expect((await lineOf(book, two)).stands).toEqual([]);
  });

  test('are changed together, in one step', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    photos.changePhotos(book, { ids: [one, two], patch: { credit: 'Lương Quốc Bảo', takenOn: '2025-10-18', crop: { x: 0, y: 0, width: 0.5, height: 1 }, edits: { ...NO_EDITS, turn: 90 } } });
    expect(await lineOf(book, two)).toMatchObject({ credit: 'Lương Quốc Bảo', takenOn: '2025-10-18', crop: { width: 0.5 }, edits: { turn: 90 } });
    expect(book.photo(one).look).toMatchObject({ edits: { turn: 90 } });
    expect(book.undoState().undo).toEqual({ kind: 'photo', subject: '', count: 2 });
    book.undo();
    for (const id of [one, two]) expect(await lineOf(book, id)).toMatchObject({ credit: '', takenOn: null, crop: null, edits: null });
    book.redo();
    expect((await lineOf(book, one)).credit).toBe('Lương Quốc Bảo');
    expect(book.check()).toEqual([]);
  });

  test('are as they came once the edits are none', async () => {
    const book = newBook();
    const [one] = await twoPhotos(book);
    photos.changePhotos(book, { ids: [one], patch: { edits: { ...NO_EDITS, turn: 90 } } });
    photos.changePhotos(book, { ids: [one], patch: { edits: NO_EDITS } });
    expect((await lineOf(book, one)).edits).toBeNull();
  });

  test('that are given what they have are no step', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    photos.changePhotos(book, { ids: [one], patch: { caption: 'Một' } });
    photos.changePhotos(book, { ids: [one], patch: { caption: 'Một' } });
    expect(book.undoState().undo).toEqual({ kind: 'photo', subject: 'một.jpg', count: 1 });
    book.undo();
    expect(book.undoState().undo).toBeNull();
    expect((await lineOf(book, two)).caption).toBe('');
  });

  test('that are not there are no change of the others', async () => {
    const book = newBook();
    const [one] = await twoPhotos(book);
    expect(codeOf(() => { photos.changePhotos(book, { ids: [one, 'gone'], patch: { caption: 'x' } }); })).toBe('book/no-photo');
    expect((await lineOf(book, one)).caption).toBe('');
  });

  test('are shown with their edits, and keep their original', async () => {
    const book = newBook();
    const [one] = await twoPhotos(book);
    const before = Buffer.from(book.photoBytes(one, 'original'));
    photos.changePhotos(book, { ids: [one], patch: { edits: { ...NO_EDITS, turn: 90 } } });
    for (const size of ['shown', 'large'] as const) expect(await sharp((await photoPicture(book, one, size)).bytes).metadata()).toMatchObject({ width: 40, height: 60 });
    expect(await sharp((await photoPicture(book, one, 'proxy')).bytes).metadata()).toMatchObject({ width: 60, height: 40 });
    expect(Buffer.from(book.photoBytes(one, 'original')).equals(before)).toBe(true);
  });

  test('leave the book only when they stand nowhere, and come back', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    const { id } = book.addArticle(bodyPart(book), 'Bài');
    write(book, id, [title('Bài'), photo(one)]);
    expect(await codeOfAsync(photos.removePhotos(book, [two, one]))).toBe('photo/stands');
    expect((await lineOf(book, two)).removed).toBe(false);
    await photos.removePhotos(book, [two]);
    expect((await lineOf(book, two)).removed).toBe(true);
    photos.restorePhotos(book, [two]);
    expect((await lineOf(book, two)).removed).toBe(false);
    await photos.removePhotos(book, [two]);
    // The same picture dropped in again is the same photo, in the book again.
    expect((await book.addPhoto('hai lần.jpg', await jpeg(60, 40, 90))).id).toBe(two);
    expect((await lineOf(book, two)).removed).toBe(false);
  });

  test('that are a portrait stay', async () => {
    const book = newBook();
    const [one] = await twoPhotos(book);
    book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải', portraitId: one });
    expect(await codeOfAsync(photos.removePhotos(book, [one]))).toBe('photo/stands');
  });
});

describe('people on a photo', () => {
  test('are put on, moved and taken off in one step each', async () => {
    const book = newBook();
    const [one] = await twoPhotos(book);
    const { id: khai } = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải' });
    const box = { x: 0.1, y: 0.2, width: 0.1, height: 0.2 };
    photos.setPhotoPersons(book, { photoId: one, persons: [{ id: null, exemplarId: null, name: 'Bà Lan', place: 2, box: null }, { id: null, exemplarId: khai, name: 'Nông Văn Khải', place: 1, box }] });
    const [first, second] = (await lineOf(book, one)).persons;
    if (second === undefined) throw new Error('two people are on the photo');
    expect(first).toMatchObject({ exemplarId: khai, place: 1, box });
    expect(second).toMatchObject({ name: 'Bà Lan', place: 2 });
    photos.setPhotoPersons(book, { photoId: one, persons: [{ ...second, place: 1 }] });
    expect((await lineOf(book, one)).persons).toEqual([{ ...second, place: 1 }]);
    book.undo();
    expect((await lineOf(book, one)).persons).toEqual([first, second]);
    book.undo();
    expect((await lineOf(book, one)).persons).toEqual([]);
  });

  test('who are no exemplars of the book are refused', async () => {
    const book = newBook();
    const [one] = await twoPhotos(book);
    expect(codeOf(() => { photos.setPhotoPersons(book, { photoId: one, persons: [{ id: null, exemplarId: 'nobody', name: '', place: null, box: null }] }); })).toBe('book/invalid');
  });
});

describe('a photo in the article of somebody else', () => {
  async function slipped(): Promise<{ book: BookWriter; articleId: string }> {
    const book = newBook();
    const [one] = await twoPhotos(book);
    const { id: khai } = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải', portraitId: one });
    const { id: nhinh } = book.addRecord('exemplar', { kind: 'individual', name: 'Hoàng Thị Nhình' });
    const { id: articleId } = book.addArticle(bodyPart(book), 'Bà Nhình');
    write(book, articleId, [title('Bà Nhình'), paragraph('Chuyện của bà.'), photo(one, 'Một buổi sáng.')]);
    book.addRecord('exemplarArticle', { exemplarId: nhinh, articleId, partPlayed: 'subject' });
    expect(khai).not.toBe(nhinh);
    return { book, articleId };
  }

  test('is told with both names, in the desk and before printing, until it is decided', async () => {
    const { book, articleId } = await slipped();
    const [doubt, ...more] = await photos.doubtsOnPhotos(book);
    expect(more).toEqual([]);
    expect(doubt).toMatchObject({ kind: 'stray', articleId, block: 2, title: 'Bà Nhình', name: 'Nông Văn Khải', person: 'Hoàng Thị Nhình' });
    const typesetter = new Typesetter(book, 'screen');
    const warnings = () => preflightContent(book.articles(), typesetter.book(), book.bondFacts()).warnings.filter(({ code }) => code === 'photo-other-person');
    expect(warnings()).toMatchObject([{ articleId, block: 2, page: expect.any(Number) as number }]);
    const sentence = warnings().map(({ said }) => sentenceOf('vi', said))[0];
    expect(sentence).toContain('Nông Văn Khải');
    expect(sentence).toContain('Hoàng Thị Nhình');
    photos.decideDoubt(book, { key: doubt?.key ?? '', photoId: doubt?.photoId ?? '', articleId });
    expect(await photos.doubtsOnPhotos(book)).toEqual([]);
    expect(warnings()).toEqual([]);
    book.undo();
    expect(await photos.doubtsOnPhotos(book)).toHaveLength(1);
    typesetter.close();
  });
});

describe('measuring photos', () => {
  test('is done once, kept in the file, and is no step', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    expect((await lineOf(book, one)).sharpness).toBeNull();
    const before = book.info().modifiedAt;
    expect(await examinePhotos(book, book, 2000)).toEqual({ done: 2, left: 0 });
    expect(await examinePhotos(book, book, 2000)).toEqual({ done: 0, left: 0 });
    expect((await lineOf(book, one)).sharpness).toBeGreaterThanOrEqual(0);
    expect((await lineOf(book, two)).alike).toEqual([one]);
    expect([book.undoState().undo, book.info().modifiedAt]).toEqual([null, before]);
    expect(book.check()).toEqual([]);
  });

  test('goes on where it stopped', async () => {
    const book = newBook();
    await twoPhotos(book);
    expect(await examinePhotos(book, null, 1)).toMatchObject({ done: 1, left: 1 });
    expect(await examinePhotos(book, null, 1)).toMatchObject({ done: 1, left: 0 });
  });
});

describe('photos and texts', () => {
  test('the words of a photo go where it stands alone, in one step; approved articles stay', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    const ids = ['A', 'B', 'C'].map((name) => book.addArticle(bodyPart(book), name).id);
    const [alone = '', group = '', approved = ''] = ids;
    write(book, alone, [title('A'), photo(one, 'Cũ', 'Người cũ')]);
    write(book, group, [title('B'), photoGroup(one, [two], 'Cả hai')]);
    write(book, approved, [title('C'), photo(one, 'Đã duyệt')]);
    book.setStage([approved], 'approved', '');
    photos.changePhotos(book, { ids: [one], patch: { caption: 'Mới' } });
    expect(await putWords(book, one)).toEqual({ articles: [alone], locked: 1 });
    const captions = async (): Promise<string[]> => (await lineOf(book, one)).stands.map(({ caption, credit }) => `${caption} ${credit}`.trim());
    expect(await captions()).toEqual(['Mới Người cũ', 'Cả hai', 'Đã duyệt']);
    expect(await putWords(book, one)).toEqual({ articles: [], locked: 1 });
    // A photo without words of its own takes those of the text into another one.
    await putInto(book, { ids: [two], articleId: alone });
    expect(book.article(alone).document.blocks.at(-1)).toMatchObject({ photoId: two, children: [{ children: [{ text: 'Cả hai' }] }, {}] });
    book.undo();
    book.undo();
    expect((await captions())[0]).toBe('Cũ Người cũ');
  });

  test('photos go to the end of an article, in front of its byline', async () => {
    const book = newBook();
    const [one, two] = await twoPhotos(book);
    const { id } = book.addArticle(bodyPart(book), 'Bài');
    write(book, id, [title('Bài'), paragraph('Chữ.'), byline('Lê Hoa')]);
    await putInto(book, { ids: [one, two], articleId: id });
    expect(book.article(id).document.blocks.map(({ type }) => type)).toEqual(['title', 'paragraph', 'photo', 'byline']);
    expect((await lineOf(book, two)).stands).toHaveLength(1);
    book.undo();
    expect((await lineOf(book, two)).stands).toEqual([]);
    book.setStage([id], 'approved', '');
    expect(await codeOfAsync(putInto(book, { ids: [one], articleId: id }))).toBe('article/locked');
  });
});

describe('a photo essay', () => {
  test('has every photo in its order, those without a caption in groups', async () => {
    const book = newBook();
    const ids: string[] = [];
    for (let index = 0; index < 9; index += 1) ids.push((await book.addPhoto(`${String(index)}.jpg`, await jpeg(60, 40, 20 * index + 3))).id);
    photos.changePhotos(book, { ids: [ids[0] ?? ''], patch: { caption: 'Mở đầu', credit: 'Lê Hoa' } });
    const { articleId } = await photos.makeEssay(book, { ids, partId: bodyPart(book), title: 'Một ngày ở bản' });
    const { blocks } = book.article(articleId).document;
    expect(blocks.map((block) => (block.type === 'photo' ? [block.photoId, ...(block.more ?? [])] : block.type))).toEqual(['title', [ids[0]], ids.slice(1, 7), ids.slice(7)]);
    expect(book.undoState().undo).toEqual({ kind: 'essay', subject: 'Một ngày ở bản', count: 9 });
    expect(book.readAs((db) => db.prepare('SELECT kind FROM article WHERE id = ?').pluck().get(articleId))).toBe('essay');
    book.undo();
    expect(codeOf(() => book.article(articleId))).toBe('book/no-article');
  });
});
