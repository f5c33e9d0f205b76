/** A slip in a name beside the right one, in a book with and without records. */
import { expect, test } from 'vitest';
import type { Finding } from '../../../../../electron/common/contract/shapes.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import { peopleFindings } from '../../../../../electron/services/book/people/preflight.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { article, bodyPart, newBook, put } from '../../store/support.ts';

const told = async (book: BookWriter): Promise<Finding[]> => (await peopleFindings(book)).warnings.filter(({ code }) => code !== 'name-unknown');
const lines = ['Chị Nguyễn Thị Hường dạy học.', 'Chị Nguyễn Thị Hường ở bản. Nguyễn Thị Hường đi xa.', 'Chị Nguyễn Thị Hướng về.', 'Nguyễn Thị Hường cười. Chị Nguyễn Thị Hường hát.'];

test('is told with its place and the name that stands more often', async () => {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Cô giáo', ...lines));
  const found = await told(book);
  expect(found).toMatchObject([{ code: 'name-otherwise', articleId: id, block: 3, words: 'Nguyễn Thị Hướng', whom: ['Nguyễn Thị Hường'] }]);
  expect(found.map(({ said }) => sentenceOf('vi', said))).toEqual(['Bài “Cô giáo” viết “Nguyễn Thị Hướng”, sách thường viết “Nguyễn Thị Hường” (5 chỗ). Hãy xem có phải một tên không.']);
});

test('is told by the record where there is one, and once', async () => {
  const book = newBook();
  put(book, bodyPart(book), article('Anh Tuấn', 'Anh Nguyễn Đức Tuấn đi. Nguyễn Đức Tuấn về. Nguyễn Đức Tuấn nghỉ.', 'Anh Nguyễn Đức Tuần làm.'));
  expect((await told(book)).map(({ code }) => code)).toEqual(['name-otherwise']);
  book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn' });
  expect((await told(book)).map(({ code }) => code)).toEqual(['name-differs']);
});

test('a tone on another letter is no slip', async () => {
  const book = newBook();
  put(book, bodyPart(book), article('Bà Hòa', 'Bà Phạm Thị Hòa đi. Phạm Thị Hòa về. Phạm Thị Hòa nghỉ.', 'Bà Phạm Thị Hoà làm.'));
  expect(await told(book)).toEqual([]);
});

test('is not told of a name that the dictionary holds for right, nor of two names that stand as often', async () => {
  const book = newBook();
  put(book, bodyPart(book), article('Cô giáo', ...lines));
  put(book, bodyPart(book), article('Hai chị', 'Chị Lò Thị Mai dạy học.', 'Chị Lò Thị Mái nuôi trẻ. Lò Thị Mai hát.'));
  book.addRecord('term', { text: 'Nguyễn Thị Hướng', kind: 'name' });
  expect(await told(book)).toEqual([]);
});
