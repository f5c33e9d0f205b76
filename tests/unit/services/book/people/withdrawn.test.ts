/** A withdrawn exemplar: every place is found, each is decided, other words are asked about again, and lists leave it out. */
import { describe, expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../../electron/common/article/build.ts';
import type { ArticleDocument, Block } from '../../../../../electron/common/article/document.ts';
import { changePhotos } from '../../../../../electron/services/book/photos.ts';
import { peopleFindings } from '../../../../../electron/services/book/people/preflight.ts';
import { decideWithdrawn, undecided, withdraw, withdrawnIds, withdrawnPlaces } from '../../../../../electron/services/book/people/withdrawn.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { bodyPart, codeOfAsync, jpeg, newBook, put } from '../../store/support.ts';

const line = (type: 'sapo' | 'byline', text: string): Block => ({ type, children: [{ text }] });
const photo = (photoId: string, caption: string): Block => ({ type: 'photo', photoId, children: [{ type: 'caption', children: [{ text: caption }] }, { type: 'credit', children: [{ text: 'Ảnh: N.Đ. Tuấn' }] }] });

interface Made {
  readonly book: BookWriter;
  readonly person: string;
  readonly first: string;
  readonly photoId: string;
}

const body = (photoId: string, sentence = 'Anh Nguyễn Đức Tuần đi bộ.'): ArticleDocument =>
  document([
    title('Nguyễn Đức Tuấn, bưu tá tận tụy'),
    line('sapo', 'Chuyện của đồng chí Nguyễn Đức Tuấn.'),
    paragraph(sentence),
    paragraph('Ông Nguyễn Anh Tuấn và bà Nguyễn Thị Tuấn không phải người này.'),
    photo(photoId, 'Đồng chí NGUYỄN ĐỨC TUẤN (thứ hai từ trái sang)'),
    { type: 'list', ordered: false, children: [{ type: 'list-item', children: [{ text: 'Nguyen Duc Tuan: giấy khen' }] }] },
    line('byline', 'Nguyễn Tuấn'),
  ]);

async function made(): Promise<Made> {
  const book = newBook();
  const part = bodyPart(book);
  const { id: photoId } = await book.addPhoto('to-buu-ta.jpg', await jpeg());
  const first = put(book, part, body(photoId));
  put(book, part, document([title('Bài khác'), paragraph('Theo bước anh Nguyễn Đức Tuấn, Lê Thị Hoa cũng đi.')]));
  const person = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn', portraitId: photoId }).id;
  book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Anh Tuấn' });
  book.addRecord('exemplarArticle', { exemplarId: person, articleId: first });
  book.addRecord('photoPerson', { photoId, exemplarId: person, name: 'Nguyễn Đức Tuấn', place: 2 });
  book.addRecord('award', { exemplarId: person, formText: 'Bằng khen của Chủ tịch UBND tỉnh' });
  return { book, person, first, photoId };
}

describe('places', () => {
  test('nothing is withdrawn, nothing is told', async () => {
    const { book } = await made();
    expect((await withdrawnPlaces(book))).toEqual([]);
    expect((await peopleFindings(book)).errors).toEqual([]);
  });

  test('article, title, standfirst, text, caption, credit, list, byline, photo, portrait; awards and index by themselves', async () => {
    const { book, person } = await made();
    withdraw(book, person, 'Quyết định kỷ luật 12-QĐ/UBKT');
    const [found, ...more] = (await withdrawnPlaces(book));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ name: 'Nguyễn Đức Tuấn', because: 'withdrawn', reason: 'Quyết định kỷ luật 12-QĐ/UBKT' });
    expect(found?.places.map(({ kind, around }) => `${kind} ${around.found}`.trim())).toEqual([
      'article', 'title Nguyễn Đức Tuấn', 'sapo Nguyễn Đức Tuấn', 'paragraph Nguyễn Đức Tuần', 'caption NGUYỄN ĐỨC TUẤN', 'credit N.Đ. Tuấn', 'list-item Nguyen Duc Tuan', 'byline Nguyễn Tuấn',
      'paragraph Nguyễn Đức Tuấn', 'photo', 'portrait', 'award', 'index',
    ]);
    expect(found?.places.filter(({ settled }) => settled).map(({ kind }) => kind)).toEqual(['award', 'index']);
    expect(withdrawnIds(book)).toEqual(new Set([person]));
    const { errors } = await peopleFindings(book);
    expect(errors).toHaveLength(11);
    expect(errors.every(({ code }) => code === 'withdrawn')).toBe(true);
    book.undo();
    expect((await withdrawnPlaces(book))).toEqual([]);
  });

  test('a person on a photo whom no record is tied to, and the caption that the photo keeps', async () => {
    const { book, person, photoId } = await made();
    book.addRecord('photoPerson', { photoId, name: 'Đ/c Nguyễn Đức Tuần' });
    book.addRecord('photoPerson', { photoId, name: 'Nguyễn Anh Tuấn' });
    changePhotos(book, { ids: [photoId], patch: { caption: 'Tổ bưu tá, anh Nguyễn Đức Tuấn đứng giữa' } });
    withdraw(book, person, '');
    const places = (await withdrawnPlaces(book))[0]?.places ?? [];
    expect(places.filter(({ kind }) => kind === 'photo')).toHaveLength(2);
    expect(places.filter(({ kind }) => kind === 'photo-caption').map(({ around }) => around.found)).toEqual(['Nguyễn Đức Tuấn']);
  });

  test('the name of a merged record is the person’s too', async () => {
    const { book, person } = await made();
    book.updateRecord('exemplar', person, { otherNames: 'Nguyễn Bá Toàn', withdrawnAt: 1 });
    put(book, bodyPart(book), document([title('Tên cũ'), paragraph('Nguyễn Bá Toàn kể.')]));
    expect((await withdrawnPlaces(book))[0]?.places.some(({ around }) => around.found === 'Nguyễn Bá Toàn')).toBe(true);
  });

  test('all awards cancelled is withdrawn as well; one that counts is enough to stay', async () => {
    const { book, person } = await made();
    const [award] = book.records('award');
    book.updateRecord('award', award?.id ?? '', { cancelledAt: 5, cancelledReason: 'khai man' });
    expect((await withdrawnPlaces(book))).toMatchObject([{ id: person, because: 'awards-cancelled', reason: 'khai man' }]);
    book.addRecord('award', { exemplarId: person, formText: 'Giấy khen' });
    expect((await withdrawnPlaces(book))).toEqual([]);
  });

  test('a namesake’s place is told as doubtful; a collective is found as a phrase', async () => {
    const { book, person } = await made();
    book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn', birthYear: 1990 });
    withdraw(book, person, '');
    expect((await withdrawnPlaces(book))[0]?.places.find(({ kind }) => kind === 'title')?.namesake).toBe(true);
    const collective = book.addRecord('exemplar', { kind: 'collective', name: 'Chi bộ Bưu điện Cao Lộc' }).id;
    put(book, bodyPart(book), document([title('Tập thể'), paragraph('CHI BỘ BƯU ĐIỆN CAO LỘC và Chi bộ Bưu điện Cao Lộc 2.')]));
    withdraw(book, collective, '');
    expect((await withdrawnPlaces(book)).find(({ id }) => id === collective)?.places.filter(({ kind }) => kind === 'paragraph').map(({ around }) => around.found)).toEqual(['CHI BỘ BƯU ĐIỆN CAO LỘC', 'Chi bộ Bưu điện Cao Lộc']);
  });
});

