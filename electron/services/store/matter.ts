/** Matter: pages made from the book's data, and where they stand. They are records (see `records.ts`) that have a place among the articles. */
import { AppError } from '../../common/errors.ts';
import { DEFAULT_MATTER, matterOptions, matterPatch, MATTER_TITLES, STANDS_LAST, type Matter, type MatterKind } from '../../common/book/matter.ts';
import type { Db } from './connection.ts';
import { placeRank } from './ranks.ts';
import { insertRecord, readRecord, removeRecord, updateRecord } from './records.ts';

/** A line of the outline. */
export interface MatterLine {
  readonly id: string;
  readonly partId: string | null;
  readonly rank: string;
  readonly kind: MatterKind;
  readonly title: string;
}

/** In the order of the book; those with one place by id. */
export function listMatterLines(db: Db): MatterLine[] {
  return db
    .prepare<[], MatterLine>(
      `SELECT matter.id, part_id AS partId, matter.rank, matter.kind, matter.title FROM matter LEFT JOIN part ON part.id = part_id
       WHERE matter.removed_at IS NULL AND part.removed_at IS NULL ORDER BY part_id IS NULL, part.kind <> 'front', part.rank, matter.rank, matter.id`,
    )
    .all();
}

/** Every matter that is in the book, in its order. */
export function listMatter(db: Db): Matter[] {
  return listMatterLines(db).map(({ id }) => readMatter(db, id));
}

/** @throws AppError book/no-record */
export function readMatter(db: Db, id: string): Matter {
  const { fields } = readRecord(db, 'matter', id);
  // The record's own validator has looked at them.
  const { kind, title, partId } = fields as { kind: MatterKind; title: string; partId: string | null };
  return { id, kind, title, partId, options: matterOptions(kind, fields['options']) } as Matter;
}

export interface NewMatter {
  readonly kind: MatterKind;
  /** Absent: what pages of this kind are called. */
  readonly title?: string | undefined;
  /** Null: behind the last part. Absent: where pages of this kind usually stand. */
  readonly partId?: string | null | undefined;
  /** Fields that are another than by default. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** At the end of where it stands. @throws AppError book/invalid, book/no-part */
export function addMatter(db: Db, { kind, title, partId, options = {} }: NewMatter, now: number): string {
  const place = partId === undefined ? usualPlace(db, kind) : partId;
  return insertRecord(
    db,
    'matter',
    { kind, title: title ?? MATTER_TITLES[kind], partId: checkedPart(db, place), rank: placeRank(db, place, null, null), options: changedOptions(kind, DEFAULT_MATTER[kind], options) },
    now,
  ).id;
}

/** The last part; for what closes the book behind it. */
function usualPlace(db: Db, kind: MatterKind): string | null {
  if (STANDS_LAST.has(kind)) return null;
  if (kind === 'boards') return db.prepare<[], string>(`SELECT id FROM part WHERE kind = 'front' AND removed_at IS NULL`).pluck().get() ?? null;
  return db.prepare<[], string>(`SELECT id FROM part WHERE removed_at IS NULL AND kind = 'body' ORDER BY rank DESC`).pluck().get() ?? null;
}

/** @param options fields to change; the others stay. @throws AppError book/no-record, book/invalid */
export function changeMatter(db: Db, id: string, { title, options }: { readonly title?: string | undefined; readonly options?: Readonly<Record<string, unknown>> | undefined }, now: number): void {
  const matter = readMatter(db, id);
  updateRecord(
    db,
    'matter',
    id,
    { ...(title === undefined ? {} : { title }), ...(options === undefined ? {} : { options: changedOptions(matter.kind, matter.options, options) }) },
    now,
  );
}

/** @throws AppError book/invalid */
function changedOptions(kind: MatterKind, before: object, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = matterPatch(kind).safeParse(given);
  if (!parsed.success) throw new AppError('book/invalid', { where: `matter.${kind}.${parsed.error.issues[0]?.path.join('.') ?? ''}` });
  return JSON.parse(JSON.stringify({ ...before, ...parsed.data }).normalize('NFC')) as Record<string, unknown>;
}

/**
 * Puts matter into a part (null: behind the last one), in front of article or matter `before` there, or to the end.
 * @throws AppError book/no-record (also when `before` does not stand there), book/no-part
 */
export function placeMatter(db: Db, id: string, partId: string | null, before: string | null, now: number): void {
  readRecord(db, 'matter', id);
  if (before === id) return;
  if (before !== null && partOfStanding(db, before) !== partId) throw new AppError('book/no-record', { kind: 'matter', id: before });
  updateRecord(db, 'matter', id, { partId: checkedPart(db, partId), rank: placeRank(db, partId, before, id) }, now);
}

/** @throws AppError book/no-record */
export function removeMatter(db: Db, id: string, now: number): void {
  removeRecord(db, 'matter', id, now);
}

/** The part in which an article or matter stands; null: behind the last one. @throws AppError book/no-article when there is neither */
export function partOfStanding(db: Db, id: string): string | null {
  const row = db
    .prepare<[string, string], { partId: string | null }>(
      'SELECT part_id AS partId FROM article WHERE id = ? AND removed_at IS NULL UNION ALL SELECT part_id FROM matter WHERE id = ? AND removed_at IS NULL',
    )
    .get(id, id);
  if (row === undefined) throw new AppError('book/no-article', { id });
  return row.partId;
}

function checkedPart(db: Db, id: string | null): string | null {
  if (id === null || db.prepare('SELECT 1 FROM part WHERE id = ? AND removed_at IS NULL').get(id) !== undefined) return id;
  throw new AppError('book/no-part', { id });
}
