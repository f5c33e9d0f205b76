/**
 * The exact list of what may be in a yearbook's schema: what our own migrations make, nothing more. A view that never ends, a
 * trigger that empties a table or a column that computes gigabytes is refused before any statement touches it.
 */
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import { connectMemory, type Db } from './connection.ts';
import { layOut } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** A row of sqlite_schema, without the page it begins at. */
interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Longer than the SQL of any table of ours, bytes: what is longer is not even read. */
const LONGEST = 64 * 1024;
/** More objects than any format has: a longer list is not even compared. */
const MOST = 2000;

const known = new WeakMap<readonly Migration[], Map<number, ReadonlySet<string>>>();

/** An empty database in memory, laid out as a file of that version is. The caller closes it. */
export function referenceDatabase(version: number, migrations: readonly Migration[] = MIGRATIONS): Db {
  const db = connectMemory();
  layOut(db, migrations.slice(0, version));
  return db;
}

/**
 * Compares the open file's schema with the list for its own version, object by object: type, name, table and SQL.
 * @param file its path, for the error's text
 * @throws AppError file/foreign-schema, with the first object that is too much, missing or different
 */
export function refuseForeignSchema(db: Db, file: string, migrations: readonly Migration[] = MIGRATIONS): void {
  // As SQLite sees it: a change that a crash cut off was undone by now, a migration among them.
  const wanted = allowed(Number(db.pragma('user_version', { simple: true })), migrations);
  const long = db.prepare<[number], string>('SELECT name FROM sqlite_schema WHERE octet_length(sql) > ? OR octet_length(name) > 200 LIMIT 1').pluck().get(LONGEST);
  if (long !== undefined) throw new AppError('file/foreign-schema', { name: path.basename(file), found: `foreign ${long.slice(0, 80)}` });
  const found = db.prepare<[], SchemaObject>(`SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ${String(MOST)}`).all();
  const refuse = (what: string, line: string): never => {
    throw new AppError('file/foreign-schema', { name: path.basename(file), found: `${what} ${line.slice(0, 80)}` });
  };
  const seen = new Set<string>();
  for (const object of found) {
    const line = lineOf(object);
    if (!wanted.has(line) || seen.has(line)) refuse('foreign', line);
    seen.add(line);
  }
  for (const line of wanted) if (!seen.has(line)) refuse('missing', line);
}

/** What the schema of that version holds, one line an object. */
export function allowed(version: number, migrations: readonly Migration[] = MIGRATIONS): ReadonlySet<string> {
  const versions = known.get(migrations) ?? new Map<number, ReadonlySet<string>>();
  known.set(migrations, versions);
  const before = versions.get(version);
  if (before !== undefined) return before;
  const db = referenceDatabase(version, migrations);
  try {
    const list = new Set(db.prepare<[], SchemaObject>('SELECT type, name, tbl_name, sql FROM sqlite_schema').all().map(lineOf));
    versions.set(version, list);
    return list;
  } finally {
    db.close();
  }
}

/** One object on one line; how its SQL is broken into lines means nothing. Values of a wrong type give a line that is on no list. */
export function lineOf({ type, name, tbl_name, sql }: SchemaObject): string {
  return `${type} ${name} ${tbl_name} ${String(sql).replace(/\s+/g, ' ').trim()}`;
}
