/** A run of text taken apart into words, white space and single signs, each with the marks of its letters, and put together again. */
import { MARKS, type TextNode } from './document.ts';
import { normalizeInline } from './normalize.ts';
import { hunksBetween, type Hunk } from './sequence.ts';

export interface Token {
  readonly text: string;
  /** As long as the text: for each UTF-16 unit the sum of its marks' bits, as one character '0' to '3'. */
  readonly marks: string;
}

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
  let text = '';
  let marks = '';
  for (const node of nodes) {
    text += node.text;
    marks += String(bitsOf(node)).repeat(node.text.length);
  }
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => ({ text: found, marks: marks.slice(index, index + found.length) }));
}

/** Runs in normal form. */
export function nodesOf(tokens: readonly Token[]): TextNode[] {
  const text = tokens.map((token) => token.text).join('');
  const marks = tokens.map((token) => token.marks).join('');
  const nodes: TextNode[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + 1;
    while (end < text.length && marks[end] === marks[start]) end += 1;
    nodes.push(nodeWith(text.slice(start, end), Number(marks[start])));
  }
  return normalizeInline(nodes);
}

const bitsOf = (node: TextNode): number => MARKS.reduce((bits, mark, place) => bits | (node[mark] === true ? 1 << place : 0), 0);

function nodeWith(text: string, bits: number): TextNode {
  const node: TextNode = { text };
  MARKS.forEach((mark, place) => {
    if ((bits & (1 << place)) !== 0) node[mark] = true;
  });
  return node;
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
export function onlySpace(tokens: readonly Token[], start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (!isSpace(tokens[index]?.text ?? '')) return false;
  return true;
}
