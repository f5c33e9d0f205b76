/**
 * All that is in a yearbook's file, row by row, in a form in which two files that went through the same changes are equal: times are
 * left out, and ids made on the way are numbered in the order in which they appear. The search index is not compared: `check` does.
 */
import { createHash } from 'node:crypto';
import { openDatabase, type Db } from '../../electron/services/store/connection.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Milliseconds; whether there is one counts (`removed_at`), which one does not. */
const TIME = /_at$/;
/** Hashes over text in which ids stand, and over whole rows; `check` compares them with what they are of. */
const HASH_OF_TEXT = /^(article|intake|revision|snapshot_article|stage_change)\.content_sha256$|^text\.sha256$/;
const DIGESTS = 'row_digest';

interface TableEntry {
  readonly name: string;
  readonly type: string;
  readonly wr: number;
}

/** One line for each row. @param known ids that both files have; they stay as they are */
export function contentsOf(file: string, known: ReadonlySet<string>): string[] {
  const db = openDatabase(file, { readonly: true });
  try {
    const numbers = new Map<string, string>();
    const rename = (id: string): string => {
      if (known.has(id)) return id;
      const number = numbers.get(id) ?? `#${String(numbers.size)}`;
      numbers.set(id, number);
      return number;
    };
    return tables(db).flatMap(({ name, wr }) => {
      const order = wr === 1 ? columnsOf(db, name).join(', ') : 'rowid';
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}" ORDER BY ${order}`).all();
      return rows.map((row) => `${name} ${JSON.stringify(Object.entries(row).map(([column, value]) => cell(`${name}.${column}`, value, rename)))}`);
    });
  } finally {
    db.close();
  }
}

/** Every id in the file. */
export function idsIn(file: string): Set<string> {
  const ids = new Set<string>();
  const db = openDatabase(file, { readonly: true });
  try {
    for (const { name } of tables(db)) {
      for (const row of db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).iterate()) {
        for (const value of Object.values(row)) if (typeof value === 'string') for (const id of value.match(UUID) ?? []) ids.add(id);
      }
    }
  } finally {
    db.close();
  }
  return ids;
}

/** What SQLite itself finds wrong with the whole file, references included; empty = nothing. */
export function faultsIn(file: string): string[] {
  const db = openDatabase(file, { readonly: true });
  try {
    const pages = db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
    const references = db.prepare<[], { table: string }>('PRAGMA foreign_key_check').all();
    return [...pages.filter((line) => line !== 'ok').map((line) => `integrity_check: ${line}`), ...references.map(({ table }) => `foreign_key_check: ${table}`)];
  } finally {
    db.close();
  }
}

/** Tables with rows of their own: a virtual table's are in its shadow tables, and both belong to the search index. */
function tables(db: Db): TableEntry[] {
  const all = db.prepare<[], TableEntry>(`SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name`).all();
  return all.filter(({ type, name }) => type === 'table' && name !== DIGESTS);
}

function columnsOf(db: Db, table: string): string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table).map((name) => `"${name}"`);
}

function cell(column: string, value: unknown, rename: (id: string) => string): unknown {
  if (value !== null && TIME.test(column)) return 'time';
  if (HASH_OF_TEXT.test(column)) return 'hash';
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  return typeof value === 'string' ? value.replace(UUID, rename) : value;
}
