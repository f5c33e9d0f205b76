/** Photos and documents: records, their bytes, the small pictures. What one of them lost is made again from another where it can be. */
import { AppError } from '../../../common/errors.ts';
import { sha256 } from '../content.ts';
import type { Db } from '../connection.ts';
import { photoType, preparePhoto } from '../photo-file.ts';
import { oneBitApart } from './collect.ts';
import type { Losses } from './report.ts';

interface PhotoRow {
  id: string;
  name: string;
  sha256: string;
}

/** Brings photos, their bytes and their small pictures together again. */
export async function mendPhotos(db: Db, losses: Losses): Promise<void> {
  joinByHash(db, 'photo', 'photo_id');
  for (const photo of db.prepare<[], PhotoRow>('SELECT id, name, sha256 FROM photo').all()) await mendPhoto(db, photo, losses);
  const nameless = db.prepare<[], string>('SELECT photo_id FROM photo_blob WHERE photo_id NOT IN (SELECT id FROM photo)').pluck().all();
  for (const id of nameless) await nameAgain(db, id, losses);
  db.prepare('DELETE FROM photo_proxy WHERE photo_id NOT IN (SELECT id FROM photo)').run();
  for (const id of db.prepare<[], string>('SELECT id FROM photo WHERE id NOT IN (SELECT photo_id FROM photo_proxy)').pluck().all()) await makeProxy(db, id);
}

/** Documents that articles came from: without their bytes they are of no use. */
export function mendSources(db: Db, losses: Losses): void {
  joinByHash(db, 'source', 'source_id');
  for (const source of db.prepare<[], PhotoRow>('SELECT id, name, sha256 FROM source').all()) {
    const bytes = bytesOf(db, 'source_blob', 'source_id', source.id);
    if (bytes === undefined) {
      losses.lose({ kind: 'document', name: source.name, reason: 'gone' });
      db.prepare('UPDATE article SET source_id = NULL WHERE source_id = ?').run(source.id);
      db.prepare('DELETE FROM source WHERE id = ?').run(source.id);
    } else if (!hashHolds(db, 'source', source, bytes)) losses.doubt({ kind: 'document', name: source.name, reason: 'changed', sha256: source.sha256 });
  }
  const nameless = db.prepare('DELETE FROM source_blob WHERE source_id NOT IN (SELECT id FROM source)').run();
  if (nameless.changes > 0) losses.lose({ kind: 'document', name: '', reason: 'unnamed' });
}

/** A record and bytes that lost each other's id still have the same hash. The id that others name stays. */
function joinByHash(db: Db, table: 'photo' | 'source', link: string): void {
  const blobs = db.prepare<[], string>(`SELECT ${link} FROM ${table}_blob WHERE ${link} NOT IN (SELECT id FROM ${table})`).pluck().all();
  for (const blobId of blobs) {
    const hash = sha256(bytesOf(db, `${table}_blob`, link, blobId) ?? '');
    const record = db.prepare<[string], string>(`SELECT id FROM ${table} WHERE sha256 = ? AND id NOT IN (SELECT ${link} FROM ${table}_blob)`).pluck().get(hash);
    if (record === undefined) continue;
    if (isNamed(db, table, blobId)) db.prepare(`UPDATE ${table} SET id = ? WHERE id = ?`).run(blobId, record);
    else db.prepare(`UPDATE ${table}_blob SET ${link} = ? WHERE ${link} = ?`).run(record, blobId);
  }
}

function isNamed(db: Db, table: 'photo' | 'source', id: string): boolean {
  const sql = table === 'photo' ? 'SELECT 1 FROM photo_proxy WHERE photo_id = ?1 UNION SELECT 1 FROM article WHERE instr(content, ?1)' : 'SELECT 1 FROM article WHERE source_id = ?1';
  return db.prepare(sql).get(id) !== undefined;
}

function bytesOf(db: Db, table: string, link: string, id: string): Buffer | undefined {
  return db.prepare<[string], Buffer>(`SELECT bytes FROM ${table} WHERE ${link} = ?`).pluck().get(id);
}

