/** How many pages the book has and what stands where: from the book typeset as for the press, never from a guess. */
import type { BookLayout } from '../../../common/contract/shapes.ts';
import { ShownPhotos } from '../../photo/shown.ts';
import { KeptSettings } from '../found.ts';
import { madePhotoIds } from '../made/data.ts';
import type { PrintSource } from '../source.ts';
import { articlePages, madePages } from '../preview.ts';
import { Typesetter, type Typeset } from '../typeset.ts';

/** Pages of the book as it would be printed now. @throws AppError print/empty-book, print/typeset */
export const pagesOf = async (source: PrintSource, cache: string): Promise<number> => await typesetOnce(source, cache, ({ document }) => document.numOfPages);

/** Where articles and made pages stand, physical pages. @throws AppError print/empty-book, print/typeset */
export const layoutOf = async (source: PrintSource, cache: string): Promise<Pick<BookLayout, 'articles' | 'matter'>> => await typesetOnce(source, cache, (typeset) => ({ articles: articlePages(typeset), matter: madePages(typeset) }));

async function typesetOnce<T>(source: PrintSource, cache: string, use: (typeset: Typeset) => T): Promise<T> {
  const reader = await new ShownPhotos(source).ready(source.articles().map(({ document }) => document), madePhotoIds(source));
  const kept = new KeptSettings(cache);
  const typesetter = new Typesetter(reader, 'print', { pictures: 'held', fitted: kept.found });
  try {
    const result = use(typesetter.book());
    kept.keep();
    return result;
  } finally {
    typesetter.close();
  }
}
