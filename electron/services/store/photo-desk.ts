/** Rows of photos and of who is on them, for the photo desk. Changes are made in the transaction of a change. */
import { randomUUID } from 'node:crypto';
import type { ArticleKind } from '../../common/article/kind.ts';
import type { PersonOnPhoto, PhotoLine, PhotoPatch } from '../../common/contract/photo-channels.ts';
import { AppError } from '../../common/errors.ts';
import type { BondFacts } from '../../common/photo/bonds.ts';
import { lookName } from '../../common/photo/frame.ts';
import type { Db } from './connection.ts';
import { lookOf } from './photos.ts';
import { insertRecord, listRecords, removeRecord, updateRecord } from './records.ts';

export type PhotoRow = Omit<PhotoLine, 'stands' | 'portraitOf' | 'sharpness' | 'alike' | 'persons'>;

interface Columns {
  id: string;
  name: string;
  width: number;
  height: number;
  size: number;
  addedAt: number;
  removedAt: number | null;
  caption: string;
  credit: string;
  takenOn: string | null;
  place: string;
  note: string;
  crop: string | null;
  edits: string | null;
}

const SELECT = `SELECT id, name, width, height, size, added_at AS addedAt, removed_at AS removedAt, caption, credit, taken_on AS takenOn, place, note, crop, edits FROM photo`;

/** Oldest first, those taken out among them. @throws AppError file/damaged */
export function photoRows(db: Db): PhotoRow[] {
  return db.prepare<[], Columns>(`${SELECT} ORDER BY added_at, rowid`).all().map(toRow);
}

function toRow({ removedAt, crop, edits, ...row }: Columns): PhotoRow {
  const look = lookOf(row.id, crop, edits);
  return { ...row, removed: removedAt !== null, crop: look.crop, edits: edits === null ? null : look.edits };
}

/** Persons by photo, from the left to the right, those without a place last. */
export function personsByPhoto(db: Db): Map<string, PersonOnPhoto[]> {
  const persons = new Map<string, PersonOnPhoto[]>();
  for (const { id, fields } of listRecords(db, 'photoPerson')) {
    const { photoId, ...person } = fields as Omit<PersonOnPhoto, 'id'> & { photoId: string };
    const list = persons.get(photoId);
    if (list === undefined) persons.set(photoId, [{ id, ...person }]);
    else list.push({ id, ...person });
  }
  for (const list of persons.values()) list.sort((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity) || (one.box?.x ?? 2) - (other.box?.x ?? 2));
  return persons;
}

/** Names of looks that are not plain. */
export function editedPhotos(db: Db): { id: string; look: string }[] {
  return db
    .prepare<[], Pick<Columns, 'id' | 'crop' | 'edits'>>('SELECT id, crop, edits FROM photo WHERE crop IS NOT NULL OR edits IS NOT NULL')
    .all()
    .map(({ id, crop, edits }) => ({ id, look: lookName(lookOf(id, crop, edits)) }))
    .filter(({ look }) => look !== '');
}

/** Column of a patch's field, and its value there. */
const COLUMNS: Readonly<Record<keyof PhotoPatch, { column: string; value: (given: never) => string | null }>> = {
  caption: { column: 'caption', value: (given: string) => given.normalize('NFC') },
  credit: { column: 'credit', value: (given: string) => given.normalize('NFC') },
  takenOn: { column: 'taken_on', value: (given: string | null) => given },
  place: { column: 'place', value: (given: string) => given.normalize('NFC') },
  note: { column: 'note', value: (given: string) => given.normalize('NFC') },
  crop: { column: 'crop', value: (given: unknown) => (given === null ? null : JSON.stringify(given)) },
  edits: { column: 'edits', value: (given: unknown) => (given === null ? null : JSON.stringify(given)) },
};

