/** Where undecided places stand in the text that is open: whichever side's words are there, what of them the other side says otherwise. Pure. */
import { blockLines } from '@common/article/read.ts';
import type { Conflict } from '@common/contract/merge-shapes.ts';

export type TextConflict = Extract<Conflict, { kind: 'text' }>;

export interface Stretch {
  /** UTF-16 units of the line */
  readonly start: number;
  readonly end: number;
}

/** @param lines of the text, by a key. @returns by that key; a place that somebody changed since is not found, and not marked */
export function undecidedIn(lines: ReadonlyMap<string, string>, conflicts: readonly Pick<TextConflict, 'ours' | 'theirs'>[]): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const { ours, theirs } of conflicts) {
    const sides = [ours.flatMap(blockLines), theirs.flatMap(blockLines)] as const;
    for (const [mine, others] of [sides, [sides[1], sides[0]]] as const) {
      for (const [index, line] of mine.entries()) {
        if (line === '' || others.includes(line)) continue;
        const stretch = otherwiseIn(line, others[index] ?? '');
        for (const [key, text] of lines) if (text === line) found.set(key, [...(found.get(key) ?? []), stretch]);
      }
    }
  }
  return found;
}

/** From the first to the last word that differs; the whole line where nothing is the same. */
function otherwiseIn(line: string, other: string): Stretch {
  const [mine, theirs] = [wordsOf(line), wordsOf(other)];
  const least = Math.min(mine.length, theirs.length);
  let before = 0;
  while (before < least && mine[before]?.word === theirs[before]?.word) before += 1;
  let behind = 0;
  while (behind < least - before && mine.at(-1 - behind)?.word === theirs.at(-1 - behind)?.word) behind += 1;
  const last = mine.length - 1 - behind;
  // The other side has words more here: the word behind which they would stand.
  const [from, to] = before > last ? [Math.max(0, before - 1), Math.max(0, before - 1)] : [before, last];
  return { start: mine[from]?.start ?? 0, end: mine[to]?.end ?? line.length };
}

const wordsOf = (line: string): { readonly word: string; readonly start: number; readonly end: number }[] =>
  [...line.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
