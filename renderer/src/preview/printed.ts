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

type Line = Omit<Piece, 'place'>;

/** What of the pages is the text's. @param blocks the text in force of every block */
export const piecesOf = (pages: readonly PrintedPage[], blocks: readonly string[]): Piece[] => placed(linesOf(pages), blocks).pieces;

const linesOf = (pages: readonly PrintedPage[]): Line[] => pages.flatMap(({ page, pieces }) => pieces.map((piece) => ({ ...piece, page })));

/** @returns lines that are of these texts, and the others */
function placed(lines: readonly Line[], texts: readonly string[]): { pieces: Piece[]; others: Line[] } {
  const places = placesOfPieces(lines.map(({ text }) => text), texts);
  const pieces: Piece[] = [];
  const others: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const place = places[index] ?? null;
    if (place === null) others.push(line);
    else pieces.push({ ...line, place });
  }
  return { pieces, others };
}

/** What the text has that is printed, in its order. */
export interface PrintedArticle {
  /** The text in force of every block. */
  readonly blocks: readonly string[];
  /** The words of every footnote. */
  readonly notes: readonly string[];
  /** The photo of every picture; several of one group one after the other. */
  readonly pictures: readonly string[];
}

/** What stands at a point of a page. `index`: of the note, of the picture; `offset`: UTF-16 units of the note's words. */
export type Pointed =
  | ({ readonly kind: 'text' } & TextPlace)
  | { readonly kind: 'note'; readonly index: number; readonly offset: number }
  | { readonly kind: 'picture'; readonly index: number };

/** What is meant by a point of a page: the words there, else the photo there, else the nearest words of the text or of a note; null: there are none. */
export function pointedAt(pages: readonly PrintedPage[], article: PrintedArticle, page: number, x: number, y: number): Pointed | null {
  const { pieces, others } = placed(linesOf(pages), article.blocks);
  const notes = placed(others, article.notes).pieces;
  const [text, note] = [nearest(pieces, page, x, y), nearest(notes, page, x, y)];
  const picture = text?.far === 0 || note?.far === 0 ? null : pictureAt(pages, article.pictures, page, x, y);
  if (picture !== null) return { kind: 'picture', index: picture };
  if (note !== null && (text === null || note.far < text.far)) {
    const { block, offset } = placeIn(note.piece, x);
    return { kind: 'note', index: block, offset };
  }
  return text === null ? null : { kind: 'text', ...placeIn(text.piece, x) };
}

/** Photos are printed in the order of the text: the second time that one is printed is the second time that the text has it. */
function pictureAt(pages: readonly PrintedPage[], pictures: readonly string[], page: number, x: number, y: number): number | null {
  const all = pages.flatMap((each) => each.photos.map((photo) => ({ ...photo, page: each.page })));
  // What was drawn last lies on top.
  const at = all.findLastIndex((photo) => photo.page === page && outside(x, photo.x, photo.width) === 0 && outside(y, photo.y, photo.height) === 0);
  const photoId = all[at]?.photoId;
  if (photoId === undefined) return null;
  const before = all.slice(0, at).filter((photo) => photo.photoId === photoId).length;
  const stands = pictures.flatMap((id, index) => (id === photoId ? [index] : []));
  return stands[Math.min(before, stands.length - 1)] ?? null;
}

/** How much farther a line above or below is than one beside, for a click between two. */
const DOWN = 4;

/** The words nearest to a point of a page, and how far they are (mm); null on a page without any. */
function nearest(pieces: readonly Piece[], page: number, x: number, y: number): { readonly piece: Piece; readonly far: number } | null {
  let best: { readonly piece: Piece; readonly far: number } | null = null;
  for (const piece of pieces) {
    if (piece.page !== page) continue;
    const far = outside(x, piece.x, piece.width) + DOWN * outside(y, piece.y, piece.height);
    if (best === null || far < best.far) best = { piece, far };
  }
  return best;
}

/** Where in the words of a piece a point lies, by its share of their width. */
function placeIn({ place, x: left, width }: Piece, x: number): TextPlace {
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
