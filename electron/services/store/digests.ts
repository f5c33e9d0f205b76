/**
 * A digest of every row: a flipped bit in a name or an award passes SQLite's own checks, and a wrong name is the error people
 * regret after printing. Written in the transaction that changes the row.
 */
import { createHash } from 'node:crypto';
import type { Db } from './connection.ts';
import { keyCondition, keySql, tableNamed, TABLES, type Table } from './tables.ts';

export interface RowName {
  readonly table: string;
  /** As `keySql` gives it. */
  readonly key: string;
}

/** A row whose digest is wrong. `change`: its values differ, it has none, or a digest is left without its row. */
export interface DigestFinding extends RowName {
  readonly change: 'other' | 'added' | 'gone';
}

type Value = string | number | bigint | Buffer | null;

/** SHA-256 (hex) of a row's values with their columns' names, in the order of the names. */
export function rowDigest(row: Readonly<Record<string, Value>>): string {
  const hash = createHash('sha256');
  for (const column of Object.keys(row).sort()) {
    const value = row[column] ?? null;
    hash.update(column);
    hash.update('\0');
    hash.update(value === null ? 'null' : typeof value);
    hash.update('\0');
    if (value !== null) hash.update(Buffer.isBuffer(value) ? value : String(value));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Writes the digests of these rows as they are now; of a row that is gone, takes its digest away. */
export function storeDigests(db: Db, rows: Iterable<RowName>): void {
  const put = db.prepare(
    'INSERT INTO row_digest (table_name, row_key, sha256) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256',
  );
  const drop = db.prepare('DELETE FROM row_digest WHERE table_name = ? AND row_key = ?');
  for (const { table, key } of rows) {
    const row = readRow(db, tableNamed(table), key);
    if (row === undefined) drop.run(table, key);
    else put.run(table, key, rowDigest(row));
  }
}

/** One row with all its columns, or undefined. */
export function readRow(db: Db, table: Table, key: string): Record<string, Value> | undefined {
  // The plain column can use its index; a key of several columns is compared as one.
  const condition = table.key.length === 1 && table.name !== 'book' ? `"${table.key[0] ?? ''}" = ?` : keyCondition(table);
  return db.prepare<[string], Record<string, Value>>(`SELECT * FROM "${table.name}" WHERE ${condition}`).get(key);
}

/** Writes the digest of every row anew: after a migration, which changes rows behind everybody's back. */
export function storeAllDigests(db: Db): void {
  if (!hasDigests(db)) return;
  db.exec('DELETE FROM row_digest');
  const put = db.prepare('INSERT INTO row_digest (table_name, row_key, sha256) VALUES (?, ?, ?)');
  for (const table of tablesThere(db)) {
    // A connection does not write while it reads row by row.
    const digests = Array.from(rowsOf(db, table), ({ key, row }) => [key, rowDigest(row)] as const);
    for (const [key, digest] of digests) put.run(table.name, key, digest);
  }
}

/** Compares every row with its digest. */
export function checkDigests(db: Db): DigestFinding[] {
  if (!hasDigests(db)) return [];
  return tablesThere(db).flatMap((table) => checkTable(db, table));
}

/** A file that is being brought to a later format does not have all of them yet. */
function tablesThere(db: Db): Table[] {
  const there = new Set(db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all());
  return TABLES.filter(({ name }) => there.has(name));
}

function checkTable(db: Db, table: Table): DigestFinding[] {
  const wanted = new Map(
    db
      .prepare<[string], { row_key: string; sha256: string }>('SELECT row_key, sha256 FROM row_digest WHERE table_name = ?')
      .all(table.name)
      .map(({ row_key, sha256 }) => [row_key, sha256]),
  );
  const findings: DigestFinding[] = [];
  for (const { key, row } of rowsOf(db, table)) {
    const digest = wanted.get(key);
    wanted.delete(key);
    if (digest === undefined) findings.push({ table: table.name, key, change: 'added' });
    else if (digest !== rowDigest(row)) findings.push({ table: table.name, key, change: 'other' });
  }
  return [...findings, ...[...wanted.keys()].map((key): DigestFinding => ({ table: table.name, key, change: 'gone' }))];
}

function* rowsOf(db: Db, table: Table): Generator<{ key: string; row: Record<string, Value> }> {
  const all = db.prepare<[], Record<string, Value>>(`SELECT ${keySql(table, 't')} AS "row key", t.* FROM "${table.name}" AS t`);
  for (const { 'row key': key, ...row } of all.iterate()) yield { key: String(key), row };
}

/** A file of the first format has none; its reader works on a migrated copy, its writer migrates. */
function hasDigests(db: Db): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'row_digest'`).get() !== undefined;
}
