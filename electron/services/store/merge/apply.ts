/** Writing what a merge decided. Call it in the one transaction of the change: all of it happens or nothing. */
import { randomUUID } from 'node:crypto';
import type { ArticleDocument } from '../../../common/article/document.ts';
import { titleOf, wordsOf } from '../../../common/article/read.ts';
import type { MergePlan, NewRow, TextChange } from './plan.ts';
import { headsOf, replaceText } from '../articles.ts';
import { writeSettings } from '../book-record.ts';
import type { Db } from '../connection.ts';
import { contentOf, sha256 } from '../content.ts';
import { keepHead, keepText, type Hand } from '../revisions.ts';
import { dropFromIndex, putInIndex } from '../search-index.ts';
import { takeSnapshot } from '../snapshots.ts';
import { checkRecord, keepColumnConflict, keepTextConflict } from './conflicts.ts';
import { asideRank, insertRow, type Along } from './insert.ts';
import { presentText } from './texts.ts';

export interface MergeContext {
  readonly hand: Hand;
  /** ms since 1970 */
  readonly now: number;
  /** What the other file is called, for people. */
  readonly other: string;
  /** What comes with a new row. */
  readonly along: (row: NewRow) => Along;
  /** Their present text of an article, as it stands in their book. */
  readonly theirText: (articleId: string) => ArticleDocument;
}

/** How the book is now becomes a snapshot, then everything is brought in. */
export function applyMerge(db: Db, plan: MergePlan, context: MergeContext): void {
  const { hand, now, other } = context;
  // Units and comments name rows of their own table; what they name is there at the end.
  db.pragma('defer_foreign_keys = ON');
  takeSnapshot(db, other, 'merge', hand, now);
  for (const row of plan.inserted) insertRow(db, row.table, row.row, context.along(row), now);
  const ranks = { part: newRanks(plan, 'part'), article: newRanks(plan, 'article') };
  putRanks(db, 'part', Array.from(ranks.part.keys(), (id) => [id, asideRank(id)]), now);
  putRanks(db, 'article', Array.from(ranks.article.keys(), (id) => [id, asideRank(id)]), now);
  for (const { table, id, values } of plan.changed) {
    const { rank: _rank, ...columns } = values;
    update(db, table, id, columns, now);
  }
  putRanks(db, 'part', ranks.part, now);
  putRanks(db, 'article', ranks.article, now);
  putRanks(db, 'matter', newRanks(plan, 'matter'), now);
  for (const text of plan.texts) applyText(db, text, context);
  for (const { table, row } of plan.inserted) bringInStep(db, table, String(row['id']));
  for (const { table, id } of plan.changed) bringInStep(db, table, id);
  for (const { table, id, conflicts } of plan.changed) for (const conflict of conflicts) keepColumnConflict(db, table, id, conflict, other, now);
  if (plan.settings !== null) writeSettings(db, plan.settings);
  for (const conflict of plan.settingsConflicts) keepColumnConflict(db, 'book', '1', conflict, other, now);
}

function update(db: Db, table: string, id: string, values: Readonly<Record<string, string | number | null>>, now: number): void {
  const columns = Object.keys(values);
  if (columns.length === 0) return;
  const stamped = table === 'source' ? [] : ['updated_at'];
  const all: Record<string, string | number | null> = { ...values, updated_at: now };
  const names = [...columns, ...stamped];
  db.prepare(`UPDATE "${table}" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE id = ?`).run(...names.map((name) => all[name] ?? null), id);
}

/** Ranks of what comes in or moves, by id. */
function newRanks({ inserted, changed, places }: MergePlan, table: 'part' | 'article' | 'matter'): Map<string, string> {
  const ranks = new Map<string, string>();
  for (const { row } of inserted.filter((each) => each.table === table)) ranks.set(String(row['id']), String(row['rank']));
  for (const { id, values } of changed.filter((each) => each.table === table)) if (typeof values['rank'] === 'string') ranks.set(id, values['rank']);
  for (const { id, rank } of places[table]) ranks.set(id, rank);
  return ranks;
}

function putRanks(db: Db, table: 'part' | 'article' | 'matter', ranks: Iterable<readonly [string, string]>, now: number): void {
  const put = db.prepare(`UPDATE "${table}" SET rank = ?, updated_at = ? WHERE id = ?`);
  for (const [id, rank] of ranks) put.run(rank, now, id);
}

/** Their text becomes a version of the article, so that the next merge finds what both had; ours does when another takes its place. */
function applyText(db: Db, { id, document, stays = false, whole = false, conflicts, theirs }: TextChange, { hand, now, other, theirText }: MergeContext): void {
  const [head] = headsOf(db, [id]);
  if (head === undefined || document === null) return;
  keepHead(db, head, { before: 'merge', pinned: false, now });
  // Whoever gave no name is told by the file.
  const author = theirs.author === null || theirs.author === '' ? other : theirs.author;
  keepTheirs(db, id, theirs, theirText(id), author, now);
  const isThere = db.prepare('SELECT 1 FROM article WHERE id = ? AND removed_at IS NULL').get(id) !== undefined;
  if (!isThere) return;
  db.prepare('UPDATE article SET revision = max(revision, ?) WHERE id = ?').run(theirs.revision, id);
  // The plan has seen to it that nothing comes into a text that is approved here.
  if (!stays) replaceText(db, id, { document, as: 'merge', hand, now, evenLocked: true });
  if (whole && !stays) db.prepare('UPDATE article SET text_author = ? WHERE id = ?').run(author, id);
  for (const conflict of conflicts) keepTextConflict(db, id, conflict, other, now);
}

function keepTheirs(db: Db, id: string, { revision, sha256: hash }: TextChange['theirs'], document: ArticleDocument, author: string, now: number): void {
  const content = contentOf(document);
  // A text that another program wrote in other words of JSON has another hash here; then it is no version that both have.
  if (sha256(content) !== hash) return;
  keepText(db, hash, content);
  const known = db.prepare('SELECT 1 FROM revision WHERE article_id = ? AND revision = ? AND content_sha256 = ?').get(id, revision, hash);
  if (known !== undefined) return;
  db.prepare(
    `INSERT INTO revision (id, article_id, revision, content_sha256, title, words, before, author, written_at, kept_at, pinned)
     VALUES (?, ?, ?, ?, ?, ?, 'merge', ?, ?, ?, 1)`,
  ).run(randomUUID(), id, revision, hash, titleOf(document), wordsOf(document), author, now, now);
}

function bringInStep(db: Db, table: string, id: string): void {
  if (table !== 'article') {
    checkRecord(db, table, id);
    return;
  }
  const row = db.prepare<[string], { number: number; removed_at: number | null }>('SELECT number, removed_at FROM article WHERE id = ?').get(id);
  if (row === undefined) return;
  if (row.removed_at === null) putInIndex(db, row.number, presentText(db, id));
  else dropFromIndex(db, row.number);
}
