/** Merging another copy of this book into it: comparing, and doing it. */
import path from 'node:path';
import type { Conflict, MergePreview, MergeReport, MergeTexts } from '../../../common/contract/merge-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { applyMerge } from '../../store/merge/apply.ts';
import { decideConflict as decide, listConflicts, type Decision } from '../../store/merge/conflicts.ts';
import type { Along } from '../../store/merge/insert.ts';
import { readMergeState } from '../../store/merge/state.ts';
import { bytesOf, presentText, storedText, textOf } from '../../store/merge/texts.ts';
import { backUpBefore } from '../../store/backup/make.ts';
import { preparePhoto } from '../../store/photo-file.ts';
import type { BookReader } from '../../store/reader.ts';
import type { BookWriter } from '../../store/writer.ts';
import type { MergePlan, NewRow } from '../../store/merge/plan.ts';
import { planMerge, type TextSource } from './plan.ts';
import { withPhotos } from './texts.ts';
import { bringable } from './bring.ts';

/** What a person leaves out of a merge: articles whose text and place stay as they are here; new ones do not come in. */
export interface MergeChoices {
  readonly without: readonly string[];
}

const sourceOf = (book: BookReader): TextSource => ({
  head: (id) => book.readAs((db) => presentText(db, id)),
  former: (id, sha256) => book.readAs((db) => textOf(db, id, sha256)),
});

/** @throws AppError merge/other-book, file/damaged */
export function planOf(mine: BookReader, other: BookReader): MergePlan {
  const [ours, theirs] = [mine.readAs(readMergeState), other.readAs(readMergeState)];
  if (ours.uuid !== theirs.uuid) throw new AppError('merge/other-book', { name: path.basename(other.file) });
  return planMerge(ours, theirs, sourceOf(mine), sourceOf(other));
}

/** What merging `other` into `mine` would do; of another book, what can be brought in. @throws AppError file/damaged */
export function compareBooks(mine: BookReader, other: BookReader): MergePreview {
  const sameBook = mine.info().id === other.info().id;
  const common = { fileName: path.basename(other.file), bookTitle: other.settings().title, sameBook };
  if (!sameBook) return { ...common, articles: [], records: 0, recordConflicts: 0, settings: 0, others: bringable(other) };
  const plan = planOf(mine, other);
  const [before, after] = [mine.settings(), plan.settings];
  const records = [...plan.inserted.filter(({ table }) => table !== 'article' && table !== 'stage_change'), ...plan.changed.filter(({ table }) => table !== 'article')];
  return {
    ...common,
    articles: plan.articles.map((line) => {
      const { conflicts = [], stays = false } = plan.texts.find(({ id }) => id === line.id) ?? {};
      return { ...line, conflicts: conflicts.length, locked: stays && conflicts.length > 0 };
    }),
    records: records.length,
    recordConflicts: plan.changed.reduce((sum, { conflicts }) => sum + conflicts.length, 0) + plan.settingsConflicts.length,
    settings: after === null ? 0 : Object.entries(after).filter(([key, value]) => Object.entries(before).some(([name, was]) => name === key && JSON.stringify(was) !== JSON.stringify(value))).length,
    others: [],
  };
}

/** One article of the merge, for the comparison side by side. @throws AppError book/no-article, merge/other-book */
export function mergedTexts(mine: BookReader, other: BookReader, id: string): MergeTexts {
  const theirs = sourceOf(other).head(id);
  if (mine.readAs((db) => readMergeState(db).rows.article.get(id)) === undefined) return { ours: null, theirs, merged: theirs, conflicts: 0 };
  const ours = sourceOf(mine).head(id);
  const text = planOf(mine, other).texts.find((each) => each.id === id);
  return { ours, theirs, merged: text?.document ?? ours, conflicts: text?.conflicts.length ?? 0 };
}

/**
 * Merges as one change that can be taken back, after a verified backup. Pictures are looked at first, outside the change.
 * @param backupFolder where the backup goes
 * @throws AppError merge/other-book, file/damaged, photo/*, file/disk-full
 */
