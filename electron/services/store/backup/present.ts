/**
 * Leaving only what the book is now: removed records, former texts, unused photos and the documents that articles came from go. It
 * works on a copy and by the file's own description of itself (columns called `removed_at`, foreign keys), so a table that a later
 * format adds is not forgotten.
 */
import type { CopyChoice } from '../../../common/contract/safety-shapes.ts';
import { pictureIds } from '../../../common/article/document.ts';
import { photosOf } from '../../../common/article/read.ts';
import { photosOfMatter } from '../../../common/book/matter.ts';
import { RECORDS } from '../../../common/records/index.ts';
import { readBookRecord } from '../book-record.ts';
import type { Db } from '../connection.ts';
import { parseContent } from '../content.ts';
import { storeAllDigests } from '../digests.ts';
import { listMatter } from '../matter.ts';
import { HEAD_COLUMNS, keepHead, type Head } from '../revisions.ts';
import { tablesOf } from './facts.ts';

/** Tables that hold nothing but the past, or the documents' own words. */
const HISTORY = ['intake', 'source_page', 'import_batch', 'revision', 'stage_change', 'snapshot_article', 'snapshot_part', 'snapshot', 'conflict'];
/** Who wrote the present texts, and when; a file of before version 15 does not know. */
const WRITER = ['text_author', 'text_at'] as const;
/** Full-text tables: they keep words of deleted rows until they are made anew. */
const SEARCH = ['article_search', 'record_search'];

const PROFILE = "SELECT source.id FROM source JOIN book ON source.sha256 = json_extract(book.settings, '$.pressProfile')";

/** Deletes from a copy what the choice leaves out, in one transaction. Free pages still hold it: write the file anew after. */
export function leaveOnlyThePresent(db: Db, { history, comments }: CopyChoice): void {
  const tables = new Set(tablesOf(db));
  const there = (names: readonly string[]): string[] => names.filter((name) => tables.has(name));
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    if (!comments) for (const table of there(['comment'])) db.exec(`DELETE FROM "${table}"`);
    if (!history) {
      for (const table of there(HISTORY)) db.exec(`DELETE FROM "${table}"`);
      for (const table of tables) if (columnsOf(db, table).includes('removed_at')) db.exec(`DELETE FROM "${table}" WHERE removed_at IS NOT NULL`);
      // The documents as they arrived hold sentences that were deleted since. A printer's profile that the book is made for is no such text.
      db.exec(`DELETE FROM source_blob WHERE source_id NOT IN (${PROFILE}); DELETE FROM source WHERE id NOT IN (${PROFILE})`);
      dropUnusedPhotos(db);
      if (columnsOf(db, 'article').includes(WRITER[0])) db.exec(`UPDATE article SET ${WRITER.map((column) => `${column} = NULL`).join(', ')}`);
      if (tables.has('session')) db.exec('UPDATE session SET settings = (SELECT settings FROM book)');
    }
    mendReferences(db);
    keepBases(db);
    db.exec('DELETE FROM text WHERE sha256 NOT IN (SELECT content_sha256 FROM revision UNION SELECT content_sha256 FROM snapshot_article UNION SELECT content_sha256 FROM stage_change)');
    storeAllDigests(db);
  }).immediate();
  forgetDeletedWords(db);
}

/** Makes the search tables anew: nothing of a row that was deleted is left in them. */
export function forgetDeletedWords(db: Db): void {
  if (isSearch(db, 'record_search')) {
    for (const [kind, { table }] of Object.entries(RECORDS)) db.prepare(`DELETE FROM record_search WHERE kind = ? AND record_id NOT IN (SELECT id FROM "${table}")`).run(kind);
  }
  for (const table of SEARCH) if (isSearch(db, table)) db.exec(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`);
}

function columnsOf(db: Db, table: string): string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

function isSearch(db: Db, table: string): boolean {
  return db.prepare<[string], number>(`SELECT count(*) FROM pragma_table_list WHERE name = ? AND type = 'virtual'`).pluck().get(table) === 1;
}

/** A photo stays when a text shows it, a record names it (a portrait), a page of plates or the cover has it. */
export function dropUnusedPhotos(db: Db): void {
  const used = new Set<string>();
  for (const { id, content } of db.prepare<[], { id: string; content: string }>('SELECT id, content FROM article').iterate()) {
    for (const photoId of photosOf(parseContent(id, content)).flatMap(pictureIds)) used.add(photoId);
  }
  for (const { table, column } of namers(db)) {
    for (const id of db.prepare<[], string>(`SELECT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`).pluck().all()) used.add(id);
  }
  for (const matter of tablesOf(db).includes('matter') ? listMatter(db) : []) for (const id of photosOfMatter(matter)) used.add(id);
  used.add(readBookRecord(db).settings.coverPhoto);
  const drop = db.prepare('DELETE FROM photo WHERE id = ?');
  for (const id of db.prepare<[], string>('SELECT id FROM photo').pluck().all()) if (!used.has(id)) drop.run(id);
}

/** Columns that name a photo without being part of it: a person on a photo goes with it, a portrait keeps it. */
function namers(db: Db): { table: string; column: string }[] {
  return tablesOf(db)
    .filter((table) => !table.startsWith('photo_'))
    .flatMap((table) =>
      db
        .prepare<[string], string>(`SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = 'photo'`)
        .pluck()
        .all(table)
        .map((column) => ({ table, column })),
    );
}

/** Every text as it is now is kept as a version: what both the original and the edited copy began with, when they are merged. */
function keepBases(db: Db): void {
  const columns = columnsOf(db, 'article').includes(WRITER[0]) ? HEAD_COLUMNS : 'id, revision, title, words, content, content_sha256, NULL AS text_author, NULL AS text_at, updated_at';
  for (const head of db.prepare<[], Head>(`SELECT ${columns} FROM article`).all()) keepHead(db, head, { before: 'copy', pinned: true, now: Date.now() });
}

interface Broken {
  table: string;
  rowid: number;
  fkid: number;
}

/** A row that names what is gone loses the name where it may be without, and goes itself where it may not; until nothing is broken. */
export function mendReferences(db: Db): void {
  for (;;) {
    const broken = db.prepare<[], Broken>('PRAGMA foreign_key_check').all();
    if (broken.length === 0) return;
    for (const { table, rowid, fkid } of broken) {
      const column = db.prepare<[string, number], string>('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?').pluck().get(table, fkid);
      if (column === undefined) throw new Error(`no such reference in ${table}`);
      const needed = db.prepare<[string, string], number>('SELECT "notnull" FROM pragma_table_info(?) WHERE name = ?').pluck().get(table, column) === 1;
      if (needed) db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
      else db.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid);
    }
  }
}
