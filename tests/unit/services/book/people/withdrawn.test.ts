/** A withdrawn exemplar: every place is found, each is decided, other words are asked about again, and lists leave it out. */
import { describe, expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../../electron/common/article/build.ts';
import type { ArticleDocument, Block } from '../../../../../electron/common/article/document.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import { changePhotos } from '../../../../../electron/services/book/photos.ts';
import { peopleFindings } from '../../../../../electron/services/book/people/preflight.ts';
import { decideWithdrawn, undecided, withdraw, withdrawnIds, withdrawnPlaces } from '../../../../../electron/services/book/people/withdrawn.ts';
import { addMatter } from '../../../../../electron/services/store/matter.ts';
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
  test('the cover: who is on its photo, whose name its words have', async () => {
    const { book, person, photoId } = await made();
    book.updateSettings({ coverPhoto: photoId, coverBlurb: 'Từ bước chân của anh Nguyễn Đức Tuấn.\nVà của bao người khác.' });
    withdraw(book, person, 'Quyết định kỷ luật');
    const [found] = await withdrawnPlaces(book);
    const cover = found?.places.filter(({ kind }) => kind === 'cover') ?? [];
    expect(cover.map((place) => [place.photoId, place.around.found, place.settled])).toEqual([[photoId, '', false], [null, 'Nguyễn Đức Tuấn', false]]);
    const told = async (): Promise<string[]> => (await peopleFindings(book)).errors.filter(({ code }) => code === 'withdrawn-cover').map(({ said }) => sentenceOf('vi', said));
    expect(await told()).toEqual([
      'Điển hình đã rút “Nguyễn Đức Tuấn” vẫn có trên bìa sách. Hãy bỏ đi, hoặc ghi rõ vì sao giữ lại.',
      'Điển hình đã rút “Nguyễn Đức Tuấn” vẫn có tên (“Nguyễn Đức Tuấn”) trong bìa sách. Hãy bỏ đi, hoặc ghi rõ vì sao giữ lại.',
    ]);
    await decideWithdrawn(book, cover.map(({ key }) => key), 'keep', 'Ảnh tập thể, lời đã duyệt');
    expect(await told()).toEqual([]);
    book.updateSettings({ coverBlurb: 'Anh Nguyễn Đức Tuấn.' });
    expect(await told()).toHaveLength(1);
  });

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

describe('places that name nobody in full', () => {
  const found = async (book: BookWriter, kind: string): Promise<string[]> =>
    ((await withdrawnPlaces(book))[0]?.places ?? []).filter((each) => each.kind === kind).map(({ around: { before, found: name } }) => `${before.split(' ').at(-2) ?? ''} ${name}`);
  const withText = (...texts: string[]): { readonly book: BookWriter; readonly article: string } => {
    const book = newBook();
    const article = put(book, bodyPart(book), document([title('Những tấm gương'), ...texts.map((text) => paragraph(text))]));
    const id = book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa' }).id;
    withdraw(book, id, '');
    return { book, article };
  };

  test('title and given name alone, also when nothing names the person in full any more', async () => {
    const { book } = withText('Bà Thoa đã vận động 46 hộ, đồng chí Thoa kể.', 'Hội trường Thoa, bà Thoa Hương và chị Thỏa là chuyện khác.');
    expect(await found(book, 'paragraph')).toEqual(['Bà Thoa', 'chí Thoa']);
    expect((await peopleFindings(book)).errors).toHaveLength(2);
  });

  test('another Thoa of the article has them: by her full name in it, or by her record', async () => {
    const named = withText('Bà Hoàng Thị Thoa ở xã bên. Bà Thoa cười, LÊ THỊ THOA cũng cười.');
    expect(await found(named.book, 'paragraph')).toEqual([]);
    const tied = withText('Bà Thoa cười.');
    const other = tied.book.addRecord('exemplar', { kind: 'individual', name: 'Hoàng Thị Thoa' }).id;
    expect(await found(tied.book, 'paragraph')).toEqual(['Bà Thoa']);
    tied.book.addRecord('exemplarArticle', { exemplarId: other, articleId: tied.article });
    expect(await found(tied.book, 'paragraph')).toEqual([]);
  });

  test('an article about the person is one place, not one for each "bà Thoa"; Bác Hồ is nobody of the book', async () => {
    const { book, article } = withText('Bà Thoa cười.', 'Làm theo lời Bác Hồ.');
    const [thoa] = book.records('exemplar');
    book.addRecord('exemplarArticle', { exemplarId: thoa?.id ?? '', articleId: article });
    expect(await found(book, 'paragraph')).toEqual([]);
    const ho = book.addRecord('exemplar', { kind: 'individual', name: 'Trần Văn Hồ' }).id;
    withdraw(book, ho, '');
    expect((await withdrawnPlaces(book)).find(({ id }) => id === ho)?.places.map(({ kind }) => kind)).toEqual(['index']);
  });

  test('another family name in front makes another person; a family that merely follows a place does not', async () => {
    const { book } = withText('Trần Thị Thoa và Nguyễn Thoa khen.', 'Bà con ở Lạng Sơn Lương Thị Thoa và Luơng Thoa khen.');
    expect(await found(book, 'paragraph')).toEqual(['Sơn Lương Thị Thoa', 'và Luơng Thoa']);
  });

  test('names of parts and of made pages', async () => {
    const { book } = withText('Không có ai.');
    book.renamePart(bodyPart(book), 'Gương bà Lương Thị Thoa');
    book.changeAs({ kind: 'add-matter', subject: '', count: 1 }, (db, _hand, now) => { addMatter(db, { kind: 'plates', title: 'Ảnh về Lương Thị Thoa', partId: null }, now); });
    expect(await found(book, 'part')).toEqual(['bà Lương Thị Thoa']);
    expect(await found(book, 'page-title')).toEqual(['về Lương Thị Thoa']);
    expect((await peopleFindings(book)).errors.map(({ said }) => /trong (\p{L}+) “/u.exec(sentenceOf('vi', said))?.[1])).toEqual(['phần', 'trang']);
  });
});
