/** Articles: the text against its hash, the list against the text, the search against both. */
import type { Damage } from '../../common/contract/damage.ts';
import { pictureIds } from '../../common/article/document.ts';
import { photosOf, titleOf, wordsOf } from '../../common/article/read.ts';
import { AppError } from '../../common/errors.ts';
import { fold } from '../../common/text/fold.ts';
import { parseContent, sha256 } from './content.ts';
import type { Db } from './connection.ts';
import { searchTextOf } from './search-index.ts';

interface ArticleRow {
  id: string;
  title: string;
  words: number;
  photos: number;
  content: string;
  content_sha256: string;
}

export function* articleDamage(db: Db, tick: () => void): Generator<Damage> {
  const photos = new Set(db.prepare<[], string>('SELECT id FROM photo').pluck().all());
  const read = db.prepare<[number], ArticleRow>('SELECT id, title, words, photos, content, content_sha256 FROM article WHERE number = ?');
  for (const number of db.prepare<[], number>('SELECT number FROM article').pluck().all()) {
    const row = read.get(number);
    if (row !== undefined) {
      // In a damaged file a column may hold anything.
      const { id, title }: Readonly<Record<'id' | 'title', unknown>> = row;
      for (const problem of problemsOf(row, photos)) yield { kind: 'article', name: String(title), id: String(id), text: `article ${String(id)}: ${problem}` };
    }
    tick();
  }
}

function* problemsOf(row: ArticleRow, known: ReadonlySet<string>): Generator<string> {
  if (sha256(row.content) !== row.content_sha256) yield 'the text is not the one that was saved';
  try {
    const document = parseContent(row.id, row.content);
    const photos = photosOf(document);
    if (row.title !== titleOf(document)) yield 'the title in the list is not the one in the text';
    if (row.words !== wordsOf(document) || row.photos !== photos.length) yield 'the counts in the list are not those of the text';
    for (const photoId of photos.flatMap(pictureIds)) if (!known.has(photoId)) yield `photo ${photoId} is not in the file`;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    yield 'the text cannot be read';
  }
}

interface SearchRow {
  title: string;
  captions: string;
  body: string;
  plain_title: string;
  plain_captions: string;
  plain_body: string;
}

export function* searchDamage(db: Db, tick: () => void): Generator<Damage> {
  const entry = db.prepare<[number], SearchRow>(
    'SELECT title, captions, body, plain_title, plain_captions, plain_body FROM article_search WHERE rowid = ?',
  );
  const read = db.prepare<[number], { id: string; title: string; content: string; removed_at: number | null }>(
    'SELECT id, title, content, removed_at FROM article WHERE number = ?',
  );
  // Text and entry in one reading: a save in between would make them seem out of step.
  const both = db.transaction((number: number) => ({ row: read.get(number), found: entry.get(number) }));
  let shown = 0;
  for (const number of db.prepare<[], number>('SELECT number FROM article').pluck().all()) {
    const { row, found } = both(number);
    tick();
    if (row === undefined || row.removed_at !== null) continue;
    shown += 1;
    if (!inStep(row.id, row.content, found)) yield { kind: 'search', name: row.title, id: row.id, text: `search index: article ${row.id} is not in step with its text` };
  }
  const entries = db.prepare<[], number>('SELECT count(*) FROM article_search').pluck().get() ?? 0;
  if (entries > shown) yield { kind: 'search', name: '', id: null, text: `search index: ${String(entries - shown)} entries of articles that are not in the book` };
}

function inStep(id: string, content: string, entry: SearchRow | undefined): boolean {
  try {
    const wanted = searchTextOf(parseContent(id, content));
    return (['title', 'captions', 'body'] as const).every((field) => entry?.[`plain_${field}`] === wanted[field] && entry[field] === fold(wanted[field]));
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}
