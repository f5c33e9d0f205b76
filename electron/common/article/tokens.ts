/**
 * A run of text taken apart into words, white space and single signs, each with the marks of its letters, and footnotes, each a token
 * behind the letters it belongs to; and put together again.
 */
import { type Footnote, type TextNode } from './document.ts';
import { NO_LOOK, lookOf, type Look } from './look.ts';
import { normalizeInline } from './normalize.ts';
import { endsNote } from './read.ts';
import { hunksBetween, type Hunk } from './sequence.ts';

export interface Token {
  readonly text: string;
  /** As long as the text: the look of each UTF-16 unit. Equal looks are one object. */
  readonly looks: readonly Look[];
  /** The token is a note: `text` is NOTE and the note's words, so that equal notes are equal tokens. */
  readonly note?: Footnote;
  /** Of a note: so many UTF-16 units in front of it carry it. */
  readonly length?: number;
}

/** Begins a note's token; no text holds it (it is no character of a document that XML or a database could carry). */
const NOTE = '\u0000';

/**
 * Vietnamese words are parted by white space and punctuation. Two words never stand side by side without something between,
 * so tokens of one text put together in the same order give back the same tokens.
 */
const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const WORD = /^[\p{L}\p{N}\p{M}]/u;
const SPACE = /^\s+$/u;

export const isWord = (token: string): boolean => WORD.test(token);
export const isSpace = (token: string): boolean => SPACE.test(token);

export function tokensOf(nodes: readonly TextNode[]): Token[] {
  const tokens: Token[] = [];
  let text = '';
  let looks: Look[] = [];
  let length = 0;
  const endStretch = (): void => {
    for (const { 0: found, index } of text.matchAll(TOKEN)) tokens.push({ text: found, looks: looks.slice(index, index + found.length) });
    text = '';
    looks = [];
  };
  nodes.forEach((node, index) => {
    text += node.text;
    const look = lookOf(node);
    for (let at = 0; at < node.text.length; at += 1) looks.push(look);
    length = node.footnote === undefined ? 0 : length + node.text.length;
    if (node.footnote === undefined || !endsNote(nodes, index)) return;
    endStretch();
    tokens.push({ text: `${NOTE}${node.footnote.text}`, looks: [], note: node.footnote, length });
    length = 0;
  });
  endStretch();
  return tokens;
}

/** Where a note stands among letters, and how many of those in front of it carry it. */
interface Anchor {
  readonly at: number;
  readonly from: number;
  readonly note: Footnote;
}

/** Runs in normal form. A note whose letters are gone goes to the letter before it, or else to the first one behind. */
export function nodesOf(tokens: readonly Token[]): TextNode[] {
  const text = tokens.map((token) => (token.note === undefined ? token.text : '')).join('');
  const looks = tokens.flatMap((token) => token.looks);
  const notes = anchorsOf(tokens, text.length);
  const nodes: TextNode[] = [];
  let next = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    while ((notes[next]?.at ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const note = notes[next];
    const edge = note === undefined ? text.length : start < note.from ? note.from : note.at;
    end = start + 1;
    while (end < edge && looks[end] === looks[start]) end += 1;
    const node: TextNode = { text: text.slice(start, end), ...(looks[start] ?? NO_LOOK) };
    nodes.push(note !== undefined && start >= note.from ? { ...node, footnote: note.note } : node);
  }
  return normalizeInline(nodes);
}

function anchorsOf(tokens: readonly Token[], whole: number): Anchor[] {
  const anchors: Anchor[] = [];
  let at = 0;
  const last = (): number => anchors.at(-1)?.at ?? 0;
  for (const token of tokens) {
    if (token.note === undefined) {
      at += token.text.length;
      continue;
    }
    const before = anchors.at(-1);
    // Two notes in one place: the letters are shared out. Nothing in front: the letter behind.
    if (at === last() && before !== undefined && before.at - before.from > 1) {
      anchors[anchors.length - 1] = { ...before, at: at - 1 };
      anchors.push({ at, from: at - 1, note: token.note });
    } else if (at === last()) {
      if (at < whole) anchors.push({ at: at + 1, from: at, note: token.note });
    } else anchors.push({ at, from: Math.max(last(), at - Math.max(1, token.length ?? 1)), note: token.note });
  }
  return anchors;
}

/** The tokens as a reader of a comparison sees them: a note by itself, as a run without text, where it stands. */
export function shownNodes(tokens: readonly Token[]): TextNode[] {
  const nodes: TextNode[] = [];
  let open: Token[] = [];
  const endText = (): void => {
    if (open.length > 0) nodes.push(...nodesOf(open));
    open = [];
  };
  for (const token of tokens) {
    if (token.note === undefined) {
      open.push(token);
      continue;
    }
    endText();
    nodes.push({ text: '', footnote: token.note });
  }
  endText();
  return nodes;
}

/**
 * Changed stretches of a line, by its words; marks do not count. Stretches with nothing but white space between them are one:
 * "đi đưa thư" was replaced, not three words with two old spaces between.
 */
export function inlineHunks(before: readonly Token[], after: readonly Token[]): Hunk[] {
  const hunks: Hunk[] = [];
  for (const hunk of hunksBetween(before.map(({ text }) => text), after.map(({ text }) => text))) {
    const last = hunks.at(-1);
    if (last !== undefined && onlySpace(before, last.before.end, hunk.before.start)) {
      hunks[hunks.length - 1] = {
        before: { start: last.before.start, end: hunk.before.end },
        after: { start: last.after.start, end: hunk.after.end },
      };
    } else hunks.push(hunk);
  }
  return hunks;
}

/** True when the tokens from `start` up to `end` are white space, or there are none. */
export function onlySpace(tokens: readonly { readonly text: string }[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (!isSpace(tokens[index]?.text ?? '')) return false;
  return true;
}
