/**
 * Whose step undo takes where a text is written: the text's own steps are the editor's, everything else is the book's, and what was
 * done last is taken back first, whichever of the two it is. What was done to the book before one came to the text is not among it:
 * that is out of sight, and nobody who writes means it. What changed this very text is in sight, and comes once all that was typed since
 * is taken back: words replaced in the whole book.
 */
import type { StepTimes } from '@common/history/operations.ts';

/**
 * @param text when the text's next step was done, or taken back (ms since 1970); null: there is none
 * @param since when one came to the text (ms since 1970)
 * @param here the book's next step changed this text
 * @returns `nobody`: there is a step of the book alone, from before
 */
export function whoseTurn(direction: 'undo' | 'redo', book: StepTimes, text: number | null, since: number, here: boolean): 'text' | 'book' | 'nobody' {
  const own = book[direction];
  if (own === null) return text === null ? 'book' : 'text';
  if (text !== null) return own > Math.max(text, since) ? 'book' : 'text';
  return here || own > since ? 'book' : 'nobody';
}
