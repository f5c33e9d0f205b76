/** One record becomes two: a merge is parted again, or chosen articles, awards and photos go to a record of their own. */
import { pairKey } from '../../../common/know/alike/find.ts';
import { AppError } from '../../../common/errors.ts';
import type { Db } from '../../store/connection.ts';
import { dropLink, putLink } from '../../store/exemplar-links.ts';
import { insertRecord, readRecord, updateRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { TWO } from './alike.ts';
import { recall, type MergeMemory } from './merge-memory.ts';
import { readable } from './merge.ts';
import { otherNamesOf, rowsOf, typed } from './present.ts';

/**
 * Parts a record from the one it was merged into: what came with it goes back, as far as it still hangs there.
 * @throws AppError book/no-record, record/merged (it is merged into none)
 */
export function unmergeExemplar(book: BookWriter, id: string): void {
  const { name, mergedInto } = typed('exemplar', book.record('exemplar', id));
  if (mergedInto === null) throw new AppError('record/merged', { id });
  book.changeAs({ kind: 'unmerge-exemplar', subject: name, count: 1 }, (db, { author }, now) => {
    updateRecord(db, 'exemplar', id, { mergedInto: null }, now);
    const memory = recall(db, id, mergedInto, now);
    if (memory !== null) giveBack(db, id, mergedInto, memory, now);
    insertRecord(db, 'verdict', { about: 'twins', key: pairKey(id, mergedInto), exemplarId: id, decision: TWO, author }, now);
  });
}

function giveBack(db: Db, id: string, from: string, memory: MergeMemory, now: number): void {
  moveLinks(db, id, from, memory.links, new Set(memory.had), now);
  moveRecords(db, id, from, { award: memory.awards, photoPerson: memory.photos, task: memory.tasks }, now);
  const kept = typed('exemplar', readRecord(db, 'exemplar', from));
  const emptied = Object.fromEntries(
    Object.entries(memory.filled).flatMap(([field, value]) => (kept[field as keyof typeof kept] === value ? [[field, typeof value === 'string' && !field.endsWith('Id') && field !== 'gender' ? '' : null]] : [])),
  );
  updateRecord(db, 'exemplar', from, { ...emptied, otherNames: otherNamesOf(kept).filter((line) => !memory.names.includes(line)).join('\n') }, now);
}

interface Part {
  readonly articleId: string;
  readonly partPlayed: 'subject' | 'mentioned' | 'author';
}

/** @param stay links ("article part") that the other keeps as well */
function moveLinks(db: Db, to: string, from: string, parts: readonly Part[], stay: ReadonlySet<string>, now: number): void {
  const links = rowsOf(db, 'exemplarArticle').filter(({ exemplarId }) => exemplarId === from);
  for (const { articleId, partPlayed } of parts) {
    const link = links.find((each) => each.articleId === articleId && each.partPlayed === partPlayed);
    if (link === undefined) continue;
    if (!stay.has(`${articleId} ${partPlayed}`)) dropLink(db, link.id, now);
    putLink(db, to, articleId, partPlayed, now);
  }
}

function moveRecords(db: Db, to: string, from: string, ids: Readonly<Record<'award' | 'photoPerson' | 'task', readonly string[]>>, now: number): void {
  for (const kind of ['award', 'photoPerson', 'task'] as const) {
    const own = new Set(ids[kind]);
    for (const { id, exemplarId } of rowsOf(db, kind)) if (own.has(id) && exemplarId === from) updateRecord(db, kind, id, { exemplarId: to }, now);
  }
}

export interface SplitChoice {
  readonly id: string;
  /** Of the new record. */
  readonly name: string;
  /** Ids of articles, award records and photo-person records that go over. */
  readonly articles: readonly string[];
  readonly awards: readonly string[];
  readonly photos: readonly string[];
}

/** Chosen things go to a new record of the same kind and unit. @returns its id @throws AppError book/no-record, record/merged, book/invalid */
export function splitExemplar(book: BookWriter, { id, name, articles, awards, photos }: SplitChoice): { id: string } {
  return book.changeAs({ kind: 'split-exemplar', subject: name, count: 1 }, (db, { author }, now) => {
    const { kind, unitId, gender } = readable(db, id);
    const made = insertRecord(db, 'exemplar', { kind, name, unitId, gender }, now);
    const chosen = new Set(articles);
    const parts = rowsOf(db, 'exemplarArticle').filter(({ exemplarId, articleId }) => exemplarId === id && chosen.has(articleId));
    moveLinks(db, made.id, id, parts, new Set(), now);
    moveRecords(db, made.id, id, { award: awards, photoPerson: photos, task: [] }, now);
    insertRecord(db, 'verdict', { about: 'twins', key: pairKey(id, made.id), exemplarId: id, decision: TWO, author }, now);
    return { id: made.id };
  });
}
