/** What a merge could not decide: kept with both sides until a person does. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { block, type ArticleDocument } from '../../../common/article/document.ts';
import { decideIn, type MergeConflict, type Side } from '../../../common/article/merge.ts';
import type { ColumnConflict, ColumnValue } from '../../../common/article/merge-record.ts';
import { stage } from '../../../common/book/outline.ts';
import { designOfText } from '../../../common/book/own-design.ts';
import type { Conflict } from '../../../common/contract/merge-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { RECORDS, type RecordKind } from '../../../common/records/index.ts';
import { readArticle, removeArticle, replaceText, restoreArticle } from '../articles.ts';
import { readBookRecord, updateSettings } from '../book-record.ts';
import type { Db } from '../connection.ts';
import { removePart, restorePart } from '../parts.ts';
import { partRank, placeRank, standsAt } from '../ranks.ts';
import { decideStage } from '../stages.ts';
import { readRecord, recordName, reindexRecord, removeRecord } from '../records.ts';
import type { Hand } from '../revisions.ts';

interface ConflictRow {
  id: string;
  article_id: string | null;
  record: string;
  record_id: string;
  base: string | null;
  ours: string;
  theirs: string;
  other: string;
  created_at: number;
}

/** What the JSON of a text's conflict holds: a place in the text as one side has it. */
const placeText = z.object({ blocks: z.array(block), at: z.number().int() });
const columnText = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Keeps a place in an article's text. Not again what was found before, decided or not. */
export function keepTextConflict(db: Db, articleId: string, { base, ours, theirs, at }: MergeConflict, other: string, now: number): void {
  const place = (blocks: MergeConflict['base']): string => JSON.stringify({ blocks, at: at.index });
  keep(db, { article_id: articleId, record: 'article', record_id: articleId, base: base.length === 0 ? null : place(base), ours: place(ours), theirs: place(theirs), other }, now);
}

/** Keeps one column of a record; `record` is its table, `book` for the settings. */
export function keepColumnConflict(db: Db, record: string, id: string, { column, base, ours, theirs }: ColumnConflict, other: string, now: number): void {
  const value = (of: ColumnValue): string => JSON.stringify({ [column]: of });
  keep(db, { article_id: record === 'article' ? id : null, record, record_id: id, base: base === undefined ? null : value(base), ours: value(ours), theirs: value(theirs), other }, now);
}

function keep(db: Db, row: Omit<ConflictRow, 'id' | 'created_at'>, now: number): void {
  const known = db.prepare('SELECT 1 FROM conflict WHERE record = ? AND record_id = ? AND ours = ? AND theirs = ?').get(row.record, row.record_id, row.ours, row.theirs);
  if (known !== undefined) return;
  db.prepare('INSERT INTO conflict (id, article_id, record, record_id, base, ours, theirs, other, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    randomUUID(),
    row.article_id,
    row.record,
    row.record_id,
    row.base,
    row.ours,
    row.theirs,
    row.other,
    now,
  );
}

/** Those that nobody decided yet, oldest first. @throws AppError file/damaged */
export function listConflicts(db: Db): Conflict[] {
  return db.prepare<[], ConflictRow>('SELECT * FROM conflict WHERE decided_at IS NULL ORDER BY created_at, rowid').all().map((row) => toConflict(db, row));
}

function toConflict(db: Db, row: ConflictRow): Conflict {
  const { id, record, record_id: recordId, other, created_at: foundAt } = row;
  const common = { id, other, foundAt, name: nameOf(db, record, recordId) };
  const read = <T>(schema: z.ZodType<T>, text: string): T => {
    const found = schema.safeParse(JSON.parse(text));
    if (!found.success) throw new AppError('file/damaged', { where: 'conflict', id });
    return found.data;
  };
  if (placeText.safeParse(JSON.parse(row.ours)).success) {
    const ours = read(placeText, row.ours);
    const base = row.base === null ? [] : read(placeText, row.base).blocks;
    return { kind: 'text', ...common, articleId: recordId, base, ours: ours.blocks, theirs: read(placeText, row.theirs).blocks, at: ours.at };
  }
  const ours = read(columnText, row.ours);
  const column = Object.keys(ours)[0] ?? '';
  const value = (text: string): ColumnValue => read(columnText, text)[column] ?? null;
  return { kind: 'column', ...common, record, recordId, column, base: row.base === null ? null : value(row.base), ours: value(row.ours), theirs: value(row.theirs) };
}

const kindOf = (table: string): RecordKind | undefined => (Object.keys(RECORDS) as RecordKind[]).find((kind) => RECORDS[kind].table === table);

/** What the thing is called, for people; empty where it has no name. */
function nameOf(db: Db, table: string, id: string): string {
  if (table === 'article' || table === 'part' || table === 'matter') return db.prepare<[string], string>(`SELECT title FROM "${table}" WHERE id = ?`).pluck().get(id) ?? '';
  const kind = kindOf(table);
  if (kind !== undefined) {
    const isThere = db.prepare(`SELECT 1 FROM "${table}" WHERE id = ? AND removed_at IS NULL`).get(id) !== undefined;
    return isThere ? recordName(readRecord(db, kind, id)) : '';
  }
  if (table === 'photo' || table === 'source') return db.prepare<[string], string>(`SELECT name FROM "${table}" WHERE id = ?`).pluck().get(id) ?? '';
  return '';
}

