import { expect, test } from 'vitest';
import { addMatter } from '../../../../electron/services/book/assemble.ts';
import { noteHandedOver } from '../../../../electron/services/book/handed-over.ts';
import { article, bodyPart, newBook, put } from '../store/support.ts';

test('what is handed over is noted with the printing house’s name, once for each state; a person’s own note of it is enough', () => {
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy.'));
  const first = noteHandedOver(book, 'Gửi nhà in');
  expect(first.taken).toBe(true);
  expect(noteHandedOver(book, 'Gửi nhà in')).toEqual({ id: first.id, taken: false });
  addMatter(book, { kind: 'imprint', options: { printer: 'Công ty In Lạng Sơn', printerAddress: 'Lạng Sơn' } });
  expect(noteHandedOver(book, 'Gửi nhà in').taken).toBe(true);
  book.updateSettings({ orderPrinter: 'Nhà in Báo' });
  const own = book.takeSnapshot('Bản chốt');
  expect(noteHandedOver(book, 'Gửi nhà in')).toEqual({ id: own.id, taken: false });
  put(book, bodyPart(book), article('Bài thứ hai', 'Chữ.'));
  noteHandedOver(book, 'Gửi nhà in');
  expect(book.snapshots().map(({ name }) => name)).toEqual(['Gửi nhà in Nhà in Báo', 'Bản chốt', 'Gửi nhà in Công ty In Lạng Sơn, Lạng Sơn', 'Gửi nhà in']);
  book.close();
});
