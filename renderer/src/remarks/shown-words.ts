/** What a suggestion's words look like in its card. */
import { visible } from '../places/visible.ts';

/** Longer than this a suggestion is told by its beginning. */
const SHOWN = 240;

export interface ShownWords {
  /** How many paragraph breaks there are in all. */
  readonly breaks: number;
  /** The words, parted where a paragraph break is; none: it is breaks alone. */
  readonly pieces: readonly string[];
  /** More follows that is not shown. */
  readonly cut: boolean;
}

/** @param text words of a suggestion, a line end for a paragraph break */
export function shownWords(text: string): ShownWords {
  const breaks = text.split('\n').length - 1;
  const pieces = text.length === breaks ? [] : text.slice(0, SHOWN).split('\n');
  return { breaks, pieces, cut: text.length > SHOWN };
}

/** Nothing but spaces is shown as in the typographical clean-up, a dot each: an empty card says nothing. */
export const shownSpaces = (piece: string): string => (piece.trim() === '' ? visible(piece) : piece);
