/** The largest yearbook there has to be room for: 2,000 articles, 10,000 photos, 2 GB. Kept in the temporary folder between runs. */
import { createHash, randomFillSync } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byline, document, paragraph, photo, sapo, title } from '../../../electron/common/article/build.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { insertArticle } from '../../../electron/services/store/articles.ts';
import { createBook } from '../../../electron/services/store/book-file.ts';
import { connectWriter, type Db } from '../../../electron/services/store/connection.ts';
import { sha256 } from '../../../electron/services/store/content.ts';
import { storeAllDigests } from '../../../electron/services/store/digests.ts';
import { MIGRATIONS } from '../../../electron/services/store/migrations/index.ts';
import { insertPhoto } from '../../../electron/services/store/photos.ts';

export const ARTICLES = 2000;
export const PHOTOS = 10_000;
/** Of an original and of its small picture, bytes. */
const ORIGINAL = 180_000;
const SMALL = 20_000;
const PARAGRAPHS = 8;
const WORDS = 90;

/** Raise when the book is made in another way. */
const EDITION = 1;

const SYLLABLES =
  'người giữ lửa bản làng quê hương thầy cô giáo bác sĩ nông dân công nhân Đảng bộ chi bộ đoàn thể phong trào thi đua yêu nước học tập làm theo tấm gương đạo đức phong cách sáng tạo tận tụy bền bỉ nghĩa tình vùng cao biên giới hải đảo mùa xuân lúa chè rừng suối con đường trường học trạm y tế hợp tác xã'.split(
    ' ',
  );

/** Path of the book; made when it is not there. */
export function largeBook(): string {
  const key = createHash('sha256').update(JSON.stringify([EDITION, MIGRATIONS.length, ARTICLES, PHOTOS, ORIGINAL, SMALL])).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `kyyeu-bench-large-${key}`);
  const file = join(folder, 'lon.kyyeu');
  if (existsSync(file)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const part = join(folder, 'part.kyyeu');
  createBook(part, defaultSettings('Một nghìn gương sáng')).close();
  const db = connectWriter(part);
  try {
    // Nothing to lose here: the file gets its name when it is whole.
    db.pragma('synchronous = OFF');
    db.transaction(() => { fill(db); }).immediate();
  } finally {
    db.close();
  }
  renameSync(part, file);
  return file;
}

function fill(db: Db): void {
  const now = Date.now();
  const partId = db.prepare<[], string>(`SELECT id FROM part WHERE kind = 'body'`).pluck().get() ?? '';
  const each = PHOTOS / ARTICLES;
  for (let number = 0; number < ARTICLES; number += 1) {
    const photos = Array.from({ length: each }, (_, index) => insertPhoto(db, picture(number * each + index), now).id);
    insertArticle(db, { partId, document: text(number, photos), writtenOn: null, sourceId: null, author: null, now });
  }
  storeAllDigests(db);
}

/** Bytes that begin like a JPEG: the store's reading and hashing does not care what follows. */
function picture(number: number): Parameters<typeof insertPhoto>[1] {
  const bytes = randomFillSync(Buffer.alloc(ORIGINAL));
  bytes.writeUInt32BE(0xffd8ffe0, 0);
  const proxy = randomFillSync(Buffer.alloc(SMALL));
  return { name: `anh-${String(number)}.jpg`, mediaType: 'image/jpeg', width: 3000, height: 2000, bytes, sha256: sha256(bytes), proxy };
}

/** So many words in a row, other ones for each `seed`. */
export const words = (seed: number, count: number): string => Array.from({ length: count }, (_, index) => SYLLABLES[(seed + index * (1 + (seed % 7)) + (index * index) % 11) % SYLLABLES.length] ?? '').join(' ');

/** Words that repeat as those of real texts do, other ones for each number. */
export function text(number: number, photos: readonly string[]): Parameters<typeof insertArticle>[1]['document'] {
  const words = (from: number, count: number): string => Array.from({ length: count }, (_, index) => SYLLABLES[(from + index * (1 + (number % 7)) + (index * index) % 11) % SYLLABLES.length] ?? '').join(' ');
  const blocks = Array.from({ length: PARAGRAPHS }, (_, index) => {
    const id = photos[index];
    const written = paragraph(`${words(number + index * 13, WORDS)}, câu số ${String(number)}.${String(index)}.`);
    return id === undefined ? [written] : [written, photo(id, words(number * 3 + index, 14))];
  });
  return document([title(`${words(number, 6)} ${String(number)}`), sapo(words(number + 5, 30)), ...blocks.flat(), byline('Lan Anh')]);
}
