/**
 * The clean-up of an article: every line of text in it, whatever holds it, and the changes put back with their marks. A kind of block
 * that is new tomorrow is tidied like the others (`passages.ts`).
 */
import type { HouseStyle } from '../book/house-style.ts';
import { fold } from '../text/fold.ts';
import type { Change } from '../text/tidy/draft.ts';
import { tidy } from '../text/tidy/tidy.ts';
import type { ArticleDocument } from './document.ts';
import { parseDocument } from './normalize.ts';
import { isText, rewrite, textOf, walk, type Node, type Passage } from './passages.ts';

/** Elements in which spaces at the start of a line mean something. */
const KEEPS_INDENT: ReadonlySet<string> = new Set(['verse', 'verse-line']);

/** A proposal to write one stretch of one passage otherwise. */
export interface Proposal extends Change {
  readonly passage: Passage;
  /**
   * Names it among all proposals for this text, and goes on doing so while other proposals are made: it tells the rule, what would
   * change, and the letters around.
   */
  readonly key: string;
}

/** Everything that the house would write otherwise in an article, in the order of the text. */
export function tidyDocument(document: ArticleDocument, style: HouseStyle): Proposal[] {
  const proposals: Proposal[] = [];
  const named = new Map<string, number>();
  walk(document.blocks, [], (passage) => {
    const changes = tidy(passage.text, { style, place: { keepsIndent: KEEPS_INDENT.has(passage.kind) } });
    for (const change of changes) {
      const name = nameOf(passage.text, change);
      const count = (named.get(name) ?? 0) + 1;
      named.set(name, count);
      proposals.push({ ...change, passage, key: count === 1 ? name : `${name} ${String(count)}` });
    }
  });
  return proposals;
}

/** Letters on either side that name a place. */
const AROUND = 12;
/** Characters in which they are looked for. */
const NEAR = 60;
/** Of a long run of spaces its beginning is enough. */
const LONGEST = 20;
const NO_LETTER = /[^\p{L}]/gu;

/** Letters without tones: no rule changes those. */
function nameOf(text: string, { start, end, replacement, rule }: Change): string {
  const letters = (piece: string): string => fold(piece).replace(NO_LETTER, '');
  const before = letters(text.slice(Math.max(0, start - NEAR), start)).slice(-AROUND);
  const after = letters(text.slice(end, end + NEAR)).slice(0, AROUND);
  return [rule, before, text.slice(start, Math.min(end, start + LONGEST)), replacement, after].join('|');
}

/**
 * The document with these proposals made. Letters keep their marks; what is new has the marks of the letter whose place it takes, or
 * of the one in front of it.
 * @param proposals some of what `tidyDocument` gave for this document
 */
export function withProposals(document: ArticleDocument, proposals: readonly Proposal[]): ArticleDocument {
  const byPath = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const path = proposal.passage.path.join('.');
    byPath.set(path, [...(byPath.get(path) ?? []), proposal]);
  }
  const changed = (path: string, children: readonly Node[]): Node[] | undefined => {
    const changes = byPath.get(path);
    return changes === undefined ? undefined : withChanges(children, changes);
  };
  return parseDocument({ ...document, blocks: rewrite(document.blocks, [], changed) });
}

/** Changes of the runs' joined text, in order, made in the runs. */
export function withChanges(nodes: readonly Node[], changes: readonly Change[]): Node[] {
  const starts: number[] = [];
  let length = 0;
  for (const node of nodes) {
    starts.push(length);
    length += textOf(node).length;
  }
  return nodes.map((node, index) => {
    if (!isText(node)) return node;
    const [from, to] = [starts[index] ?? 0, (starts[index] ?? 0) + node.text.length];
    let text = '';
    let at = from;
    for (const change of changes) {
      if (change.end < from || change.start > to) continue;
      const [start, end] = [Math.max(change.start, from), Math.min(change.end, to)];
      if (start > at) text += node.text.slice(at - from, start - from);
      text += share(change, { from, to, first: index === 0 });
      at = Math.max(at, end);
    }
    return { ...node, text: text + node.text.slice(at - from) };
  });
}

/** The part of a replacement that a run of text[from, to) gets: letter for letter where lengths agree, else all to one run. */
function share({ start, end, replacement }: Change, { from, to, first }: { from: number; to: number; first: boolean }): string {
  if (end - start === replacement.length) return replacement.slice(Math.max(start, from) - start, Math.max(0, Math.min(end, to) - start));
  const mine = start === end ? (start > from && start <= to) || (first && start === 0) : start >= from && start < to;
  return mine ? replacement : '';
}
