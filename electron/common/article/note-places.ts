/**
 * Where the footnotes of a stretch stand when other words take its place: behind the word they stood behind, as long as that word is
 * still there. "Năm 2017¹, thôn" → "Từ năm 2017¹, thôn": somebody who puts two letters in front of a year says nothing of its note.
 */
import { isWord, onlySpace } from './tokens.ts';
import { hunksBetween, type Hunk, type Range } from './sequence.ts';

export interface NotePlace {
  /** UTF-16 units of the new words in front of it. */
  readonly at: number;
  /** The word in front of it stayed, or another word came for just that one. */
  readonly sure: boolean;
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const PIECE = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
/** What is written onto a word without a space and ends in a letter or figure: "05" → "05-NQ/TW". Not the full stop of a sentence. */
const WRITTEN_ON = /^\S*[\p{L}\p{N}\p{M}]/u;

const piecesOf = (text: string): Piece[] => Array.from(text.matchAll(PIECE), ({ index, 0: found }) => ({ text: found.toLowerCase(), from: index, to: index + found.length }));

/** Old words and new ones side by side: where a note and the words that carry it come to stand. */
export function notePlaces(was: string, now: string): { behind: (offset: number) => NotePlace; from: (offset: number) => number } {
  const [olds, news] = [piecesOf(was), piecesOf(now)];
  const hunks = joined(olds, hunksBetween(olds.map(({ text }) => text), news.map(({ text }) => text)));
  const end = (index: number): number => news[index]?.to ?? 0;
  const start = (index: number): number => news[index]?.from ?? now.length;
  const shift = (index: number): number => {
    const last = hunks.findLast(({ before }) => before.end <= index);
    return last === undefined ? 0 : last.after.end - last.before.end;
  };

  return {
    behind: (offset) => {
      const index = olds.findIndex(({ from, to }) => from < offset && offset <= to);
      const hunk = hunks.find(({ before }) => before.start <= index && index < before.end);
      if (hunk !== undefined) return inHunk(olds, news, hunk, index, end);
      const at = end(index + shift(index)) - ((olds[index]?.to ?? offset) - offset);
      const added = hunks.find(({ before }) => before.start === index + 1 && before.end === index + 1);
      const written = added === undefined ? null : WRITTEN_ON.exec(now.slice(at, end(added.after.end - 1)));
      return { at: at + (written?.[0].length ?? 0), sure: true };
    },
    from: (offset) => {
      const index = olds.findIndex(({ from, to }) => from <= offset && offset < to);
      const hunk = hunks.find(({ before }) => before.start <= index && index < before.end);
      return hunk === undefined ? start(index + shift(index)) + offset - (olds[index]?.from ?? offset) : start(hunk.after.start);
    },
  };
}

/** Behind a word that is no longer there. */
function inHunk(olds: readonly Piece[], news: readonly Piece[], { before, after }: Hunk, index: number, end: (index: number) => number): NotePlace {
  if (after.start === after.end) return { at: end(Math.max(0, after.start - 1)), sure: false };
  const own = index - before.start;
  if (alike(olds, before, news, after)) return { at: end(after.start + own), sure: true };
  return { at: end(after.end - 1), sure: index === before.end - 1 };
}

/** Word for word: as many pieces, each of the kind of the other. */
function alike(olds: readonly Piece[], before: Range, news: readonly Piece[], after: Range): boolean {
  if (before.end - before.start !== after.end - after.start) return false;
  return olds.slice(before.start, before.end).every(({ text }, at) => isWord(text) === isWord(news[after.start + at]?.text ?? ''));
}

/** Changed words with nothing but white space between them are one change: a space that stayed says nothing. */
function joined(olds: readonly Piece[], hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (const hunk of hunks) {
    const last = out.at(-1);
    if (last === undefined || !onlySpace(olds, last.before.end, hunk.before.start)) out.push(hunk);
    else out[out.length - 1] = { before: { start: last.before.start, end: hunk.before.end }, after: { start: last.after.start, end: hunk.after.end } };
  }
  return out;
}