export type Decision = Side | ArticleDocument;

/**
 * Decides a conflict. A document is a text that a person made of both.
 * @returns id of the article whose text is another now, or null
 * @throws AppError book/no-record (it is not there, or decided), merge/changed-since (the place was changed meanwhile), book/invalid,
 *   article/locked (the text is approved), stage/open-suggestions
 */
export function decideConflict(db: Db, id: string, decision: Decision, hand: Hand, now: number): string | null {
  const row = db.prepare<[string], ConflictRow>('SELECT * FROM conflict WHERE id = ? AND decided_at IS NULL').get(id);
  if (row === undefined) throw new AppError('book/no-record', { kind: 'conflict', id });
  const conflict = toConflict(db, row);
  if (conflict.kind === 'text') decideText(db, conflict, decision, hand, now);
  else decideColumn(db, conflict, decision, hand, now);
  db.prepare('UPDATE conflict SET decision = ?, decided_at = ? WHERE id = ?').run(typeof decision === 'string' ? decision : 'edited', now, id);
  return conflict.kind === 'text' ? conflict.articleId : null;
}

function decideText(db: Db, conflict: Extract<Conflict, { kind: 'text' }>, decision: Decision, hand: Hand, now: number): void {
  const { document } = readArticle(db, conflict.articleId);
  const place = { ...conflict, at: { index: conflict.at, count: 0 } };
  const decided = typeof decision === 'string' ? decideIn(document, place, decision) : decision;
  if (decided === null) throw new AppError('merge/changed-since', { id: conflict.articleId, name: conflict.name });
  replaceText(db, conflict.articleId, { document: decided, as: 'merge', hand, now });
}

function decideColumn(db: Db, conflict: Extract<Conflict, { kind: 'column' }>, decision: Decision, hand: Hand, now: number): void {
  if (decision !== 'ours' && decision !== 'theirs') throw new AppError('book/invalid', { where: 'conflict.decision', id: conflict.id });
  const { record, recordId, column } = conflict;
  const value = conflict[decision];
  if (record === 'book') updateSettings(db, { ...readBookRecord(db).settings, [column]: column === 'ownDesign' ? designOfText(value) : value });
  else if (column === 'removed_at') decideRemoval(db, record, recordId, value !== null, now);
  else if (record === 'article' && column === 'stage') decideStage(db, recordId, stage.parse(value), hand, now);
  else if (column === 'place') putInPlace(db, record, recordId, String(value), now);
  else {
    const stamped = record === 'source' ? '' : ', updated_at = @now';
    db.prepare(`UPDATE "${record}" SET "${column}" = @value${stamped} WHERE id = @id`).run({ value: typeof value === 'boolean' ? Number(value) : value, now, id: recordId });
    checkRecord(db, record, recordId);
  }
}

/** What was written into a row by hand is read back as the record it has to be. @throws AppError file/damaged */
export function checkRecord(db: Db, table: string, id: string): void {
  const kind = kindOf(table);
  const alive = kind !== undefined && db.prepare(`SELECT 1 FROM "${table}" WHERE id = ? AND removed_at IS NULL`).get(id) !== undefined;
  if (alive) readRecord(db, kind, id);
  reindexRecord(db, table, id);
}

function decideRemoval(db: Db, table: string, id: string, removed: boolean, now: number): void {
  const kind = kindOf(table);
  if (!removed) {
    if (table === 'article') restoreArticle(db, id, now);
    else if (table === 'part') restorePart(db, id, now);
    else db.prepare(`UPDATE "${table}" SET removed_at = NULL, updated_at = ? WHERE id = ?`).run(now, id);
    if (kind !== undefined) reindexRecord(db, table, id);
  } else if (table === 'article') removeArticle(db, id, now);
  else if (table === 'part') removePart(db, id, now);
  else if (kind !== undefined) removeRecord(db, kind, id, now);
  else db.prepare(`UPDATE "${table}" SET removed_at = ?, updated_at = ? WHERE id = ?`).run(now, now, id);
}

/** The place that the decision names, or right in front of what has it now. */
function putInPlace(db: Db, table: string, id: string, place: string, now: number): void {
  const wanted = z.array(z.string().nullable()).parse(JSON.parse(place));
  if (table === 'part') {
    const rank = wanted[0] ?? '';
    const other = db.prepare<[string, string], string>('SELECT id FROM part WHERE rank = ? AND id <> ?').pluck().get(rank, id);
    db.prepare('UPDATE part SET rank = ?, updated_at = ? WHERE id = ?').run(other === undefined ? rank : partRank(db, other, id), now, id);
    return;
  }
  const [partId = null, rank] = wanted;
  const other = standsAt(db, partId, rank ?? '', id);
  if (partId !== null) restorePart(db, partId, now);
  db.prepare(`UPDATE "${table}" SET part_id = ?, rank = ?, updated_at = ? WHERE id = ?`).run(partId, other === null ? (rank ?? '') : placeRank(db, partId, other, id), now, id);
}
