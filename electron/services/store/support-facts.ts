/** What a support bundle may know of a book: sizes, counts, damage. No text of the book is read for it but by the check. */
import { statSync } from 'node:fs';
import { settingsShape } from '../../common/support/settings-shape.ts';
import type { BookFacts } from '../../common/support/shapes.ts';
import { readBookRecord } from './book-record.ts';
import { findDamage, pageDamage } from './check.ts';
import type { Db } from './connection.ts';

/** @param file its path, for its size alone */
export function readSupportFacts(db: Db, file: string): BookFacts {
  const number = (sql: string): number => Number(db.prepare(sql).pluck().get());
  // The schema is our own to the letter (schema-list.ts): no other name can stand there.
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%' ORDER BY name").pluck().all();
  const damage: Record<string, number> = {};
  for (const { kind } of [...pageDamage(db), ...findDamage(db)]) damage[kind] = (damage[kind] ?? 0) + 1;
  return {
    formatVersion: Number(db.pragma('user_version', { simple: true })),
    bytes: { file: statSync(file).size, photos: number('SELECT coalesce(sum(size), 0) FROM photo'), documents: number('SELECT coalesce(sum(size), 0) FROM source') },
    rows: Object.fromEntries(tables.map((table) => [table, number(`SELECT count(*) FROM "${table}"`)])),
    words: { all: number('SELECT coalesce(sum(words), 0) FROM article'), longest: number('SELECT coalesce(max(words), 0) FROM article') },
    settings: settingsShape(readBookRecord(db).settings),
    damage,
  };
}
