/**
 * A copy of a book turned into the beginning of the next one. What the organisation goes on with stays (settings, parts, units, people and
 * their awards, the catalogue, the dictionary, pages made from the records); what belongs to the making of the old one goes.
 */
import { randomUUID } from 'node:crypto';
import { optionsForNext } from '../../../common/book/matter.ts';
import { NOTHING_ORDERED } from '../../../common/book/order.ts';
import { EMPTIED_SETTINGS, type NextBook, type NextChoice, type ToFill } from '../../../common/book/next.ts';
import { FOREWORD } from '../../../common/book/outline.ts';
import { COVER_AS_USUAL } from '../../../common/book/cover.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import { AppError } from '../../../common/errors.ts';
import { addArticle } from '../articles.ts';
import { readBookRecord, writeSettings } from '../book-record.ts';
import type { Db } from '../connection.ts';
import { storeAllDigests } from '../digests.ts';
import { rememberEdition } from '../editions.ts';
import { listMatter } from '../matter.ts';
import { dropFromIndex } from '../search-index.ts';
import { noteSession } from '../session-record.ts';
import { textsOf, rewrittenCopy } from './hand-over.ts';
import type { CopyFacts } from './facts.ts';
import { dropUnusedPhotos, forgetDeletedWords, leaveOnlyThePresent, mendReferences } from './present.ts';

/** Of collecting and reviewing the old book; each row is about what was asked for or said then. */
const THEN = ['task', 'reminder', 'page_mark', 'revision', 'text', 'stage_change', 'session'];

/**
 * Makes the next book of a copy, and gives it its name once it is whole and checked.
 * @param part a raw copy at a place of our own; removed in the end
 * @throws AppError book/no-article (one that was chosen is not in the book), file/exists, file/damaged, file/disk-full, file/read-only;
 *   nothing is left at the target
 */
export function nextCopy(part: string, facts: CopyFacts, target: string, choice: NextChoice, now: number = Date.now()): NextBook {
  let toFill: ToFill[] = [];
  let counts = { exemplars: 0, units: 0, awards: 0 };
  rewrittenCopy(part, facts, target, (db) => {
    leaveOnlyThePresent(db, { history: false, comments: false });
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      rememberEdition(db, now);
      leaveOnlyTheChosen(db, choice.articles);
      toFill = [...beginSettings(db, choice, now), ...beginMatter(db, choice, now)];
      dropUnusedPhotos(db);
      mendReferences(db);
      beginTexts(db, now);
      noteSession(db, randomUUID(), now);
      storeAllDigests(db);
    }).immediate();
    forgetDeletedWords(db);
    const count = (rows: string): number => Number(db.prepare(`SELECT count(*) FROM ${rows}`).pluck().get());
    counts = { exemplars: count('exemplar WHERE merged_into IS NULL'), units: count('unit WHERE merged_into IS NULL'), awards: count('award') };
    return textsOf(db, '1');
  });
  return { articles: choice.articles.length, ...counts, toFill };
}

function leaveOnlyTheChosen(db: Db, chosen: readonly string[]): void {
  const wanted = new Set(chosen);
  const articles = db.prepare<[], { id: string; number: number }>('SELECT id, number FROM article').all();
  const there = new Set(articles.map(({ id }) => id));
  const missing = chosen.find((id) => !there.has(id));
  if (missing !== undefined) throw new AppError('book/no-article', { id: missing });
  for (const table of THEN) db.exec(`DELETE FROM "${table}"`);
  // That two records are two persons stays true; everything else was said of words that stand in the old book.
  db.exec(`DELETE FROM verdict WHERE NOT (about = 'twins' AND decision = 'two')`);
  const drop = db.prepare('DELETE FROM article WHERE id = ?');
  for (const { id, number } of articles) {
    if (wanted.has(id)) continue;
    drop.run(id);
    dropFromIndex(db, number);
  }
}

/** The book gets an identity of its own: it is no copy of the old one, and a merge does not take it for one. */
function beginSettings(db: Db, { title, period }: NextChoice, now: number): ToFill[] {
  const { settings } = readBookRecord(db);
  const fresh: Pick<BookSettings, (typeof EMPTIED_SETTINGS)[number]> = { ...COVER_AS_USUAL, ...NOTHING_ORDERED, place: '' };
  const emptied = EMPTIED_SETTINGS.filter((field) => settings[field] !== fresh[field]);
  const next: BookSettings = { ...settings, ...Object.fromEntries(EMPTIED_SETTINGS.map((field) => [field, fresh[field]])), title, period };
  writeSettings(db, next);
  db.prepare('UPDATE book SET uuid = ?, created_at = ?, modified_at = ?').run(randomUUID(), now, now);
  return emptied.map((field) => ({ where: 'settings', field }));
}

function beginMatter(db: Db, { period }: NextChoice, now: number): ToFill[] {
  return listMatter(db).flatMap((matter): ToFill[] => {
    const { options, emptied } = optionsForNext(matter, period);
    if (JSON.stringify(options) !== JSON.stringify(matter.options)) db.prepare('UPDATE matter SET options = ?, updated_at = ? WHERE id = ?').run(JSON.stringify(options), now, matter.id);
    return emptied.map((field) => ({ where: matter.kind, field }));
  });
}

/** What came along begins the way to its approval here; a book has a foreword to write. */
function beginTexts(db: Db, now: number): void {
  db.prepare(`UPDATE article SET stage = 'draft', revision = 1, source_id = NULL, text_author = NULL, text_at = NULL, created_at = ?, updated_at = ?`).run(now, now);
  const front = db.prepare<[], string>(`SELECT id FROM part WHERE kind = 'front'`).pluck().get();
  if (front === undefined || db.prepare('SELECT 1 FROM article WHERE part_id = ?').get(front) !== undefined) return;
  addArticle(db, front, FOREWORD, { author: null, now });
}
