/** How many pages the book has: from the book typeset as for the press, never from a guess. */
import { ShownPhotos } from '../../photo/shown.ts';
import { KeptSettings } from '../found.ts';
import { madePhotoIds } from '../made/data.ts';
import type { PrintSource } from '../source.ts';
import { Typesetter } from '../typeset.ts';

/** Pages of the book as it would be printed now. @throws AppError print/empty-book, print/typeset */
export async function pagesOf(source: PrintSource, cache: string): Promise<number> {
  const reader = await new ShownPhotos(source).ready(source.articles().map(({ document }) => document), madePhotoIds(source));
  const kept = new KeptSettings(cache);
  const typesetter = new Typesetter(reader, 'print', { pictures: 'held', fitted: kept.found });
  try {
    const pages = typesetter.book().document.numOfPages;
    kept.keep();
    return pages;
  } finally {
    typesetter.close();
  }
}
