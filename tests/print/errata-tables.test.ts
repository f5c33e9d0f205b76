/** Corrections in a table are told by its row, as a reader counts them: below the header, over pages. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { document, paragraph, table, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument } from '../../electron/common/article/document.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { listErrata } from '../../electron/services/errata/list.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';

const HEAD = ['TT', 'Họ và tên', 'Danh hiệu'];
const ROWS = Array.from({ length: 60 }, (_, index) => [String(index + 1), `Nông Thị Ỷ ${String(index + 1)}`, 'Chiến sĩ thi đua']);
const text = (rows: readonly (readonly string[])[], head = HEAD): ArticleDocument => document([title('Danh sách'), paragraph('Những người được khen.'), table(1, [head, ...rows])]);

const folder = temporaryFolder();
const book = createBook(join(folder, 'sách.kyyeu'), defaultSettings('Gương sáng'));
afterAll(() => { book.close(); });

test('a word, a row too many, one that is missing, and the header', async () => {
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id } = book.addArticle(part, 'Danh sách');
  book.saveArticle(id, book.article(id).revision, text(ROWS));
  book.markPrinted(book.takeSnapshot('Bản đã in').id, PRINTED_AT);
  const after = async (rows: readonly (readonly string[])[], head = HEAD): Promise<string[]> => {
    book.saveArticle(id, book.article(id).revision, text(rows, head));
    const { entries } = await listErrata(book, { since: null, cache: join(folder, 'cache') });
    return entries.map(({ kind, where, line, page }) => `${kind} ${where} ${String(line)} ${page}`);
  };
  const [first = '', last = ''] = [await after(ROWS.map((row, index) => (index === 2 ? ['3', 'Nông Thị Ỷ 3', 'Bằng khen'] : row))), await after(ROWS.map((row, index) => (index === 57 ? ['58', 'Nông Thị Ỷ 58', 'Bằng khen'] : row)))].map(([only]) => only);
  expect([first, last].map((entry) => entry.replace(/ \S+$/u, ''))).toEqual(['words table 3', 'words table 58']);
  expect(first.split(' ').at(-1)).not.toBe(last.split(' ').at(-1));
  expect((await after(ROWS.filter((_, index) => index !== 4))).map((entry) => entry.replace(/ \S+$/u, ''))).toEqual(['removed table 5']);
  expect((await after([...ROWS.slice(0, 6), ['', 'Hoàng Văn Ngưỡng', 'Huân chương'], ...ROWS.slice(6)])).map((entry) => entry.replace(/ \S+$/u, ''))).toEqual(['added table 6']);
  expect((await after(ROWS, ['TT', 'Họ, tên đệm và tên', 'Danh hiệu'])).map((entry) => entry.replace(/ \S+$/u, ''))).toEqual(['words table null']);
});
