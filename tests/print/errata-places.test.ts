/** Where a correction inside a table or a footnote is found in the printed book: by the row of the table on its page, by the number of the note. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { document, paragraph, table, title } from '../../electron/common/article/build.ts';
import type { Block, TextNode } from '../../electron/common/article/document.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { runsText, type Erratum } from '../../electron/common/errata/shapes.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { listErrata } from '../../electron/services/errata/list.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../electron/services/store/writer.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { printed } from './support/printed.ts';
import { pageTexts } from './support/readers.ts';

const folder = temporaryFolder();
const ROWS = 70;
const PROSE = 'Có bông hoa nở ngay trước cửa cơ quan, có bông hoa lặng lẽ bên con đường vào bản.';
let book: BookWriter;
let pages: readonly string[];
let entries: readonly Erratum[];

const noted = (words: string, note: string): TextNode => ({ text: words, footnote: { id: words, text: note } });

/** `right`: as it should have been printed. Rows 3 and 60 and the notes have misprints; row 40 is missing. */
function blocks(right: boolean): Block[] {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const number = at + 1;
    const wrong = (number === 3 || number === 60) && !right;
    return [`Xã số ${String(number)}`, `Chi bộ thôn Nà ${wrong ? 'Lốk' : 'Lốc'} thứ ${String(number)}`];
  }).filter((_, at) => right || at !== 39);
  return [
    title('Bảng ghi công'),
    paragraph([{ text: `${PROSE} Anh ` }, noted('Khải', 'Sinh năm 1975.'), { text: ' đi.' }]),
    table(1, [['Xã', 'Chi bộ'], ...rows]),
    paragraph([{ text: `${PROSE} Chị ` }, noted('Mai', right ? 'Sinh năm 1981 ở bản Lốc.' : 'Sinh năm 1980 ở bản Lốc.'), { text: ' ở lại.' }]),
    paragraph(right ? [{ text: `${PROSE} Bà ` }, noted('Thoa', 'Trưởng bản từ năm 1990.'), { text: ' cũng vậy.' }] : `${PROSE} Bà Thoa cũng vậy.`),
  ];
}

beforeAll(async () => {
  book = createBook(join(folder, 'sach.kyyeu'), defaultSettings('Bảng ghi công'));
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id } = book.addArticle(part, '');
  book.saveArticle(id, book.article(id).revision, document(blocks(false)));
  book.markPrinted(book.takeSnapshot('Bản đã in').id, PRINTED_AT);
  pages = pageTexts((await printed(printSource(book), 'proof', folder, 'in')).file);
  book.saveArticle(id, book.article(id).revision, document(blocks(true)));
  entries = (await listErrata(book, { since: null, cache: join(folder, 'cache') })).entries;
});

afterAll(() => { book.close(); });

/** Rows of the table on a page, its printed head among them, as a reader counts them: their first cells. */
const rowsOn = (page: string): readonly string[] => (pages[Number(page) - 1] ?? '').normalize('NFC').match(/Xã(?: số \d+)?/gu) ?? [];

it('names the row of a table as it is counted on its page', () => {
  const inTable = entries.filter(({ where }) => where === 'table');
  expect(inTable.map(({ kind, now }) => [kind, /thứ (\d+)/u.exec(runsText(now))?.[1]])).toEqual([['words', '3'], ['added', '40'], ['words', '60']]);
  const [first, missing, last] = inTable;
  expect(first).toMatchObject({ line: null, row: 4 });
  expect(rowsOn(first?.page ?? '')[3]).toBe('Xã số 3');
  expect(missing?.row).toBeGreaterThan(1);
  expect(rowsOn(missing?.page ?? '')[(missing?.row ?? 0) - 1]).toBe('Xã số 39');
  // The head is printed again there, and counted as what it is: a row of the page.
  expect(Number(last?.page)).toBeGreaterThan(Number(first?.page));
  expect(rowsOn(last?.page ?? '')[0]).toBe('Xã');
  expect(rowsOn(last?.page ?? '')[(last?.row ?? 0) - 1]).toBe('Xã số 60');
});

it('names a footnote by its printed number, a missing one by the line it belongs to', () => {
  const notes = entries.filter(({ where }) => where === 'note');
  expect(notes.map(({ kind, note }) => [kind, note])).toEqual([['words', 2], ['added', null]]);
  const [changed, missing] = notes;
  expect(pages[Number(changed?.page) - 1]?.normalize('NFC')).toMatch(/2\s+Sinh năm 1980/u);
  expect(missing?.line).toBeGreaterThan(0);
});
