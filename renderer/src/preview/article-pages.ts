/** Where the open article stands in the book, as far as it is known: by its own pages, or by the layout of the whole book. Pure. */
import type { BookLayout } from '@common/contract/shapes.ts';
import type { PreviewState } from './source.ts';

export interface ArticlePages {
  readonly first: number;
  readonly last: number;
  /** See `book/page-label.ts`. */
  readonly lastRoman: number;
  /** The numbers can be relied on. */
  readonly settled: boolean;
}

/**
 * The first and the last page of an article; null: they are not known yet.
 * @param made its pages are being made while one writes; where nobody looks at them they are as old as the last look, and the book's layout is newer
 */
export function pagesOfArticle(articleId: string, preview: Pick<PreviewState, 'articleId' | 'pages' | 'lastRoman' | 'numbersSettled'>, layout: Pick<BookLayout, 'articles' | 'lastRoman'> | null, made: boolean): ArticlePages | null {
  const pages = preview.articleId === articleId ? preview.pages : [];
  const [first, last] = [pages[0]?.number, pages.at(-1)?.number];
  const own = first === undefined || last === undefined ? null : { first, last, lastRoman: preview.lastRoman, settled: preview.numbersSettled };
  if (own !== null && made) return own;
  const inBook = layout?.articles.find(({ id, pages: count }) => id === articleId && count > 0);
  if (layout === null || inBook === undefined) return own;
  return { first: inBook.start, last: inBook.start + inBook.pages - 1, lastRoman: layout.lastRoman, settled: true };
}
