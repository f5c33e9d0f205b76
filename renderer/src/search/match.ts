/** Finding by name with or without tones. Pure. */
import { fold, hasMarks } from '@common/text/fold.ts';

/** A test for names: every word typed must begin a word of the name. Typed tones must match, missing ones need not. */
export function nameMatcher(query: string): (name: string) => boolean {
  const typed = query.normalize('NFC').trim().toLowerCase();
  const words = typed.split(/\s+/u).filter(Boolean);
  return (name) => {
    if (words.length === 0) return true;
    const exact = ` ${name.toLowerCase()}`;
    const folded = fold(exact);
    return words.every((word) => (hasMarks(word) ? exact : folded).replace(/[“”"'‘’(]/gu, ' ').includes(` ${hasMarks(word) ? word : fold(word)}`));
  };
}

/**
 * How well a name that matches answers what was typed, 0 best: its first words are those, in their order; they follow each other further on; they
 * stand in their order with others between; only each of them somewhere.
 */
export function nameRank(query: string): (name: string) => number {
  const typed = wordsOf(query);
  return (name) => {
    const words = wordsOf(name);
    const begins = (at: number, index: number): boolean => {
      const [word, wanted] = [words[at], typed[index]];
      return word !== undefined && wanted !== undefined && (hasMarks(wanted) ? word : fold(word)).startsWith(hasMarks(wanted) ? wanted : fold(wanted));
    };
    const follow = words.findIndex((_word, at) => typed.every((_wanted, index) => begins(at + index, index)));
    if (follow >= 0) return follow === 0 ? 0 : 1;
    let met = 0;
    for (const at of words.keys()) if (begins(at, met)) met += 1;
    return met === typed.length ? 2 : 3;
  };
}

const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().replace(/[“”"'‘’(]/gu, ' ').split(/\s+/u).filter(Boolean);

/** Cuts a text at marks: pieces in order, each either marked or not. Marks are UTF-16 offsets, end exclusive, sorted. */
export function cutAtMarks(text: string, marks: readonly { start: number; end: number }[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
