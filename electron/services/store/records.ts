/** Reading and writing of records: SQL derived from their declaration in common/records. A removed record stays as a row. */
import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { fieldsOf, RECORD_KINDS, RECORDS, type AnyRecord, type RecordKind } from '../../common/records/index.ts';
import type { RecordType } from '../../common/records/record.ts';
import { AppError } from '../../common/errors.ts';
import type { Db } from './connection.ts';
import { addRecordToIndex, dropRecordFromIndex, putRecordInIndex, type RecordText } from './record-search.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Fields = Record<string, unknown>;
type AnyType = RecordType<string, z.ZodRawShape>;

const typeOf = (kind: RecordKind): AnyType => RECORDS[kind];

/** birthYear → birth_year */
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function toValue(type: AnyType, field: string, value: unknown): string | number | null {
  if (type.json.includes(field)) return value === null ? null : JSON.stringify(value);
  if (type.flags.includes(field)) return value === true ? 1 : 0;
  return typeof value === 'string' ? value.normalize('NFC') : (value as number | null);
}

function fromValue(type: AnyType, field: string, value: string | number | null | undefined): unknown {
  if (type.json.includes(field)) return value === null || value === undefined ? null : JSON.parse(String(value));
  if (type.flags.includes(field)) return value === 1;
  return value;
}

function toRecord(kind: RecordKind, row: Row): AnyRecord {
  const type = typeOf(kind);
  const values = Object.fromEntries(Object.keys(type.fields).map((field) => [field, fromValue(type, field, row[columnOf(field)])]));
  const parsed = fieldsOf(kind).safeParse(values);
  if (!parsed.success) throw new AppError('file/damaged', { where: `${type.table}.${parsed.error.issues[0]?.path.join('.') ?? ''}`, id: String(row['id']) });
  return { kind, id: String(row['id']), updatedAt: Number(row['updated_at']), fields: parsed.data };
}

/** All records of a kind that are in the book, oldest first. @throws AppError file/damaged */
export function listRecords(db: Db, kind: RecordKind): AnyRecord[] {
  const rows = db.prepare<[], Row>(`SELECT * FROM "${typeOf(kind).table}" WHERE removed_at IS NULL ORDER BY created_at, id`).all();
  return rows.map((row) => toRecord(kind, row));
}

/** @throws AppError book/no-record */
export function readRecord(db: Db, kind: RecordKind, id: string): AnyRecord {
  const row = db.prepare<[string], Row>(`SELECT * FROM "${typeOf(kind).table}" WHERE id = ? AND removed_at IS NULL`).get(id);
  if (row === undefined) throw new AppError('book/no-record', { kind, id });
  return toRecord(kind, row);
}

/**
 * Makes a record; what is not given has the kind's initial value.
 * @throws AppError book/invalid (a field is missing or wrong; it names a record, article or photo that is not there)
 */
