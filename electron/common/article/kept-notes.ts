/**
 * Footnotes whose words go while their number stays. A note is a property of its words; for whoever deletes a word it is the small number behind it, which
 * was not selected. So it comes to stand behind another word of its line.
 */
import { sameNote, type Footnote, type TextNode } from './document.ts';
import { joinedNotes } from './note.ts';
import { endsNote } from './read.ts';

/** A stretch of a line, in UTF-16 units of its text, and the note it gets. */
export interface NotePut {
  readonly start: number;
  readonly end: number;
  readonly note: Footnote;
}

interface Piece {
  readonly node: TextNode;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

const LAST_WORD = /(?:[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}])$/u;
const FIRST_WORD = /^\s*(?:[\p{L}\p{N}\p{M}]+|.)/u;

/**
 * Which words get a note that stood at `at`: the word in front; where that one has a note, the space between them, or both notes are one; at the beginning of a line the word
 * behind, in a line without words a space. Null in an empty line.
 * @param stays false for runs that go as well
 */
export function placeForNote(nodes: readonly TextNode[], at: number, note: Footnote, stays: (node: TextNode) => boolean = () => true): NotePut | null {
  const pieces = piecesOf(nodes).filter(({ node, from, to }) => from < to && stays(node));
  // What is only suggested may never come: it gets a note when nothing else is there.
  const standing = pieces.filter(({ node }) => node.inserted === undefined);
  const usable = standing.some(({ node }) => node.text.trim() !== '') ? standing : pieces;
  const front = usable.filter(({ from }) => from < at).map((piece) => ({ ...piece, to: Math.min(piece.to, at) }));
  const before = front.findLastIndex(({ node, from, to }) => node.text.slice(0, to - from).trim() !== '');
  const word = front[before];
  if (word !== undefined) {
    if (word.node.footnote === undefined) return { ...lastWord(word), note };
    const gap = front.slice(before + 1).find(({ node }) => node.footnote === undefined);
    return gap === undefined ? withNote(nodes, word, word.node.footnote, note) : { start: gap.from, end: gap.to, note };
  }
  const next = usable.find(({ node, to }) => to > at && node.text.trim() !== '');
  if (next === undefined) {
    const space = front.at(-1) ?? usable[0];
    return space === undefined ? null : space.node.footnote === undefined ? { start: space.from, end: space.to, note } : withNote(nodes, space, space.node.footnote, note);
  }
  return next.node.footnote === undefined ? { ...firstWord(next, at), note } : withNote(nodes, next, next.node.footnote, note);
}

/** The line with the note on those words, and what was on them beside it as it was. */
export function withNotePut(nodes: readonly TextNode[], { start, end, note }: NotePut): TextNode[] {
  return piecesOf(nodes).flatMap(({ node, from, to }): TextNode[] => {
    const [begin, stop] = [Math.max(start, from) - from, Math.min(end, to) - from];
    if (begin >= stop) return [node];
    const parts: TextNode[] = [{ ...node, text: node.text.slice(0, begin) }, { ...node, text: node.text.slice(begin, stop), footnote: note }, { ...node, text: node.text.slice(stop) }];
    return parts.filter(({ text }) => text !== '');
  });
}

function piecesOf(nodes: readonly TextNode[]): Piece[] {
  let at = 0;
  return nodes.map((node, index) => {
    const from = at;
    at += node.text.length;
    return { node, index, from, to: at };
  });
}

/** The last word of `text`, or the sign it ends in. */
export function lastWordIn(text: string): { readonly start: number; readonly end: number } {
  const trimmed = text.trimEnd();
  return { start: trimmed.length - (LAST_WORD.exec(trimmed)?.[0].length ?? 0), end: trimmed.length };
}

function lastWord({ node, from, to }: Piece): Pick<NotePut, 'start' | 'end'> {
  const { start, end } = lastWordIn(node.text.slice(0, to - from));
  return { start: from + start, end: from + end };
}

function firstWord({ node, from, to }: Piece, at: number): Pick<NotePut, 'start' | 'end'> {
  const begin = Math.max(from, at);
  const found = FIRST_WORD.exec(node.text.slice(begin - from))?.[0] ?? '';
  const space = found.length - found.trimStart().length;
  return { start: begin + space, end: Math.min(to, begin + found.length) };
}

/** All words of the note that is there get both. */
function withNote(nodes: readonly TextNode[], { index }: Piece, had: Footnote, note: Footnote): NotePut {
  const { first, last } = groupAt(nodes, index);
  const pieces = piecesOf(nodes);
  return { start: pieces[first]?.from ?? 0, end: pieces[last]?.to ?? 0, note: joinedNotes(had, note) };
}

/** The runs side by side that carry the note of the run at `index`. */
function groupAt(nodes: readonly TextNode[], index: number): { readonly first: number; readonly last: number } {
  const own = nodes[index];
  const carries = (node: TextNode | undefined): boolean => own !== undefined && node?.footnote !== undefined && sameNote(node, own);
  let [first, last] = [index, index];
  while (carries(nodes[first - 1])) first -= 1;
  while (carries(nodes[last + 1])) last += 1;
  return { first, last };
}

/**
 * True when words from `start` to `end` of a line go and the number of the note that ends there does not: what comes behind it stays. Where the line ends behind the
 * number nothing more can be selected there: whoever took more than the note's words took it with them.
 * @param start negative: in a line before
 */
export function numberStays(nodes: readonly TextNode[], start: number, end: number): boolean {
  const pieces = piecesOf(nodes).filter(({ from, to }) => from < to);
  const last = pieces.find(({ to }) => to === end);
  if (last?.node.footnote === undefined || !endsNote(nodes, last.index)) return false;
  const isLast = last === pieces.at(-1);
  return !isLast || start >= (piecesOf(nodes)[groupAt(nodes, last.index).first]?.from ?? 0);
}

/** A note whose words are all suggested to go. */
export interface StruckNote {
  /** The last of its runs. */
  readonly index: number;
  /** Where it stands, in UTF-16 units of the line. */
  readonly at: number;
  readonly note: Footnote;
  /** Its number is not struck: when its words have gone it stands behind others. */
  readonly stays: boolean;
}

/** The notes of a line none of whose words stays when what `goes` has gone; in the order of the text. */
export function struckNotes(nodes: readonly TextNode[], goes: (node: TextNode) => boolean = ({ deleted }) => deleted !== undefined): StruckNote[] {
  const pieces = piecesOf(nodes);
  return nodes.flatMap((node, index): StruckNote[] => {
    if (node.footnote === undefined || !endsNote(nodes, index)) return [];
    const { first, last } = groupAt(nodes, index);
    // Words that come in its place may carry it as well, with others between.
    if (nodes.some((run) => run.text !== '' && run.footnote !== undefined && sameNote(run, node) && !goes(run))) return [];
    const at = pieces[last]?.to ?? 0;
    const id = node.deleted?.id;
    const isStruck = (run: TextNode | undefined): boolean => run !== undefined && goes(run) && run.deleted?.id === id;
    let begin = first;
    while (isStruck(nodes[begin - 1])) begin -= 1;
    const next = nodes.slice(last + 1).find(({ text }) => text !== '');
    const stays = !isStruck(next) && numberStays(nodes, pieces[begin]?.from ?? 0, at) && placeForNote(nodes, at, node.footnote, (run) => !goes(run)) !== null;
    return [{ index, at, note: node.footnote, stays }];
  });
}
