/** From a point of a printed page to the text, and back. Pure. */
import { pieceAt, placesOfPieces, type PrintedPlace } from '@common/article/printed-places.ts';
import type { PrintedPage } from '@common/contract/shapes.ts';

/** A place in the text: UTF-16 units of a block's text in force. */
export interface TextPlace {
  readonly block: number;
  readonly offset: number;
}

/** mm from the page's top left */
export interface PagePlace {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Piece extends PagePlace {
  readonly text: string;
  readonly place: PrintedPlace;
}

/** What of the pages is the text's. @param blocks the text in force of every block */
export function piecesOf(pages: readonly PrintedPage[], blocks: readonly string[]): Piece[] {
  const all = pages.flatMap(({ page, pieces }) => pieces.map((piece) => ({ ...piece, page })));
  const places = placesOfPieces(all.map(({ text }) => text), blocks);
  return all.flatMap((piece, index) => {
    const place = places[index];
    return place === null || place === undefined ? [] : [{ ...piece, place }];
  });
}

/** How much farther a line above or below is than one beside, for a click between two. */
const DOWN = 4;

/** The words nearest to a point of a page; null on a page without any. */
export function textAt(pieces: readonly Piece[], page: number, x: number, y: number): TextPlace | null {
  let nearest: { readonly piece: Piece; readonly far: number } | null = null;
  for (const piece of pieces) {
    if (piece.page !== page) continue;
    const far = outside(x, piece.x, piece.width) + DOWN * outside(y, piece.y, piece.height);
    if (nearest === null || far < nearest.far) nearest = { piece, far };
  }
  if (nearest === null) return null;
  const { place, x: left, width } = nearest.piece;
  const share = width === 0 ? 0 : Math.min(1, Math.max(0, (x - left) / width));
  return { block: place.block, offset: place.start + Math.round(share * (place.end - place.start)) };
}

const outside = (value: number, from: number, length: number): number => Math.max(0, from - value, value - from - length);

/** The printed line in which a place of the text stands; of a block that is not printed as it is, the nearest one before it. */
export function lineOf(pieces: readonly Piece[], place: TextPlace): PagePlace | null {
  const best = pieces[pieceAt(pieces.map((piece) => piece.place), place)];
  if (best === undefined) return null;
  return { page: best.page, x: best.x, y: best.y, width: best.width, height: best.height };
}
