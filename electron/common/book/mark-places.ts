/** Between marks on pages and the words under them: what a mark keeps of them when it is made, where on the pages it stands now. Pure. */
import type { PrintedPlace } from '../article/printed-places.ts';
import type { MarkAnchor } from '../records/page-mark.ts';
import { findWords, type MarkText, type TextSpan } from './mark-words.ts';
import type { MarkPlace } from './marks.ts';

/** A piece of a printed line, mm from the upper left corner of the trim, and where in the text it stands. */
export interface PlacedPiece extends MarkPlace {
  readonly page: number;
  readonly place: PrintedPlace;
}

export interface PagePlaced extends MarkPlace {
  readonly page: number;
}

interface Trim {
  readonly width: number;
  readonly height: number;
}

/** A line is under a frame when so much of the lower of the two is in both. */
const LINE_SHARE = 0.4;
/** How much farther a line above or below is than one beside. */
const DOWN = 4;

/** What a mark at this place of a page keeps of the words there; null: the page has none. */
export function anchorAt({ page, ...frame }: PagePlaced, pieces: readonly PlacedPiece[], text: MarkText, trim: Trim): MarkAnchor | null {
  const here = pieces.filter((piece) => piece.page === page);
  const isPage = frame.width >= trim.width && frame.height >= trim.height;
  const under = here.filter((piece) => isUnder(piece, frame)).map((piece) => coveredOf(piece, frame, text));
  const nearest = here.toSorted((one, other) => farOf(one, frame) - farOf(other, frame))[0];
  const spans = under.length > 0 ? under : nearest === undefined ? [] : [coveredOf(nearest, frame, text)];
  const kept = spans.length === 0 ? null : text.keep({ start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) });
  if (kept === null) return null;
  const start = text.at(kept.block, kept.offset);
  const box = boxOf({ start, end: start + kept.words.length }, here, text);
  if (box === null) return null;
  return {
    ...kept,
    frame: isPage ? 'page' : under.length > 0 ? 'words' : 'beside',
    left: tenths(box.x - frame.x),
    top: tenths(box.y - frame.y),
    right: tenths(frame.x + frame.width - box.x - box.width),
    bottom: tenths(frame.y + frame.height - box.y - box.height),
  };
}

/** Where a mark stands now: by its words, with the size it had where it only lies beside them; null: they are gone from the pages. */
export function placeByWords(anchor: MarkAnchor, size: Trim, pieces: readonly PlacedPiece[], text: MarkText, trim: Trim): PagePlaced | null {
  const span = findWords(anchor, text);
  const box = span === null ? null : boxOf(span, pieces, text);
  if (box === null) return null;
  if (anchor.frame === 'page') return { page: box.page, x: 0, y: 0, width: trim.width, height: trim.height };
  // A point stays one.
  const grows = anchor.frame === 'words' && size.width + size.height > 0;
  const width = Math.min(trim.width, grows ? Math.max(1, box.width + anchor.left + anchor.right) : size.width);
  const height = Math.min(trim.height, grows ? Math.max(1, box.height + anchor.top + anchor.bottom) : size.height);
  const within = (value: number, most: number): number => tenths(Math.max(0, Math.min(value, most)));
  return { page: box.page, x: within(box.x - anchor.left, trim.width - width), y: within(box.y - anchor.top, trim.height - height), width, height };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function isUnder(piece: PlacedPiece, frame: MarkPlace): boolean {
  if (frame.width === 0 && frame.height === 0) return piece.x <= frame.x && frame.x <= piece.x + piece.width && piece.y <= frame.y && frame.y <= piece.y + piece.height;
  const across = Math.min(piece.x + piece.width, frame.x + frame.width) - Math.max(piece.x, frame.x);
  const down = Math.min(piece.y + piece.height, frame.y + frame.height) - Math.max(piece.y, frame.y);
  return across > 0 && down >= LINE_SHARE * Math.min(piece.height, frame.height);
}

function farOf(piece: PlacedPiece, frame: MarkPlace): number {
  const gap = (from: number, length: number, other: number, otherLength: number): number => Math.max(0, from - other - otherLength, other - from - length);
  return gap(piece.x, piece.width, frame.x, frame.width) + DOWN * gap(piece.y, piece.height, frame.y, frame.height);
}

/** The words of a piece that lie between the frame's sides, at the least the letter nearest to it. */
function coveredOf({ x, width, place }: PlacedPiece, frame: MarkPlace, text: MarkText): TextSpan {
  const length = place.end - place.start;
  const at = (value: number): number => (width === 0 ? 0 : Math.max(0, Math.min(length, ((value - x) / width) * length)));
  const start = Math.min(Math.floor(at(frame.x)), Math.max(0, length - 1));
  const end = Math.max(start + 1, Math.floor(at(frame.x + frame.width)));
  return { start: text.at(place.block, place.start + start), end: text.at(place.block, place.start + end) };
}

/** The box round printed words, on the page on which they begin; null: they are not printed. */
function boxOf({ start, end }: TextSpan, pieces: readonly PlacedPiece[], text: MarkText): PagePlaced | null {
  const parts = pieces
    .flatMap((piece) => {
      const [from, to] = [text.at(piece.place.block, piece.place.start), text.at(piece.place.block, piece.place.end)];
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      if (first >= last) return [];
      const unit = piece.width / (to - from);
      return [{ first, page: piece.page, left: piece.x + (first - from) * unit, right: piece.x + (last - from) * unit, top: piece.y, bottom: piece.y + piece.height }];
    })
    .toSorted((one, other) => one.first - other.first);
  const page = parts[0]?.page;
  if (page === undefined) return null;
  const own = parts.filter((part) => part.page === page);
  const [x, y] = [Math.min(...own.map(({ left }) => left)), Math.min(...own.map(({ top }) => top))];
  return { page, x, y, width: Math.max(...own.map(({ right }) => right)) - x, height: Math.max(...own.map(({ bottom }) => bottom)) - y };
}
