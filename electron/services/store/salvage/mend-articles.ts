/** Articles whose row is gone but whose words search still knows; photos that articles name and that are gone; the search itself. */
import { randomUUID } from 'node:crypto';
import { pictureIds, withPictures, type Block } from '../../../common/article/document.ts';
import { inlineText, photosOf, titleOf, wordsOf } from '../../../common/article/read.ts';
import { contentOf, parseContent, sha256 } from '../content.ts';
import type { Db } from '../connection.ts';
import type { Pages } from '../raw/pages.ts';
import { Text } from '../raw/records.ts';
import { rowsOfTree } from '../raw/trees.ts';
import { putRecordInIndex } from '../record-search.ts';
import { searchableRecords } from '../records.ts';
import { putInIndex } from '../search-index.ts';
import type { Losses } from './report.ts';
import { fromLines } from './rescue-article.ts';

/** What search keeps of an article, by its number: the table's own fourth to sixth column, as they stand. */
const PLAIN = { title: 4, captions: 5, body: 6 } as const;

/** Bytes that are no UTF-8 give this character. */
const UNREADABLE = '\uFFFD';

/**
 * Articles that search knows and the file does not: their words come back as plain paragraphs.
 * @param root first page of the search table's content
 * @param found ids of articles that are known to be gone, titles that came back by other means
 * @returns ids that came back
 */
export function fromSearch(pages: Pages, root: number, db: Db, { gone, titles }: { readonly gone: readonly string[]; readonly titles: ReadonlySet<string> }, losses: Losses): string[] {
  const known = new Set(db.prepare<[], number>('SELECT number FROM article').pluck().all());
  const back: { number: number; title: string; lines: string[] }[] = [];
  for (const { rowid, values } of rowsOfTree(pages, root, 'table', { seen: new Set(), onGap: () => undefined })) {
    const text = (index: number): string => {
      const value = values[index];
      return value instanceof Text ? value.toString() : '';
    };
    if (typeof rowid !== 'number' || known.has(rowid) || titles.has(text(PLAIN.title))) continue;
    const lines = [...text(PLAIN.body).split('\n'), ...text(PLAIN.captions).split('\n')].filter((line) => line.trim() !== '' && !line.includes(UNREADABLE));
    back.push({ number: rowid, title: text(PLAIN.title), lines });
  }
  // One gone, one found: it is the same, and what names it finds it again.
  const ids = back.length === 1 && gone.length === 1 ? gone : [];
  for (const [index, { number, title, lines }] of back.entries()) {
    insert(db, ids[index] ?? randomUUID(), number, fromLines(title, lines));
    losses.doubt({ kind: 'article', name: title, reason: 'text-only' });
  }
  return [...ids];
}

function insert(db: Db, id: string, number: number, document: ReturnType<typeof fromLines>): void {
  const content = contentOf(document);
  const now = Date.now();
  // Its part is not known: `mendParts` gives it one.
  db.prepare(
    `INSERT INTO article (number, id, part_id, rank, title, words, photos, content, content_sha256, stage, revision, created_at, updated_at)
     VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, 'draft', 1, ?, ?)`,
  ).run(number, id, `a${String(number)}`, titleOf(document), wordsOf(document), photosOf(document).length, content, sha256(content), now, now);
}

/** An article that names a photo which is gone keeps the photo's place and caption. */
export function unlinkPhotos(db: Db, losses: Losses): void {
  const photos = new Set(db.prepare<[], string>('SELECT id FROM photo').pluck().all());
  const update = db.prepare('UPDATE article SET content = ?, content_sha256 = ? WHERE id = ?');
  for (const { id, content } of db.prepare<[], { id: string; content: string }>('SELECT id, content FROM article').all()) {
    const document = parseContent(id, content);
    const isGone = (block: Block): boolean => block.type === 'photo' && pictureIds(block).some((photoId) => !photos.has(photoId));
    if (!document.blocks.some(isGone)) continue;
    for (const block of document.blocks) {
      if (block.type !== 'photo' || !isGone(block)) continue;
      losses.lose({ kind: 'photo', name: `${titleOf(document)}: ${inlineText(block.children[0].children)}`, reason: 'picture-gone' });
    }
    const text = contentOf({ ...document, blocks: document.blocks.map((block) => (block.type === 'photo' && isGone(block) ? withPictures(block, (photoId) => (photos.has(photoId) ? photoId : null)) : block)) });
    update.run(text, sha256(text), id);
  }
}

/** Makes the search over articles, and over records where the format has them, anew. */
export function indexAnew(db: Db): void {
  db.exec('DELETE FROM article_search');
  const shown = db.prepare<[], { number: number; id: string; content: string }>('SELECT number, id, content FROM article WHERE removed_at IS NULL').all();
  for (const { number, id, content } of shown) putInIndex(db, number, parseContent(id, content));
  if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'record_search'`).get() === undefined) return;
  db.exec('DELETE FROM record_search');
  for (const entry of Array.from(searchableRecords(db))) putRecordInIndex(db, entry);
}
