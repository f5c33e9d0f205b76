/** The quiet colour of a part on the ladder: grey for what stands in front and behind, then one after the other. */
import type { LadderBook } from './pages.ts';

/** Colours in ladder.css beside the grey one. */
export const TINTS = 6;

export function tintOf(book: Pick<LadderBook, 'parts'>, partId: string | null): string {
  const body = book.parts.filter(({ part }) => part?.kind === 'body');
  const index = body.findIndex(({ id }) => id === partId);
  return index < 0 ? 'none' : String(index % TINTS);
}