/** @throws AppError book/no-photo */
export function changePhoto(db: Db, id: string, patch: PhotoPatch, now: number): void {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined) as [keyof PhotoPatch, never][];
  if (given.length === 0) return;
  const columns = given.map(([field]) => COLUMNS[field].column);
  const values = given.map(([field, value]) => COLUMNS[field].value(value));
  const before = db.prepare<[string], Record<string, string | null>>(`SELECT ${columns.join(', ')} FROM photo WHERE id = ?`).get(id);
  if (before === undefined) throw new AppError('book/no-photo', { id });
  // What is the same already is no change, and no step.
  if (columns.every((column, index) => before[column] === values[index])) return;
  db.prepare(`UPDATE photo SET ${columns.map((column) => `${column} = ?`).join(', ')}, updated_at = ? WHERE id = ?`).run(...values, now, id);
}

/** Takes a photo out of the book (`removed`: when) or brings it back (null). @throws AppError book/no-photo */
export function setRemoved(db: Db, id: string, removed: number | null, now: number): void {
  const { changes } = db.prepare('UPDATE photo SET removed_at = ?, updated_at = ? WHERE id = ?').run(removed, now, id);
  if (changes === 0) throw new AppError('book/no-photo', { id });
}

export function setArticleKind(db: Db, id: string, kind: ArticleKind): void {
  db.prepare('UPDATE article SET kind = ? WHERE id = ?').run(kind, id);
}

export type GivenPerson = Omit<PersonOnPhoto, 'id'> & { readonly id: string | null };

/** Those that are not among `persons` any more are taken off the photo. @throws AppError book/no-photo, book/no-record, book/invalid */
export function setPersons(db: Db, photoId: string, persons: readonly GivenPerson[], now: number): void {
  if (db.prepare('SELECT 1 FROM photo WHERE id = ?').get(photoId) === undefined) throw new AppError('book/no-photo', { id: photoId });
  const before = new Map((personsByPhoto(db).get(photoId) ?? []).map((person) => [person.id, person]));
  for (const { id, ...person } of persons) {
    const known = id === null ? undefined : before.get(id);
    if (known === undefined) insertRecord(db, 'photoPerson', { photoId, ...person }, now, id ?? randomUUID());
    else if (JSON.stringify(known) !== JSON.stringify({ id: known.id, ...person })) updateRecord(db, 'photoPerson', known.id, person, now);
    if (id !== null) before.delete(id);
  }
  for (const id of before.keys()) removeRecord(db, 'photoPerson', id, now);
}

/** What is known of who is on which photo and whose article is whose; where photos stand is in the texts. */
export function bondFacts(db: Db): Omit<BondFacts, 'stands'> {
  return {
    exemplars: listRecords(db, 'exemplar').map(({ id, fields }) => ({ id, ...(fields as Omit<BondFacts['exemplars'][number], 'id'>) })),
    persons: listRecords(db, 'photoPerson').map(({ fields }) => fields as BondFacts['persons'][number]),
    parts: listRecords(db, 'exemplarArticle').map(({ fields }) => fields as BondFacts['parts'][number]),
    decided: new Set(listRecords(db, 'verdict').filter(({ fields }) => fields['about'] === 'photo').map(({ fields }) => String(fields['key']))),
  };
}

/** What was measured of one photo; null: nothing yet, undefined: it has no proxy. Behind the proxy's bytes in its row: one at a time. */
export function readMeasures(db: Db, id: string): { sharpness: number; likeness: string } | null | undefined {
  const row = db.prepare<[string], { sharpness: number | null; likeness: string | null }>('SELECT sharpness, likeness FROM photo_proxy WHERE photo_id = ?').get(id);
  if (row === undefined) return undefined;
  const { sharpness, likeness } = row;
  return sharpness === null || likeness === null ? null : { sharpness, likeness };
}

export function writeMeasures(db: Db, id: string, { sharpness, likeness }: { sharpness: number; likeness: string }): void {
  db.prepare('UPDATE photo_proxy SET sharpness = ?, likeness = ? WHERE photo_id = ?').run(sharpness, likeness, id);
}
