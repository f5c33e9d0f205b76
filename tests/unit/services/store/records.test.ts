import { describe, expect, test } from 'vitest';
import { RECORDS, RECORD_KINDS } from '../../../../electron/common/records/index.ts';
import { openDatabase } from '../../../../electron/services/store/connection.ts';
import { article, bodyPart, codeOf, newBook, put } from './support.ts';

describe('records', () => {
  test('are made with what is not given, changed, removed; all text is NFC', () => {
    const book = newBook();
    const { id, fields } = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn'.normalize('NFD') });
    expect(fields).toMatchObject({ name: 'Nguyễn Đức Tuấn', honorific: '', birthYear: null, withdrawnAt: null });
    expect(book.updateRecord('exemplar', id, { birthYear: 1948, gender: 'male' }).fields).toMatchObject({ birthYear: 1948, gender: 'male' });
    expect(book.record('exemplar', id).fields).toMatchObject({ name: 'Nguyễn Đức Tuấn', birthYear: 1948 });
    book.removeRecord('exemplar', id);
    expect(book.records('exemplar')).toEqual([]);
    expect(codeOf(() => book.record('exemplar', id))).toBe('book/no-record');
    expect(book.check()).toEqual([]);
  });

  test('JSON and flags come back as they were', async () => {
    const book = newBook();
    const text = put(book, bodyPart(book), article('Bài'));
    const anchor = { block: 1, start: 2, end: 5 };
    expect(book.addRecord('comment', { articleId: text, body: 'Xem lại tên', anchor }).fields).toMatchObject({ anchor, parentId: null });
    expect(book.addRecord('task', { title: 'Ảnh chân dung', wanted: 'photo', waived: true }).fields).toMatchObject({ waived: true });
    await Promise.resolve();
  });

  test.each([
    ['a field that is missing', 'unit', {}],
    ['a field of the wrong kind', 'exemplar', { kind: 'person', name: 'A' }],
    ['a field nobody knows', 'unit', { name: 'A', colour: 'red' }],
    ['a reference to nothing', 'exemplar', { kind: 'individual', name: 'A', unitId: 'nowhere' }],
  ] as const)('%s is refused and changes nothing', (_what, kind, fields) => {
    const book = newBook();
    expect(codeOf(() => book.addRecord(kind, fields))).toBe('book/invalid');
    expect(book.records(kind)).toEqual([]);
    expect(book.undoState().undo).toBeNull();
  });

  test('are found by name and text, with and without tones, behind articles, in step with changes and undo', () => {
    const book = newBook();
    put(book, bodyPart(book), article('Bài', 'Anh Nông Văn Khải đi thư.'));
    const { id } = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Văn Khải', role: 'bưu tá', note: 'Khuổi Mươi' });
    book.addRecord('unit', { name: 'Chi bộ Bưu điện huyện' });
    const found = (query: string): string[] => book.search(query).map(({ kind, title }) => `${kind} ${title}`);
    expect(found('nong van khai')).toEqual(['article Bài', 'exemplar Nông Văn Khải']);
    expect(found('"Khuổi Mươi"')).toEqual(['exemplar Nông Văn Khải']);
    expect(found('khuôi')).toEqual([]);
    expect(found('buu')).toEqual(['unit Chi bộ Bưu điện huyện', 'exemplar Nông Văn Khải']);
    expect(book.search('chi bo')[0]?.snippet).toBe('Chi bộ Bưu điện huyện');
    book.updateRecord('exemplar', id, { name: 'Nông Văn Khái' });
    expect(found('Khải')).toEqual(['article Bài']);
    book.undo();
    expect(found('Khải')).toEqual(['article Bài', 'exemplar Nông Văn Khải']);
    book.removeRecord('exemplar', id);
    expect(found('Khải')).toEqual(['article Bài']);
    book.undo();
    expect(found('Khải')).toEqual(['article Bài', 'exemplar Nông Văn Khải']);
  });

  test('every kind has the table it declares: its fields, and the columns all have', () => {
    const book = newBook();
    book.close();
    const db = openDatabase(book.file, { readonly: true });
    for (const kind of RECORD_KINDS) {
      const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(RECORDS[kind].table);
      const fields = Object.keys(RECORDS[kind].fields).map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
      expect(columns.sort()).toEqual([...fields, 'id', 'removed_at', 'created_at', 'updated_at'].sort());
    }
    db.close();
  });
});