export function insertRecord(db: Db, kind: RecordKind, given: Fields, now: number, id: string = randomUUID()): AnyRecord {
  const type = typeOf(kind);
  const fields = validated(kind, { ...type.initial, ...given });
  const names = Object.keys(type.fields);
  const columns = ['id', ...names.map(columnOf), 'created_at', 'updated_at'];
  keepingReferences(kind, () =>
    db
      .prepare(`INSERT INTO "${type.table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(id, ...names.map((name) => toValue(type, name, fields[name])), now, now),
  );
  const record = readRecord(db, kind, id);
  if (type.search.length > 0) addRecordToIndex(db, searchTextOf(record));
  return record;
}

/** Changes the given fields. @throws AppError book/no-record, book/invalid */
export function updateRecord(db: Db, kind: RecordKind, id: string, given: Fields, now: number): AnyRecord {
  const type = typeOf(kind);
  const before = readRecord(db, kind, id);
  const fields = validated(kind, { ...before.fields, ...given });
  const names = Object.keys(given);
  const sets = [...names.map((name) => `${columnOf(name)} = ?`), 'updated_at = ?'];
  keepingReferences(kind, () =>
    db.prepare(`UPDATE "${type.table}" SET ${sets.join(', ')} WHERE id = ?`).run(...names.map((name) => toValue(type, name, fields[name])), now, id),
  );
  const after = readRecord(db, kind, id);
  // What is not searched for needs no other entry.
  return type.search.every((field) => before.fields[field] === after.fields[field]) ? after : indexed(db, kind, after);
}

/** Takes a record out of the book. @throws AppError book/no-record */
export function removeRecord(db: Db, kind: RecordKind, id: string, now: number): AnyRecord {
  const record = readRecord(db, kind, id);
  db.prepare(`UPDATE "${typeOf(kind).table}" SET removed_at = ?, updated_at = ? WHERE id = ?`).run(now, now, id);
  dropRecordFromIndex(db, kind, id);
  return record;
}

/** What a record is called in lists and notices. */
export function recordName(record: Pick<AnyRecord, 'kind'> & { readonly fields: Readonly<Record<string, unknown>> }): string {
  const [first] = typeOf(record.kind).search;
  const value = first === undefined ? undefined : record.fields[first];
  return typeof value === 'string' ? value : '';
}

/** Puts the records of a table in step with search after rows were changed without this file (undo, merge). */
export function reindexRecord(db: Db, table: string, id: string): void {
  const kind = RECORD_KINDS.find((candidate) => typeOf(candidate).table === table);
  if (kind === undefined || typeOf(kind).search.length === 0) return;
  const row = db.prepare<[string], Row>(`SELECT * FROM "${table}" WHERE id = ? AND removed_at IS NULL`).get(id);
  if (row === undefined) dropRecordFromIndex(db, kind, id);
  else indexed(db, kind, toRecord(kind, row));
}

/** What search has to know of the records that are in the book. @throws AppError file/damaged */
export function* searchableRecords(db: Db): Generator<RecordText> {
  for (const kind of RECORD_KINDS) {
    if (typeOf(kind).search.length === 0) continue;
    for (const record of listRecords(db, kind)) yield searchTextOf(record);
  }
}

function searchTextOf({ kind, id, fields }: AnyRecord): RecordText {
  const [name = '', ...body] = typeOf(kind).search.map((field) => textOf(fields[field]));
  return { kind, id, name, body: body.filter((line) => line.trim() !== '').join('\n') };
}

function indexed(db: Db, kind: RecordKind, record: AnyRecord): AnyRecord {
  if (typeOf(kind).search.length > 0) putRecordInIndex(db, searchTextOf(record));
  return record;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function validated(kind: RecordKind, values: Fields): Fields {
  const parsed = fieldsOf(kind).safeParse(values);
  if (!parsed.success) throw new AppError('book/invalid', { where: `${kind}.${parsed.error.issues[0]?.path.join('.') ?? ''}` });
  return parsed.data;
}

/** A broken reference or rule of the table is the caller's mistake, not the file's. */
function keepingReferences(kind: RecordKind, work: () => unknown): void {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_CONSTRAINT')) {
      throw new AppError('book/invalid', { where: kind, message: thrown.message }, { cause: thrown });
    }
    throw thrown;
  }
}

/** Ids of every record of a kind that the file knows, taken out ones too. */
export function everyId(db: Db, kind: RecordKind): Set<string> {
  return new Set(db.prepare<[], string>(`SELECT id FROM "${typeOf(kind).table}"`).pluck().all());
}

/** Brings a record back that was taken out. @throws AppError book/no-record */
export function restoreRecord(db: Db, kind: RecordKind, id: string, now: number): AnyRecord {
  db.prepare(`UPDATE "${typeOf(kind).table}" SET removed_at = NULL, updated_at = ? WHERE id = ? AND removed_at IS NOT NULL`).run(now, id);
  return indexed(db, kind, readRecord(db, kind, id));
}
