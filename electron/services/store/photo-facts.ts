/** What the book says of its photos, without their bytes: for lists. */
import type { Db } from './connection.ts';

export interface PhotoFacts {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly credit: string;
  /** yyyy-mm-dd */
  readonly takenOn: string | null;
  readonly place: string;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

/** Photos that are in the book, in the order in which they came. */
export function listPhotoFacts(db: Db): PhotoFacts[] {
  return db
    .prepare<[], PhotoFacts>(
      'SELECT id, name, caption, credit, taken_on AS takenOn, place, width, height, note FROM photo WHERE removed_at IS NULL ORDER BY added_at, id',
    )
    .all();
}
