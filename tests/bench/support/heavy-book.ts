/** A yearbook of many heavy photos, as they come out of today's cameras: real JPEGs, each another one. Kept in the temporary folder between runs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { insertArticle } from '../../../electron/services/store/articles.ts';
import { createBook } from '../../../electron/services/store/book-file.ts';
import { connectWriter, type Db } from '../../../electron/services/store/connection.ts';
import { sha256 } from '../../../electron/services/store/content.ts';
import { storeAllDigests } from '../../../electron/services/store/digests.ts';
import { MIGRATIONS } from '../../../electron/services/store/migrations/index.ts';
import { insertPhoto } from '../../../electron/services/store/photos.ts';
import { text } from './large-book.ts';

export const PHOTOS = 1000;
/** Of a photo, at least. */
export const MEGABYTES = 8;
/** Photos of an article. */
const EACH = 4;
/** px: 15.9 megapixels */
const [WIDTH, HEIGHT] = [4608, 3456];
/** Pictures that are drawn; all others are one of them with another comment. */
const DRAWN = 8;

/** Raise when the book is made in another way. */
const EDITION = 1;

interface Drawn {
  readonly bytes: Buffer;
  readonly proxy: Buffer;
}

/** Path of the book; made when it is not there. @throws Error when a picture came out lighter than it should */
export async function heavyBook(): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([EDITION, MIGRATIONS.length, PHOTOS, EACH, MEGABYTES, WIDTH, HEIGHT])).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `kyyeu-bench-heavy-${key}`);
  const file = join(folder, 'nang.kyyeu');
  if (existsSync(file)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const drawn: Drawn[] = [];
  for (let number = 0; number < DRAWN; number += 1) drawn.push(await draw(number));
  const part = join(folder, 'part.kyyeu');
  createBook(part, defaultSettings('Một nghìn tấm ảnh')).close();
  const db = connectWriter(part);
  try {
    // Nothing to lose here: the file gets its name when it is whole.
    db.pragma('synchronous = OFF');
    // An article a transaction: eight gigabytes in one would be written twice.
    for (let number = 0; number < PHOTOS / EACH; number += 1) db.transaction(() => { fill(db, number, drawn); }).immediate();
    db.transaction(() => { storeAllDigests(db); }).immediate();
  } finally {
    db.close();
  }
  renameSync(part, file);
  return file;
}

function fill(db: Db, number: number, drawn: readonly Drawn[]): void {
  const now = Date.now();
  const partId = db.prepare<[], string>(`SELECT id FROM part WHERE kind = 'body'`).pluck().get() ?? '';
  const photos = Array.from({ length: EACH }, (_, index) => insertPhoto(db, picture(number * EACH + index, drawn), now).id);
  insertArticle(db, { partId, document: text(number, photos), writtenOn: null, sourceId: null, author: null, now });
}

/** Grain over a field of colour: as heavy as a real scene of many leaves. */
async function draw(number: number): Promise<Drawn> {
  const grain = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 110 + number * 5, sigma: 34 } } }).raw().toBuffer();
  const field = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: { r: 90 + number * 15, g: 140, b: 200 - number * 15 } } })
    .composite([{ input: grain, raw: { width: WIDTH, height: HEIGHT, channels: 3 }, blend: 'overlay' }])
    .removeAlpha()
    .jpeg({ quality: 90 })
    .toBuffer();
  if (field.length < MEGABYTES * 1e6) throw new Error(`a picture of ${String(field.length)} bytes`);
  return { bytes: field, proxy: await sharp(field).resize({ width: 600 }).jpeg({ quality: 80 }).toBuffer() };
}

/** A drawn picture with a comment of its own behind the mark of its beginning. */
function picture(number: number, drawn: readonly Drawn[]): Parameters<typeof insertPhoto>[1] {
  const { bytes, proxy } = drawn[number % DRAWN] ?? { bytes: Buffer.alloc(0), proxy: Buffer.alloc(0) };
  const comment = Buffer.alloc(12);
  comment.writeUInt32BE(0xfffe000a, 0);
  comment.writeUInt32BE(number, 4);
  const own = Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)]);
  return { name: `anh-${String(number)}.jpg`, mediaType: 'image/jpeg', width: WIDTH, height: HEIGHT, bytes: own, sha256: sha256(own), proxy };
}
