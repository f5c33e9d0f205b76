/** Photos in the yearbook: the original byte for byte and a small proxy, each in a table of its own. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { PhotoInfo } from '../../common/contract/shapes.ts';
import type { PhotoLook } from '../../common/photo/frame.ts';
import { NO_EDITS, photoEdits } from '../../common/records/photo-edits.ts';
import { box } from '../../common/records/photo-person.ts';
import { sha256 } from './content.ts';
import type { Db } from './connection.ts';
import type { PreparedPhoto } from './photo-file.ts';

export type PhotoSize = 'original' | 'proxy';

/** What the book knows of a photo, its hash (SHA-256 of the original, hex) included. */
export interface StoredPhoto extends PhotoInfo {
  readonly sha256: string;
  readonly look: PhotoLook;
}

interface PhotoRow {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  width: number;
  height: number;
  size: number;
  crop: string | null;
  edits: string | null;
}

const COLUMNS = 'id, sha256, name, media_type, width, height, size, crop, edits';

function toPhoto({ media_type: mediaType, crop, edits, ...row }: PhotoRow): StoredPhoto {
  return { ...row, mediaType, look: lookOf(row.id, crop, edits) };
}

/** Of the columns' JSON. @throws AppError file/damaged */
export function lookOf(id: string, crop: string | null, edits: string | null): PhotoLook {
  const [part, changes] = [box.nullable().safeParse(fromJson(crop)), photoEdits.nullable().safeParse(fromJson(edits))];
  if (!part.success || !changes.success) throw new AppError('file/damaged', { where: part.success ? 'photo.edits' : 'photo.crop', id });
  return { crop: part.data, edits: changes.data ?? NO_EDITS };
}

/** The columns hold JSON: the file's own rule (migrations 2 and 6). */
const fromJson = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** @throws AppError book/no-photo */
export function readPhoto(db: Db, id: string): StoredPhoto {
  const row = db.prepare<[string], PhotoRow>(`SELECT ${COLUMNS} FROM photo WHERE id = ?`).get(id);
  if (row === undefined) throw new AppError('book/no-photo', { id });
  return toPhoto(row);
}

const BYTES: Readonly<Record<PhotoSize, string>> = {
  original: 'SELECT bytes FROM photo_blob WHERE photo_id = ?',
  proxy: 'SELECT bytes FROM photo_proxy WHERE photo_id = ?',
};

/** @throws AppError book/no-photo */
export function readPhotoBytes(db: Db, id: string, size: PhotoSize): Uint8Array<ArrayBuffer> {
  const bytes = db.prepare<[string], Buffer<ArrayBuffer>>(BYTES[size]).pluck().get(id);
  if (bytes === undefined) throw new AppError('book/no-photo', { id });
  return bytes;
}

/** Stores a photo once: the same bytes again give the photo that is already there, under its first name. */
export function insertPhoto(db: Db, photo: PreparedPhoto, now: number): StoredPhoto {
  const known = db.prepare<[string], PhotoRow>(`SELECT ${COLUMNS} FROM photo WHERE sha256 = ?`).get(photo.sha256);
  if (known !== undefined) {
    // It was taken out of the book and comes in again.
    db.prepare('UPDATE photo SET removed_at = NULL, updated_at = ? WHERE id = ? AND removed_at IS NOT NULL').run(now, known.id);
    return toPhoto(known);
  }
  const id = randomUUID();
  const { name, mediaType, width, height, bytes, proxy } = photo;
  db.prepare('INSERT INTO photo (id, sha256, name, media_type, width, height, size, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    photo.sha256,
    name,
    mediaType,
    width,
    height,
    bytes.byteLength,
    now,
  );
  db.prepare('INSERT INTO photo_blob (photo_id, bytes) VALUES (?, ?)').run(id, bytes);
  db.prepare('INSERT INTO photo_proxy (photo_id, sha256, bytes) VALUES (?, ?, ?)').run(id, sha256(proxy), proxy);
  return readPhoto(db, id);
}
