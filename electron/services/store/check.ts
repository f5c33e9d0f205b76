/** Is everything in the file what was put into it? SQLite's own checks find a quarter of flipped bits, hashes the rest. */
import { photosOf, titleOf, wordsOf } from '../../common/article/read.ts';
import { AppError } from '../../common/errors.ts';
import { fold } from '../../common/text/fold.ts';
import { readBookRecord } from './book-record.ts';
import type { Db } from './connection.ts';
import { parseContent, sha256 } from './content.ts';
import { checkDigests } from './digests.ts';
import { recordTexts } from './records.ts';
import { searchTextOf } from './search-index.ts';

/** A finding in English, one line: what is wrong and with which record. */
export type Problem = string;

/** Runs every check; an empty list means that the file is whole. A check that the damage itself stops counts as a problem. */
export function check(db: Db): Problem[] {
  return CHECKS.flatMap(([name, run]) => {
    try {
      return run(db);
    } catch (thrown) {
      return [`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`];
    }
  });
}

const CHECKS: readonly (readonly [name: string, run: (db: Db) => Problem[]])[] = [
  ['pages', checkPages],
  ['references', checkReferences],
  ['book', checkBook],
  ['rows', checkRows],
  ['articles', checkArticles],
  ['former texts', checkTexts],
  ['photos', checkPhotos],
  ['proxies', checkProxies],
  ['sources', checkSources],
  ['search index', checkSearch],
  ['record index', checkRecordIndex],
];

function checkPages(db: Db): Problem[] {
  const lines = db.prepare<[], string>('PRAGMA quick_check(20)').pluck().all();
  return lines.filter((line) => line !== 'ok').map((line) => `pages: ${line}`);
}

function checkReferences(db: Db): Problem[] {
  const broken = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return broken.map(({ table, parent }) => `references: a row of ${table} names a ${parent} that is not there`);
}

function checkBook(db: Db): Problem[] {
  try {
    readBookRecord(db);
    return [];
  } catch (thrown) {
    return [`book: ${thrown instanceof Error ? thrown.message : String(thrown)}`];
  }
}

const CHANGES = { other: 'its values are not the ones that were stored', added: 'was not stored by this program', gone: 'is not in the file any more' } as const;

function checkRows(db: Db): Problem[] {
  return checkDigests(db).map(({ table, key, change }) => `${table} ${key}: ${CHANGES[change]}`);
}

function checkTexts(db: Db): Problem[] {
  const problems: Problem[] = [];
  for (const { sha256: wanted, content } of db.prepare<[], { sha256: string; content: string }>('SELECT sha256, content FROM text').iterate()) {
    if (sha256(content) !== wanted) problems.push(`former text ${wanted}: it is not the one that was kept`);
  }
  return problems;
}

interface ArticleRow {
  id: string;
  title: string;
  words: number;
  photos: number;
  content: string;
  content_sha256: string;
}

function checkArticles(db: Db): Problem[] {
  const photos = new Set(db.prepare<[], string>('SELECT id FROM photo').pluck().all());
  const problems: Problem[] = [];
  for (const row of db.prepare<[], ArticleRow>('SELECT id, title, words, photos, content, content_sha256 FROM article').iterate()) {
    problems.push(...checkArticle(row, photos).map((problem) => `article ${row.id}: ${problem}`));
  }
  return problems;
}

function checkArticle(row: ArticleRow, known: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (sha256(row.content) !== row.content_sha256) problems.push('the text is not the one that was saved');
  try {
    const document = parseContent(row.id, row.content);
    const photos = photosOf(document);
    if (row.title !== titleOf(document)) problems.push('the title in the list is not the one in the text');
    if (row.words !== wordsOf(document) || row.photos !== photos.length) problems.push('the counts in the list are not those of the text');
    for (const { photoId } of photos) if (photoId !== null && !known.has(photoId)) problems.push(`photo ${photoId} is not in the file`);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    problems.push('the text cannot be read');
  }
  return problems;
}

/** One blob at a time: a book has gigabytes of them. */
function checkBlobs(db: Db, what: string, records: string, blob: string): Problem[] {
  const read = db.prepare<[string], Buffer>(blob).pluck();
  return db
    .prepare<[], { id: string; sha256: string }>(records)
    .all()
    .flatMap((row) => {
      const bytes = read.get(row.id);
      if (bytes === undefined) return [`${what} ${row.id}: its bytes are not in the file`];
      return sha256(bytes) === row.sha256 ? [] : [`${what} ${row.id}: its bytes are not the ones that were stored`];
    });
}

function checkPhotos(db: Db): Problem[] {
  return checkBlobs(db, 'photo', 'SELECT id, sha256 FROM photo', 'SELECT bytes FROM photo_blob WHERE photo_id = ?');
}

function checkSources(db: Db): Problem[] {
  return checkBlobs(db, 'source', 'SELECT id, sha256 FROM source', 'SELECT bytes FROM source_blob WHERE source_id = ?');
}

function checkProxies(db: Db): Problem[] {
  const without = db
    .prepare<[], string>('SELECT id FROM photo WHERE id NOT IN (SELECT photo_id FROM photo_proxy)')
    .pluck()
    .all()
    .map((id) => `proxy ${id}: its bytes are not in the file`);
  return [...without, ...checkBlobs(db, 'proxy', 'SELECT photo_id AS id, sha256 FROM photo_proxy', 'SELECT bytes FROM photo_proxy WHERE photo_id = ?')];
}

interface SearchRow {
  title: string;
  captions: string;
  body: string;
  plain_title: string;
  plain_captions: string;
  plain_body: string;
}

function checkSearch(db: Db): Problem[] {
  const read = db.prepare<[number], SearchRow>(
    'SELECT title, captions, body, plain_title, plain_captions, plain_body FROM article_search WHERE rowid = ?',
  );
  const problems: Problem[] = [];
  const shown = db.prepare<[], { number: number; id: string; content: string }>('SELECT number, id, content FROM article WHERE removed_at IS NULL').all();
  for (const { number, id, content } of shown) if (!inStep(id, content, read.get(number))) problems.push(`search index: article ${id} is not in step with its text`);
  const entries = db.prepare<[], number>('SELECT count(*) FROM article_search').pluck().get() ?? 0;
  if (entries > shown.length) problems.push(`search index: ${String(entries - shown.length)} entries of articles that are not in the book`);
  return problems;
}

function checkRecordIndex(db: Db): Problem[] {
  const wanted = new Map(recordTexts(db).map((record) => [`${record.kind} ${record.id}`, record]));
  const problems: Problem[] = [];
  const rows = db.prepare<[], Record<'kind' | 'record_id' | 'name' | 'body' | 'plain_name' | 'plain_body', string>>('SELECT kind, record_id, name, body, plain_name, plain_body FROM record_search').all();
  for (const row of rows) {
    const key = `${row.kind} ${row.record_id}`;
    const record = wanted.get(key);
    wanted.delete(key);
    const same = record?.name === row.plain_name && record.body === row.plain_body && row.name === fold(record.name) && row.body === fold(record.body);
    if (!same) problems.push(`record index: ${key} is not in step with the record`);
  }
  return [...problems, ...[...wanted.keys()].map((key) => `record index: ${key} is missing`)];
}

function inStep(id: string, content: string, entry: SearchRow | undefined): boolean {
  const wanted = searchTextOf(parseContent(id, content));
  return (['title', 'captions', 'body'] as const).every((field) => entry?.[`plain_${field}`] === wanted[field] && entry[field] === fold(wanted[field]));
}
