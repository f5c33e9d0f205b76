/**
 * Whose step undo takes where a text is written: the text's own steps are the editor's, everything else is the book's, and what was
 * done last is taken back first, whichever of the two it is.
 */
import type { StepTimes } from '@common/history/operations.ts';

/** @param text when the text's next step was done, or taken back (ms since 1970); null: there is none, and it is the book's turn */
export function isBooksTurn(direction: 'undo' | 'redo', book: StepTimes, text: number | null): boolean {
  const own = book[direction];
  return text === null || (own !== null && own > text);
}
