import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { readBook } from '../../../../electron/services/store/book-file.ts';
import { TABLES, TABLES_WITHOUT_DIGEST } from '../../../../electron/services/store/tables.ts';
import { article, bodyPart, closing, newBook, put } from './support.ts';

/** A closed book with a record of most kinds, changed behind the program's back. */
function tampered(sql: string): string[] {
  const book = newBook();
  put(book, bodyPart(book), article('Bài', 'chữ'));
  const unit = book.addRecord('unit', { name: 'Chi bộ Bưu điện' });
  book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải', unitId: unit.id });
  book.takeSnapshot('mốc');
  expect(book.check()).toEqual([]);
  book.close();
  const db = openDatabase(book.file);
  db.exec(sql);
  db.close();
  return closing(readBook(book.file)).check();
}

describe('a row that is not what was stored is found', () => {
  test.each([
    ['a name', `UPDATE exemplar SET name = 'Nông Văn Khái'`, /^exemplar .*: its values are not the ones/],
    ['a part’s title', `UPDATE part SET title = 'x' WHERE kind = 'body'`, /^part .*: its values/],
    ['a setting', `UPDATE book SET settings = replace(settings, '16x24', '16x24 ')`, /^book 1: its values/],
    ['a place', `UPDATE article SET rank = rank || 'V'`, /^article .*: its values/],
    ['a lost row', 'PRAGMA foreign_keys = OFF; DELETE FROM exemplar', /^exemplar .*: is not in the file/],
    ['a foreign row', `INSERT INTO term (id, text, kind, note, created_at, updated_at) VALUES ('x', 'y', 'name', '', 0, 0)`, /^term x: was not stored/],
    ['a former text', `UPDATE text SET content = replace(content, 'chữ', 'chứ')`, /^former text/],
    ['a place in a snapshot', `UPDATE snapshot_article SET rank = 'zz'`, /^snapshot_article \[/],
  ])('%s', (_what, sql, finding) => {
    expect(tampered(sql).some((problem) => finding.test(problem))).toBe(true);
  });
});

test('every table of the file has digests of its rows, or a reason to have none', () => {
  const book = newBook();
  book.close();
  const db = openDatabase(book.file, { readonly: true });
  const names = db.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck().all();
  db.close();
  expect(names.sort()).toEqual([...TABLES.map(({ name }) => name), ...Object.keys(TABLES_WITHOUT_DIGEST)].sort());
});
