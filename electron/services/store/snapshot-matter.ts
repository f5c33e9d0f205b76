/** Pages made from the book's data in a snapshot: what is noted of them, what differs, how they come back. */
import * as z from 'zod';
import { matterKind } from '../../common/book/matter.ts';
import type { MatterChange } from '../../common/contract/history-shapes.ts';
import { AppError } from '../../common/errors.ts';
import type { Db } from './connection.ts';
import { listMatterLines } from './matter.ts';
import { everyId, insertRecord, readRecord, restoreRecord, updateRecord } from './records.ts';

const state = z.object({
  id: z.string().min(1),
  /** Null: behind the last part. */
  partId: z.string().nullable(),
  rank: z.string().min(1),
  kind: matterKind,
  title: z.string(),
  options: z.record(z.string(), z.unknown()),
});
export type MatterState = z.infer<typeof state>;

/** As the book has it, in its order. */
export function presentMatter(db: Db): MatterState[] {
  return listMatterLines(db).map((line) => ({ ...line, options: z.record(z.string(), z.unknown()).parse(readRecord(db, 'matter', line.id).fields['options']) }));
}

/** @param stored of a snapshot; null: it was taken when none held any. @throws AppError file/damaged */
export function notedMatter(stored: string | null): MatterState[] | null {
  if (stored === null) return null;
  try {
    return z.array(state).parse(JSON.parse(stored));
  } catch (thrown) {
    throw new AppError('file/damaged', { where: 'snapshot.matter' }, { cause: thrown });
  }
}

/** What differs, in the order of the newer side, what is gone last; null: one of the sides does not know. */
export function matterChanges(old: readonly MatterState[] | null, now: readonly MatterState[] | null): MatterChange[] | null {
  if (old === null || now === null) return null;
  const before = new Map(old.map((matter) => [matter.id, matter]));
  const after = new Set(now.map(({ id }) => id));
  const line = ({ id, kind, title }: MatterState): Pick<MatterChange, 'id' | 'kind' | 'title'> => ({ id, kind, title });
  const changes = now.flatMap((matter): MatterChange[] => {
    const was = before.get(matter.id);
    if (was === undefined) return [{ ...line(matter), state: 'added' }];
    if (was.title !== matter.title || said(was.options) !== said(matter.options)) return [{ ...line(matter), state: 'changed' }];
    return was.partId === matter.partId && was.rank === matter.rank ? [] : [{ ...line(matter), state: 'moved' }];
  });
  return [...changes, ...old.filter(({ id }) => !after.has(id)).map((matter): MatterChange => ({ ...line(matter), state: 'removed' }))];
}

/** The same options in whatever order they were written. */
const said = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each));

/**
 * Makes the pages what they were; what came later stays, as articles do. A key that an article has by now may be shared (see `ranks.ts`).
 * @throws AppError book/invalid
 */
export function restoreMatter(db: Db, matter: readonly MatterState[], now: number): void {
  const known = everyId(db, 'matter');
  for (const { id, ...fields } of matter) {
    if (!known.has(id)) insertRecord(db, 'matter', fields, now, id);
    else {
      restoreRecord(db, 'matter', id, now);
      const before = readRecord(db, 'matter', id).fields;
      if (said({ ...before }) !== said(fields)) updateRecord(db, 'matter', id, fields, now);
    }
  }
}
