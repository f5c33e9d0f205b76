/** What must hold between the tables of a salvaged file, put right: every change is named in the report. */
import { randomUUID } from 'node:crypto';
import { generateNKeysBetween } from 'fractional-indexing';
import { defaultSettings, readSettings } from '../../../common/book/settings.ts';
import { insertBookRecord } from '../book-record.ts';
import type { Db } from '../connection.ts';
import type { Losses } from './report.ts';
import type { TableShape } from './shapes.ts';

/** Title of the part for articles whose own part is gone. */
const RESCUE_PART = 'Bài lấy lại';

/** The book's own row: a book without it gets a new one, without a title. */
export function mendBook(db: Db, losses: Losses): void {
  const row = db.prepare<[], { settings: string }>('SELECT settings FROM book').get();
  if (row !== undefined && readSettings(parsed(row.settings)) !== null) return;
  losses.doubt({ kind: 'book', name: '', reason: row === undefined ? 'gone' : 'changed' });
  if (row === undefined) insertBookRecord(db, defaultSettings(''));
  else db.prepare('UPDATE book SET settings = ?').run(JSON.stringify(defaultSettings('')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Every article has a part; the book has a part at its front. */
export function mendParts(db: Db, losses: Losses): void {
  const orphans = db.prepare<[], { id: string; title: string }>('SELECT id, title FROM article WHERE part_id NOT IN (SELECT id FROM part)').all();
  if (orphans.length > 0) {
    const rescue = insertPart(db, 'body', RESCUE_PART);
    for (const { id, title } of orphans) {
      const rank = String(db.prepare('SELECT count(*) FROM article WHERE part_id = ?').pluck().get(rescue));
      // Ranks are made anew below; here they only must differ.
      db.prepare('UPDATE article SET part_id = ?, rank = ? WHERE id = ?').run(rescue, `a${rank}`, id);
      losses.doubt({ kind: 'article', name: title, reason: 'place' });
    }
  }
  const fronts = db.prepare<[], string>(`SELECT id FROM part WHERE kind = 'front' ORDER BY removed_at IS NOT NULL, rank`).pluck().all();
  if (fronts.length === 0) insertPart(db, 'front', 'Mở đầu');
  for (const id of fronts.slice(1)) db.prepare(`UPDATE part SET kind = 'body' WHERE id = ?`).run(id);
}

function insertPart(db: Db, kind: 'front' | 'body', title: string): string {
  const id = randomUUID();
  const now = Date.now();
  const taken = db.prepare('SELECT count(*) FROM part').pluck().get();
  db.prepare('INSERT INTO part (id, kind, title, rank, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)').run(id, kind, title, `zz${String(taken)}`, now, now);
  return id;
}

/** An order key as `fractional-indexing` makes them: a length letter, its digits, and no 0 at the end of the rest. */
const RANK = /^[A-Za-z][0-9A-Za-z]*$/;

/** Parts, and articles within their part: keys that are none, are made anew for all of the list, in the order there is. */
export function mendRanks(db: Db): void {
  rankAnew(db, 'part', db.prepare<[], RankRow>('SELECT id, rank FROM part ORDER BY rank').all());
  const parts = db.prepare<[], string>('SELECT id FROM part').pluck().all();
  for (const part of [...parts, null]) rankAnew(db, 'article', standingIn(db, part));
}

interface RankRow {
  id: string;
  rank: string;
  /** Where not the articles' or the parts'. */
  table?: 'matter';
}

/** Articles and matter of a part, or (null) the matter behind the last one. A file of an older format has no matter. */
function standingIn(db: Db, part: string | null): RankRow[] {
  const articles = db.prepare<[string | null], RankRow>('SELECT id, rank FROM article WHERE part_id IS ?').all(part);
  const hasMatter = db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'matter'`).get() !== undefined;
  const matter = hasMatter ? db.prepare<[string | null], RankRow>(`SELECT id, rank, 'matter' AS "table" FROM matter WHERE part_id IS ?`).all(part) : [];
  return [...articles, ...matter].sort((one, other) => (one.rank < other.rank ? -1 : Number(one.rank > other.rank)));
}

function rankAnew(db: Db, table: 'part' | 'article', rows: readonly RankRow[]): void {
  if (rows.every(({ rank }) => isRank(rank))) return;
  const keys = generateNKeysBetween(null, null, rows.length);
  const put = (row: RankRow, rank: string): unknown => db.prepare(`UPDATE ${row.table ?? table} SET rank = ? WHERE id = ?`).run(rank, row.id);
  // Twice: a new key may still be another row's old one.
  for (const [index, row] of rows.entries()) put(row, `~${String(index)}`);
  for (const [index, row] of rows.entries()) put(row, keys[index] ?? '');
}

function isRank(rank: string): boolean {
  if (!RANK.test(rank)) return false;
  const [letter = ''] = rank;
  const digits = letter >= 'a' ? letter.charCodeAt(0) - 'a'.charCodeAt(0) + 2 : 'Z'.charCodeAt(0) - letter.charCodeAt(0) + 2;
  return rank.length >= digits && !(rank.length > digits && rank.endsWith('0'));
}

/** Rounds of cleaning: taking a row out may leave another without what it names. */
const ROUNDS = 12;

/** A row that names what is gone: the name is taken off where it may be, else the row goes. */
export function mendLinks(db: Db, shapes: readonly TableShape[], losses: Losses): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const broken = db.prepare<[], { table: string; rowid: number | null; fkid: number }>('PRAGMA foreign_key_check').all();
    if (broken.length === 0) return;
    for (const { table, rowid, fkid } of broken) {
      const shape = shapes.find(({ name }) => name === table);
      const column = db.prepare<[string, number], string>('SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?').pluck().get(table, fkid);
      if (shape === undefined || column === undefined || rowid === null) continue;
      if (shape.columns.find(({ name }) => name === column)?.required === true) {
        db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
        losses.lose({ kind: 'record', name: table, reason: 'link' });
      } else {
        db.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE rowid = ?`).run(rowid);
        losses.doubt({ kind: 'record', name: table, reason: 'link' });
      }
    }
  }
}