export async function mergeBook(mine: BookWriter, other: BookReader, choices: MergeChoices, backupFolder: string): Promise<MergeReport> {
  const plan = without(planOf(mine, other), choices);
  const proxies = await preparePhotos(other, plan.inserted);
  await backUpBefore(mine, 'before-merge', { folder: backupFolder });
  const name = path.basename(other.file);
  const ourId = photoNames(mine, other);
  mine.changeAs({ kind: 'merge', subject: name, count: plan.articles.length }, (db, hand, now) => {
    applyMerge(db, plan, {
      hand,
      now,
      other: name,
      along: (row) => along(other, row, proxies, ourId),
      theirText: (id) => sourceOf(other).head(id),
    });
  });
  return reportOf(plan);
}

/** Their id of a picture → ours. */
function photoNames(mine: BookReader, other: BookReader): (photoId: string) => string {
  const ours = new Map(Array.from(mine.readAs(readMergeState).rows.photo, ([id, row]) => [row['sha256'], id]));
  const theirs = other.readAs(readMergeState).rows.photo;
  return (photoId) => ours.get(theirs.get(photoId)?.['sha256'] ?? null) ?? photoId;
}

/** Pictures that are new here, decoded once: what a stranger's file calls a picture may be anything. Gives their small copies. */
export async function preparePhotos(other: BookReader, rows: readonly NewRow[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const proxies = new Map<string, Uint8Array>();
  for (const { table, theirId, row } of rows) {
    if (table !== 'photo') continue;
    const photo = await preparePhoto(String(row['name']), other.readAs((db) => bytesOf(db, 'photo', theirId)));
    proxies.set(theirId, photo.proxy);
  }
  return proxies;
}

/** The originals are read when they are written: a book's photos do not fit into memory. */
export function along(other: BookReader, { table, theirId, row }: NewRow, proxies: ReadonlyMap<string, Uint8Array>, ourId: (photoId: string) => string): Along {
  if (table === 'article') return { text: withPhotos(sourceOf(other).head(theirId), ourId) };
  if (table === 'stage_change') return { content: other.readAs((db) => storedText(db, String(row['content_sha256']))) };
  if (table === 'source') return { bytes: other.readAs((db) => bytesOf(db, 'source', theirId)) };
  if (table !== 'photo') return {};
  return { bytes: other.readAs((db) => bytesOf(db, 'photo', theirId)), proxy: proxies.get(theirId) ?? new Uint8Array() };
}

/** What hangs on an article that is left out is left out, too. */
function without(plan: MergePlan, { without: ids }: MergeChoices): MergePlan {
  const out = new Set(ids);
  const isNew = new Set(plan.inserted.filter(({ table, theirId }) => table === 'article' && out.has(theirId)).map(({ theirId }) => theirId));
  const hangsOn = ({ row }: NewRow): boolean => isNew.has(String(row['article_id']));
  return {
    ...plan,
    inserted: plan.inserted.filter((each) => !isNew.has(each.theirId) && !hangsOn(each) && !(each.table === 'stage_change' && out.has(String(each.row['article_id'])))),
    changed: plan.changed.filter(({ table, id }) => !(table === 'article' && out.has(id))),
    texts: plan.texts.filter(({ id }) => !out.has(id)),
    places: { ...plan.places, article: plan.places.article.filter(({ id }) => !isNew.has(id)) },
    articles: plan.articles.filter(({ id }) => !out.has(id)),
  };
}

function reportOf({ articles }: MergePlan): MergeReport {
  const of = (...outcomes: string[]): string[] => articles.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id);
  return {
    taken: of('theirs', 'removed'),
    merged: of('merged'),
    conflicts: of('conflict'),
    new: of('new'),
    unchanged: of('unchanged', 'ours', 'alike').length,
  };
}

/** What was not decided yet, oldest first. */
export function conflictsOf(book: BookReader): Conflict[] {
  return book.readAs(listConflicts);
}

/**
 * @returns id of the article whose text is another now, or null
 * @throws AppError book/no-record, merge/changed-since, book/invalid
 */
export function decideConflict(book: BookWriter, id: string, decision: Decision): { articleId: string | null } {
  const name = conflictsOf(book).find((conflict) => conflict.id === id)?.name ?? '';
  return { articleId: book.changeAs({ kind: 'decide-conflict', subject: name, count: 1 }, (db, hand, now) => decide(db, id, decision, hand, now)) };
}

