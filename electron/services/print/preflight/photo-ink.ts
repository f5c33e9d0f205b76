/** Photos that come out of their conversion with more ink than the printing house allows: each with its place, for someone has to look at it. */
import { titleOf } from '../../../common/article/read.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { articleCalled, say } from '../../../common/print/say.ts';
import type { PrintSource } from '../source.ts';
import type { PlacedPhoto } from '../settle.ts';
import { photoCalled } from './photo-called.ts';

/** @param photos as they were placed and converted; `ink` and `most` in % */
export function photoInkFindings(photos: readonly { readonly placed: PlacedPhoto; readonly ink: number }[], most: number, articles: ReturnType<PrintSource['articles']>): Finding[] {
  const documents = new Map(articles.map(({ id, document }) => [id, document]));
  return photos
    .filter(({ ink }) => ink > most)
    .map(({ placed, ink }) => {
      const document = documents.get(placed.articleId);
      const figures = { photo: photoCalled(placed, document), found: Math.round(ink), most: Math.round(most) };
      const found = { code: 'photo-ink', page: null, photoId: placed.photoId };
      // A made page's photo bears the name of the page.
      if (document === undefined) return { ...found, said: say('findings.photoInkMade', figures), articleId: null, block: null, matterId: placed.articleId };
      return { ...found, said: say('findings.photoInk', { ...figures, article: articleCalled(titleOf(document)) }), articleId: placed.articleId, block: placed.block };
    });
}
