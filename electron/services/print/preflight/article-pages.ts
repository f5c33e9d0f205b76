/** Where the blocks and words of an article stand, found in the article typeset alone: it has the pages that it has in the book. */
import type { PrintSource } from '../source.ts';
import { svgTexts } from '../svg-text.ts';
import type { Typesetter } from '../typeset.ts';

export interface ArticlePages {
  /** Block → the page on which it begins, from 1 in the book. */
  readonly blocks: ReadonlyMap<number, number>;
  /** The words of each page, the article's first before all. */
  readonly texts: () => readonly string[];
}

/** Typesets an article that begins on page `start`. @throws AppError print/typeset, book/no-article */
export type FindPages = (articleId: string, start: number) => ArticlePages;

export const findPages = (typesetter: Typesetter, source: Pick<PrintSource, 'article'>): FindPages => (articleId, start) => {
  const typeset = typesetter.article(articleId, source.article(articleId).document, start);
  // A blank leaf in front keeps left and right pages as they are in the book.
  const lead = start % 2 === 0 ? 1 : 0;
  return {
    blocks: new Map(typeset.places.flatMap(([what, key, page]) => (what === 'block' ? [[Number(key), page + start - 1 - lead] as const] : []))),
    texts: () => svgTexts(typesetter.svg(typeset)).slice(lead).map((pieces) => pieces.map(({ text }) => text).join(' ')),
  };
};
