/** What is said of a book's cover: laid out for the pages that the book has, no file made. */
import { NOTHING_MADE } from '../../../common/book/made.ts';
import type { Preflight } from '../../../common/contract/shapes.ts';
import type { PrintPhoto, PrintSource } from '../source.ts';
import { checkCover } from './check.ts';
import { coveredFaces } from './faces.ts';
import { frontPhoto } from './front-photo.ts';
import { InColour } from './in-colour.ts';
import { CoverTypesetter, type TypesetCover } from './typeset.ts';

/** @param pages of the typeset book @throws AppError print/typeset, photo/damaged */
export async function coverFindings(source: PrintSource, pages: number): Promise<Preflight> {
  const { reader, photo } = await frontPhoto(new InColour(source));
  const typesetter = new CoverTypesetter('print');
  try {
    return findingsOf(source, typesetter.cover(reader, pages, photo), pages, photo);
  } finally {
    typesetter.close();
  }
}

/** The same of a cover that is laid out already. @param photo the picture in front; null: there is none, or it is gone */
export function findingsOf(source: PrintSource, cover: TypesetCover, pages: number, photo: PrintPhoto | null): Preflight {
  const settings = source.settings();
  return checkCover(settings, pages, cover, { made: source.made?.() ?? NOTHING_MADE, photoGone: settings.coverPhoto !== '' && photo === null, faces: photo === null ? [] : coveredFaces(cover, source, settings.coverPhoto) });
}
