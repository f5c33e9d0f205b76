/** Bringing articles in from another book, with their pictures, sources, and the exemplars, units and awards that belong to them. */
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { BringLine } from '../../../common/contract/merge-shapes.ts';
import { pictureIds } from '../../../common/article/document.ts';
import { photosOf } from '../../../common/article/read.ts';
import { AppError } from '../../../common/errors.ts';
import { backUpBefore } from '../../store/backup/make.ts';
import { bringRows } from '../../store/merge/bring.ts';
import { readMergeState, type MergeRow, type MergeState, type MergedTable } from '../../store/merge/state.ts';
import { presentText } from '../../store/merge/texts.ts';
import type { BookReader } from '../../store/reader.ts';
import type { BookWriter } from '../../store/writer.ts';
import { along, preparePhotos } from './merge.ts';
import type { NewRow } from '../../store/merge/plan.ts';
import { REFERENCES } from './references.ts';
import { isRemoved } from './rows.ts';

export interface BringChoice {
  /** Articles of the other book, in the order in which they are to stand; empty: all of it. */
  readonly articles: readonly string[];
  /** Part of our book. */
  readonly partId: string;
}

/** Articles of a book that can be brought into another, in book order. */
export function bringable(other: BookReader): BringLine[] {
  return other
    .outline()
    .parts.flatMap((part) => part.articles.map((article) => ({ id: article.id, title: article.title, part: part.title, words: article.words, photos: article.photos })));
}

/** In the order in which rows can be inserted. */
const ORDER: readonly MergedTable[] = ['unit', 'source', 'photo', 'exemplar', 'article', 'exemplar_article', 'award_form', 'award', 'photo_person'];

/**
 * Brings articles in as one change that can be taken back, after a verified backup. Everything gets ids of its own here, but a
 * picture whose bytes are here already is that picture, and a unit or form of award of the same name is that one.
 * @returns ids of the new articles
 * @throws AppError book/no-article, book/no-part, merge/same-book, file/damaged, photo/*, file/disk-full
 */
export async function bringIn(mine: BookWriter, other: BookReader, choice: BringChoice, backupFolder: string): Promise<{ articles: string[] }> {
  const [ours, theirs] = [mine.readAs(readMergeState), other.readAs(readMergeState)];
  if (ours.uuid === theirs.uuid) throw new AppError('merge/same-book', { name: path.basename(other.file) });
  const part = ours.rows.part.get(choice.partId);
  if (part === undefined || isRemoved(part)) throw new AppError('book/no-part', { id: choice.partId });
  const wanted = choice.articles.length > 0 ? choice.articles : bringable(other).map(({ id }) => id);
  const { rows, ids } = renamed(ours, theirs, needed(other, theirs, wanted), choice.partId);
  const proxies = await preparePhotos(other, rows);
  await backUpBefore(mine, 'before-merge', { folder: backupFolder });
  const name = path.basename(other.file);
  const ourId = (photoId: string): string => ids.get(nameOf('photo', photoId)) ?? photoId;
  mine.changeAs({ kind: 'bring-in', subject: name, count: wanted.length }, (db, _hand, now) => {
    bringRows(db, rows, (row) => along(other, row, proxies, ourId), now);
  });
  return { articles: wanted.flatMap((id) => ids.get(nameOf('article', id)) ?? []) };
}

const nameOf = (table: MergedTable, id: string): string => `${table} ${id}`;

/** Rows that these articles need, by table; a row that is there needs what it refers to. */
function needed(other: BookReader, theirs: MergeState, articles: readonly string[]): ReadonlyMap<MergedTable, ReadonlySet<string>> {
  const found = new Map<MergedTable, Set<string>>();
  const take = (table: MergedTable, id: string): void => {
    const row = theirs.rows[table].get(id);
    const known = found.get(table) ?? new Set();
    found.set(table, known);
    if (row === undefined || known.has(id)) return;
    known.add(id);
    for (const [column, target] of Object.entries(REFERENCES[table] ?? {})) {
      const value = row[column];
      if (typeof value === 'string' && target !== 'part') take(target, value);
    }
  };
  const takeAll = (table: MergedTable, wanted: (row: MergeRow) => boolean): void => {
    for (const [id, row] of theirs.rows[table]) if (!isRemoved(row) && wanted(row)) take(table, id);
  };
  const has = (table: MergedTable, id: unknown): boolean => typeof id === 'string' && (found.get(table)?.has(id) ?? false);
  for (const id of articles) {
    const row = theirs.rows.article.get(id);
    if (row === undefined || isRemoved(row)) throw new AppError('book/no-article', { id });
    take('article', id);
    for (const photoId of photosOf(other.readAs((db) => presentText(db, id))).flatMap(pictureIds)) take('photo', photoId);
  }
  takeAll('exemplar_article', (row) => has('article', row['article_id']));
  takeAll('award', (row) => has('exemplar', row['exemplar_id']));
  takeAll('photo_person', (row) => has('photo', row['photo_id']));
  return found;
}

/** New rows under ids of our book, and what their ids became (theirs, with the table → ours). */
function renamed(ours: MergeState, theirs: MergeState, wanted: ReadonlyMap<MergedTable, ReadonlySet<string>>, partId: string): { rows: NewRow[]; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  const fresh = new Map<MergedTable, string[]>();
  for (const table of ORDER) {
    for (const id of wanted.get(table) ?? []) {
      const known = knownAs(ours, table, theirs.rows[table].get(id));
      ids.set(nameOf(table, id), known ?? randomUUID());
      if (known === null) fresh.set(table, [...(fresh.get(table) ?? []), id]);
    }
  }
  const rows = ORDER.flatMap((table) =>
    (fresh.get(table) ?? []).map((theirId): NewRow => {
      const row: Record<string, string | number | null> = { ...theirs.rows[table].get(theirId), id: ids.get(nameOf(table, theirId)) ?? theirId };
      for (const [column, target] of Object.entries(REFERENCES[table] ?? {})) {
        const value = row[column];
        if (typeof value === 'string') row[column] = target === 'part' ? partId : (ids.get(nameOf(target, value)) ?? null);
      }
      return { table, theirId, row };
    }),
  );
  return { rows, ids };
}

/** Id of the row of our book that is this one already, or null. */
function knownAs(ours: MergeState, table: MergedTable, row: MergeRow | undefined): string | null {
  const same = ((): readonly string[] | null => {
    if (table === 'photo') return ['sha256'];
    if (table === 'unit') return ['name'];
    return table === 'award_form' ? ['name', 'level', 'given_to'] : null;
  })();
  if (same === null || row === undefined) return null;
  for (const [id, our] of ours.rows[table]) if ((table === 'photo' || !isRemoved(our)) && same.every((column) => our[column] === row[column])) return id;
  return null;
}
