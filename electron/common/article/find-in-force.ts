/**
 * Finding in the text in force (see `suggest.ts`): what is suggested to come in does not count yet, what is suggested to go still stands
 * there. A hit that a suggestion begins, ends or lies in is found, but nobody can say what replacing it would make of the suggestion.
 * Line by line: a paragraph that is suggested to be parted off is looked through for itself.
 */
import type { Hit, Matcher } from '../text/find.ts';
import { findInLine, FOOTNOTE, notesIn, type Found } from './find-document.ts';
import { isText, joined, textOf, walk, type Node } from './passages.ts';

export interface FoundInForce extends Found {
  /** The place in the text with its suggestions, where it can be replaced and leaves them as they are; null: it cannot. */
  readonly place: Hit | null;
}

/** Everything found in a tree of blocks, in the order of the text; `text`, `start` and `end` are of the text in force. */
export function findInForce(blocks: readonly Node[], { hits }: Pick<Matcher, 'hits'>): FoundInForce[] {
  const found: FoundInForce[] = [];
  walk(blocks, [], ({ path, kind }, children) => {
    for (const hit of inLine(children, hits)) found.push({ ...hit, path, kind: hit.note === null ? kind : FOOTNOTE });
  });
  return found;
}

/** How many `findInForce` would find. Of a letter that a book has half a million times no list is made. */
export function countInForce(blocks: readonly Node[], { hits, count }: Pick<Matcher, 'hits' | 'count'>): number {
  let found = 0;
  walk(blocks, [], ({ text }, children) => {
    const [only] = children;
    const isPlain = children.length === 1 && only !== undefined && isText(only) && only.footnote === undefined && !isInserted(only);
    found += isPlain ? count(text) : inLine(children, hits).length;
  });
  return found;
}

type LineFound = Pick<FoundInForce, 'note' | 'text' | 'start' | 'end' | 'place'>;

const isInserted = (node: Node): boolean => isText(node) && node.inserted !== undefined;
const isSuggested = (node: Node): boolean => isText(node) && (node.inserted !== undefined || node.deleted !== undefined);

function inLine(children: readonly Node[], hits: Matcher['hits']): LineFound[] {
  if (!children.some(isSuggested)) return findInLine(children, hits).map((hit) => ({ ...hit, place: hit }));
  const runs = runsInForce(children);
  const text = joined(runs.map(({ node }) => node));
  const own = hits(text).map((hit) => ({ ...hit, note: null, text, place: placeOf(runs, hit) }));
  // A note is counted among all of its line, but looked through only when words in force carry it.
  const noted = notesIn(children).flatMap(({ note, first, last }, index) =>
    children.slice(first, last + 1).every(isInserted) ? [] : hits(note.text).map((hit) => ({ ...hit, note: index, text: note.text, place: hit })),
  );
  return [...own, ...noted];
}

interface RunInForce {
  readonly node: Node;
  /** Index among all runs of the line. */
  readonly index: number;
  /** Where it begins in the text in force, and in the text with its suggestions. */
  readonly from: number;
  readonly shownFrom: number;
}

function runsInForce(children: readonly Node[]): RunInForce[] {
  const runs: RunInForce[] = [];
  let from = 0;
  let shownFrom = 0;
  children.forEach((node, index) => {
    const { length } = textOf(node);
    if (!isInserted(node)) {
      runs.push({ node, index, from, shownFrom });
      from += length;
    }
    shownFrom += length;
  });
  return runs;
}

/** Null when the hit goes over the edge of a suggestion, or something is suggested to come in between its letters. */
function placeOf(runs: readonly RunInForce[], { start, end }: Hit): Hit | null {
  const under = runs.filter(({ node, from }) => from < end && from + textOf(node).length > start);
  const [first, last] = [under[0], under.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isWhole = last.index - first.index === under.length - 1 && new Set(under.map(({ node }) => (isText(node) ? node.deleted?.id : undefined))).size === 1;
  return isWhole ? { start: first.shownFrom + start - first.from, end: last.shownFrom + end - last.from } : null;
}
