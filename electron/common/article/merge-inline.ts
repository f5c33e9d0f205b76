/**
 * Three-way merge of one line of text: by words, marks kept. Both results are whole lines with every change that is beyond
 * doubt; they differ only where both sides changed the same words, or words next to each other ("Nguyễn Văn An" must not become
 * "Nguyễn Thị Ân" because one changed the middle and one the last name).
 */
import type { Footnote, TextNode } from './document.ts';
import { eitherLook, lookOf, mergeLooks, NO_LOOK } from './look.ts';
import { withMovedNotes } from './moved-notes.ts';
import { noteOf, runsOfNote } from './note.ts';
import type { Hunk, Range } from './sequence.ts';
import { inlineHunks, nodesOf, onlySpace, tokensOf, type Token } from './tokens.ts';

/** What one side's and the other's answer to the doubtful places gives. Equal when nothing is in doubt. */
export interface Variants<T> {
  readonly first: T;
  readonly second: T;
}

export function mergeInline(base: readonly TextNode[], first: readonly TextNode[], second: readonly TextNode[]): Variants<TextNode[]> {
  const olds = tokensOf(base);
  const one: Side = { tokens: tokensOf(first), hunks: [] };
  const two: Side = { tokens: tokensOf(second), hunks: [] };
  const hunks = [inlineHunks(olds, one.tokens), inlineHunks(olds, two.tokens)] as const;
  one.hunks = withMovedNotes(olds, { tokens: one.tokens, hunks: hunks[0] }, hunks[1]);
  two.hunks = withMovedNotes(olds, { tokens: two.tokens, hunks: hunks[1] }, hunks[0]);

  const out: { first: Token[]; second: Token[] } = { first: [], second: [] };
  const both = (tokens: readonly Token[]): void => {
    out.first.push(...tokens);
    out.second.push(...tokens);
  };
  let at = 0;
  const keptUpTo = (end: number): void => {
    for (; at < end; at += 1) both(keptToken(olds[at], one.tokens[at + shiftAt(one, at)], two.tokens[at + shiftAt(two, at)]));
  };
  for (const region of regions(olds, one.hunks, two.hunks)) {
    keptUpTo(region.start);
    const [mine, yours] = [sliceOf(one, region), sliceOf(two, region)];
    if (!touches(two.hunks, region)) both(mine);
    else if (!touches(one.hunks, region)) both(yours);
    else if (textOf(mine) === textOf(yours)) both(mine.map((token, index) => eitherToken(token, yours[index] ?? token)));
    else {
      out.first.push(...mine);
      out.second.push(...yours);
    }
    at = region.end;
  }
  keptUpTo(olds.length);
  return { first: nodesOf(out.first), second: nodesOf(out.second) };
}

interface Side {
  readonly tokens: readonly Token[];
  hunks: readonly Hunk[];
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** How far a side's tokens have shifted where base token `at`, which it kept, stands. */
function shiftAt(side: Side, at: number): number {
  const last = side.hunks.findLast((hunk) => hunk.before.end <= at);
  return last === undefined ? 0 : last.after.end - last.before.end;
}

const within = (hunk: Hunk, region: Range): boolean => hunk.before.start >= region.start && hunk.before.end <= region.end;
const touches = (hunks: readonly Hunk[], region: Range): boolean => hunks.some((hunk) => within(hunk, region));

/** A side's tokens in the place of base tokens `region`. */
function sliceOf(side: Side, region: Range): readonly Token[] {
  const inside = side.hunks.filter((hunk) => within(hunk, region));
  const [head, last] = [inside[0], inside.at(-1)];
  if (head === undefined || last === undefined) {
    const shift = shiftAt(side, region.start);
    return side.tokens.slice(region.start + shift, region.end + shift);
  }
  return side.tokens.slice(head.after.start - (head.before.start - region.start), last.after.end + (region.end - last.before.end));
}

/** Base ranges that either side changed; changes with no word between them belong together. */
function regions(base: readonly Token[], first: readonly Hunk[], second: readonly Hunk[]): Range[] {
  const all = [...first, ...second].map(({ before }) => before).sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Range[] = [];
  for (const range of all) {
    const last = joined.at(-1);
    if (last !== undefined && (range.start <= last.end || onlySpace(base, last.end, range.start))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}

/** A word or note that both wrote: what either gave it. */
function eitherToken(mine: Token, yours: Token): Token {
  if (mine.note !== undefined && yours.note !== undefined) return { ...mine, note: mergeNoteLooks(mine.note.id, { ...mine.note, runs: undefined }, mine.note, yours.note) };
  return { ...mine, looks: mine.looks.map((look, at) => eitherLook(look, yours.looks[at] ?? look)) };
}

/** A note of one text with the marks that either side gave it or took from it. */
function mergeNoteLooks(id: string, base: Footnote, first: Footnote, second: Footnote): Footnote {
  if (base.runs === undefined && first.runs === undefined && second.runs === undefined) return { id, text: first.text };
  const [was, one, two] = [base, first, second].map((note) => runsOfNote(note).flatMap((run) => Array.from({ length: run.text.length }, () => lookOf(run))));
  const runs = Array.from({ length: first.text.length }, (_, at) => ({ text: first.text.charAt(at), ...mergeLooks(was?.[at] ?? NO_LOOK, one?.[at] ?? NO_LOOK, two?.[at] ?? NO_LOOK) }));
  return noteOf(id, runs) ?? first;
}

/** A word that both kept: letter by letter, what either side changed of its look. */
function keptToken(base: Token | undefined, first: Token | undefined, second: Token | undefined): Token[] {
  if (base === undefined || first === undefined || second === undefined) throw new Error('a kept word is on both sides');
  // The same note: which letters carry it, and the marks of its words, are what either side changed.
  if (base.note !== undefined) {
    const kept = first.length === base.length && first.note?.id === base.note.id ? second : first;
    return [kept.note === undefined || first.note === undefined || second.note === undefined ? kept : { ...kept, note: mergeNoteLooks(kept.note.id, base.note, first.note, second.note) }];
  }
  return [{ text: base.text, looks: base.looks.map((was, index) => mergeLooks(was, first.looks[index] ?? was, second.looks[index] ?? was)) }];
}
