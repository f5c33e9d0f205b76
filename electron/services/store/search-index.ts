/**
 * What the search table holds of an article: folded columns (no tones, no case; SQLite's own folding leaves đ alone) for words
 * typed without tones, and the same text as it stands, letter for letter, for words typed with them and for snippets.
 */
import type { ArticleDocument } from '../../common/article/document.ts';
import { blockLines, titleOf } from '../../common/article/read.ts';
import { fold } from '../../common/text/fold.ts';
import type { Db } from './connection.ts';

export interface SearchText {
  readonly title: string;
  /** Captions and credits, one a line. */
  readonly captions: string;
  /** Everything else, one block a line. */
  readonly body: string;
}

export function searchTextOf(document: ArticleDocument): SearchText {
  const lines = (wanted: (type: string) => boolean): string =>
    document.blocks
      .filter((block) => wanted(block.type))
      .flatMap(blockLines)
      .filter((line) => line.trim() !== '')
      .join('\n');
  return {
    title: titleOf(document),
    captions: lines((type) => type === 'photo'),
    body: lines((type) => type !== 'photo' && type !== 'title'),
  };
}

/** Replaces the article's entry. Call it in the transaction that changes the text. */
export function putInIndex(db: Db, number: number, document: ArticleDocument): void {
  dropFromIndex(db, number);
  const { title, captions, body } = searchTextOf(document);
  db.prepare(
    'INSERT INTO article_search (rowid, title, captions, body, plain_title, plain_captions, plain_body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(number, fold(title), fold(captions), fold(body), title, captions, body);
}

export function dropFromIndex(db: Db, number: number): void {
  db.prepare('DELETE FROM article_search WHERE rowid = ?').run(number);
}
