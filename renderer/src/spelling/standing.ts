/** Doubts about the words of a line as they stand once what is suggested to go is gone. Pure. */
import type { Doubt } from '@common/text/doubts.ts';
import type { Struck } from '../editor/highlight/text-blocks.ts';

/**
 * A word that comes for a struck one has it beside it, with nothing between: looked at together they would be one word, and nobody's. What is
 * struck is left out, then, and has no doubts itself: nobody mends what is on its way out. Nor is a word told that it stands within.
 * @param text the line with all its letters; `struck`: stretches of it, in order
 * @param look the doubts of a text
 * @returns doubts at places of `text`
 */
export function standingDoubts(text: string, struck: readonly Struck[], look: (standing: string) => readonly Doubt[]): readonly Doubt[] {
  if (struck.length === 0) return look(text);
  return look(standingText(text, struck)).flatMap((doubt) => {
    // Right behind the letter before it, and right in front of the one that it begins with, it is as near to its words as can be.
    const end = doubt.end === 0 ? 0 : placeIn(struck, doubt.end - 1) + 1;
    const start = doubt.start === doubt.end ? end : placeIn(struck, doubt.start);
    return struck.some((gone) => gone.start < end && gone.end > start) ? [] : [{ ...doubt, start, end }];
  });
}

/** The line without what is struck. */
export function standingText(text: string, struck: readonly Struck[]): string {
  let from = 0;
  const kept = struck.map(({ start, end }) => {
    const piece = text.slice(from, start);
    from = end;
    return piece;
  });
  return kept.join('') + text.slice(from);
}

/** Where the letter stands in the whole line that has this number without what is struck. */
function placeIn(struck: readonly Struck[], offset: number): number {
  let place = offset;
  for (const { start, end } of struck) if (start <= place) place += end - start;
  return place;
}