/** True when the bytes are those that were stored. The record's hash is then, and otherwise, that of its bytes. */
function hashHolds(db: Db, table: 'photo' | 'source', { id, sha256: wanted }: PhotoRow, bytes: Buffer): boolean {
  const found = sha256(bytes);
  if (found === wanted) return true;
  db.prepare(`UPDATE OR REPLACE ${table} SET sha256 = ?, size = ? WHERE id = ?`).run(found, bytes.length, id);
  return oneBitApart(found, wanted);
}

async function mendPhoto(db: Db, photo: PhotoRow, losses: Losses): Promise<void> {
  const { id, name } = photo;
  const bytes = bytesOf(db, 'photo_blob', 'photo_id', id);
  if (bytes !== undefined) {
    if (!hashHolds(db, 'photo', photo, bytes)) {
      losses.doubt({ kind: 'photo', name, reason: 'changed', sha256: photo.sha256 });
      db.prepare('DELETE FROM photo_proxy WHERE photo_id = ?').run(id);
      await makeProxy(db, id);
    }
    return;
  }
  const small = bytesOf(db, 'photo_proxy', 'photo_id', id);
  if (small === undefined) {
    losses.lose({ kind: 'photo', name, reason: 'gone', sha256: photo.sha256 });
    db.prepare('DELETE FROM photo WHERE id = ?').run(id);
    return;
  }
  losses.doubt({ kind: 'photo', name, reason: 'small', sha256: photo.sha256 });
  const prepared = await read(name, small);
  db.prepare('INSERT INTO photo_blob (photo_id, bytes) VALUES (?, ?)').run(id, small);
  db.prepare('UPDATE photo SET sha256 = ?, size = ?, media_type = ?, width = coalesce(?, width), height = coalesce(?, height) WHERE id = ?').run(
    sha256(small),
    small.length,
    'image/jpeg',
    prepared?.width ?? null,
    prepared?.height ?? null,
    id,
  );
}

/** Bytes without a record get one; the name under which the picture came is gone. */
async function nameAgain(db: Db, id: string, losses: Losses): Promise<void> {
  const bytes = bytesOf(db, 'photo_blob', 'photo_id', id);
  const prepared = bytes === undefined ? null : await read(id, bytes);
  const known = bytes === undefined ? undefined : db.prepare('SELECT 1 FROM photo WHERE sha256 = ?').get(sha256(bytes));
  if (bytes === undefined || prepared === null || known !== undefined) {
    db.prepare('DELETE FROM photo_blob WHERE photo_id = ?').run(id);
    if (known === undefined) losses.lose({ kind: 'photo', name: id, reason: 'unnamed' });
    return;
  }
  const name = `${id.slice(0, 8)}.${prepared.mediaType.replace('image/', '').replace('jpeg', 'jpg')}`;
  db.prepare('INSERT INTO photo (id, sha256, name, media_type, width, height, size, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...([id, prepared.sha256, name, prepared.mediaType, prepared.width, prepared.height, bytes.length, Date.now()] as const),
  );
  losses.doubt({ kind: 'photo', name, reason: 'unnamed', sha256: prepared.sha256 });
}

/** The small picture again; of bytes that are no picture any more, the bytes themselves stand for it. */
async function makeProxy(db: Db, id: string): Promise<void> {
  const bytes = bytesOf(db, 'photo_blob', 'photo_id', id);
  if (bytes === undefined) return;
  const proxy = (await read(id, bytes))?.proxy ?? bytes;
  db.prepare('INSERT OR REPLACE INTO photo_proxy (photo_id, sha256, bytes) VALUES (?, ?, ?)').run(id, sha256(proxy), Buffer.from(proxy));
}

async function read(name: string, bytes: Buffer): Promise<Awaited<ReturnType<typeof preparePhoto>> | null> {
  if (photoType(bytes) === null) return null;
  try {
    return await preparePhoto(name, bytes);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
