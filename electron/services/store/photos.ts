/** Photos in the yearbook: the original byte for byte and a small proxy, each in a table of its own. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../../common/errors.ts';
import type { PhotoInfo } from '../../common/contract/shapes.ts';
import { sha256 } from './content.ts';
import type { Db } from './connection.ts';
import type { PreparedPhoto } from './photo-file.ts';

export type PhotoSize = 'original' | 'proxy';

/** What the book knows of a photo, its hash (SHA-256 of the original, hex) included. */
export interface StoredPhoto extends PhotoInfo {
  readonly sha256: string;
}

interface PhotoRow {
  id: string;
  sha256: string;
  name: string;
  media_type: string;
  width: number;
  height: number;
  size: number;
}

const COLUMNS = 'id, sha256, name, media_type, width, height, size';

function toPhoto({ media_type: mediaType, ...row }: PhotoRow): StoredPhoto {
  return { ...row, mediaType };
}

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
  if (known !== undefined) return toPhoto(known);
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