describe('decisions', () => {
  test('kept with a reason, one step; the book is clean when every place is decided', async () => {
    const { book, person } = await made();
    withdraw(book, person, '');
    const keys = undecided((await withdrawnPlaces(book))).map(({ key }) => key);
    expect((await codeOfAsync(decideWithdrawn(book, keys, 'keep', ' ')))).toBe('book/invalid');
    expect((await codeOfAsync(decideWithdrawn(book, ['gone'], 'keep', 'vì sử liệu')))).toBe('book/invalid');
    await decideWithdrawn(book, keys, 'keep', 'giữ làm sử liệu theo ý kiến Ban biên tập');
    expect(undecided((await withdrawnPlaces(book)))).toEqual([]);
    expect((await peopleFindings(book)).errors).toEqual([]);
    book.undo();
    expect(undecided((await withdrawnPlaces(book)))).toHaveLength(keys.length);
  });

  test('“removed” settles a photo, never a line that still has the name', async () => {
    const { book, person } = await made();
    withdraw(book, person, '');
    const places = undecided((await withdrawnPlaces(book)));
    await decideWithdrawn(book, places.map(({ key }) => key), 'removed', '');
    expect(undecided((await withdrawnPlaces(book))).map(({ kind }) => kind)).toEqual(places.map(({ kind }) => kind).filter((kind) => kind !== 'photo' && kind !== 'portrait'));
  });

  test('a place whose words change is asked about again, others are not; a name that is gone is no place', async () => {
    const { book, person, first, photoId } = await made();
    withdraw(book, person, '');
    await decideWithdrawn(book, undecided((await withdrawnPlaces(book))).map(({ key }) => key), 'keep', 'sử liệu');
    book.saveArticle(first, book.article(first).revision, body(photoId, 'Hôm qua anh Nguyễn Đức Tuần đi bộ.'));
    expect(undecided((await withdrawnPlaces(book))).map(({ around }) => around.before)).toEqual(['Hôm qua anh ']);
    book.saveArticle(first, book.article(first).revision, body(photoId, 'Hôm qua có người đi bộ.'));
    expect(undecided((await withdrawnPlaces(book)))).toEqual([]);
  });
});
