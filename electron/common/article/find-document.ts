/**
 * Finding in an article and replacing there: every line of its text, whatever block holds it, and behind each line the words of its
 * footnotes. A hit never goes over the end of a line; it may go over runs (a word that is bold to its half).
 */
import type { Hit, Matcher } from '../text/find.ts';
import { noteOf, runsOfNote } from './note.ts';
import { parseDocument } from './normalize.ts';
import { notePlaces } from './note-places.ts';
import { numberStays, placeForNote, withNotePut } from './kept-notes.ts';
import { sameNote, type ArticleDocument, type Footnote, type TextNode } from './document.ts';
import { isText, rewrite, textOf, walk, type Node } from './passages.ts';

/** Where a hit is. */
export interface Place extends Hit {
  /** Indices from the document's blocks down to the element that holds the text. */
  readonly path: readonly number[];
  /** Which of the line's footnotes holds it, from 0; null: the line itself. */
  readonly note: number | null;
}

export interface Found extends Place {
  /** Type of the element that holds the line; "footnote" for a footnote's words. */
  readonly kind: string;
  /** The whole line (or note) that `start` and `end` are offsets of. */
  readonly text: string;
}

export const FOOTNOTE = 'footnote';

/** Everything found in a tree of blocks, in the order of the text; a line's notes come behind it. */
export function findInBlocks(blocks: readonly Node[], { hits }: Pick<Matcher, 'hits'>): Found[] {
  const found: Found[] = [];
  walk(blocks, [], ({ path, kind }, children) => {
    for (const { note, text, start, end } of findInLine(children, hits)) found.push({ path, note, kind: note === null ? kind : FOOTNOTE, text, start, end });
  });
  return found;
}

/** A hit in one line or its notes. */
export interface LineHit extends Hit {
  readonly note: number | null;
  readonly text: string;
}

/** Hits in one line and behind them those in its notes. */
export function findInLine(children: readonly Node[], hits: Matcher['hits']): LineHit[] {
  const text = children.map(textOf).join('');
  const own = hits(text).filter((hit) => isOneText(children, hit));
  return [
    ...own.map((hit) => ({ ...hit, note: null, text })),
    ...notesIn(children).flatMap(({ note }, index) => hits(note.text).map((hit) => ({ ...hit, note: index, text: note.text }))),
  ];
}

/** Nobody reads as one word what is suggested to go and what stands beside it. */
function isOneText(children: readonly Node[], hit: Hit): boolean {
  if (children.length === 1) return true;
  return new Set(runsUnder(children, hit).map(({ node }) => suggestionOf(node))).size <= 1;
}

function suggestionOf(node: Node): string {
  return JSON.stringify(Object.entries(node).filter(([key]) => key === 'inserted' || key === 'deleted'));
}

interface RunAt {
  readonly node: Node;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

function runsOf(children: readonly Node[]): RunAt[] {
  let at = 0;
  return children.map((node, index) => {
    const from = at;
    at += textOf(node).length;
    return { node, index, from, to: at };
  });
}

function runsUnder(children: readonly Node[], { start, end }: Hit): RunAt[] {
  return children.length === 1 && children[0] !== undefined ? [{ node: children[0], index: 0, from: 0, to: end }] : runsOf(children).filter(({ from, to }) => from < end && to > start);
}

interface NoteRuns {
  readonly note: Footnote;
  /** Indices of the first and the last of the runs side by side that carry it. */
  readonly first: number;
  readonly last: number;
}

/** The notes of a line, in the order of the text. */
export function notesIn(children: readonly Node[]): NoteRuns[] {
  const notes: { note: Footnote; first: number; last: number }[] = [];
  children.forEach((node, index) => {
    if (!isText(node) || node.footnote === undefined) return;
    const before = notes.at(-1);
    const neighbour = children[index - 1];
    if (before?.last === index - 1 && neighbour !== undefined && isText(neighbour) && sameNote(neighbour, node)) before.last = index;
    else notes.push({ note: node.footnote, first: index, last: index });
  });
  return notes;
}

/** A change of one stretch. */
export interface Edit extends Hit {
  readonly replacement: string;
}
export interface PlacedEdit extends Edit, Place {}

/**
 * The document with these changes made, in normal form. What is new has the marks of the first letter whose place it takes; the
 * notes that stood behind or within it stay at their words, or else stand behind it.
 * @param edits at places that were found in this document, none over another
 */
export function withEdits(document: ArticleDocument, edits: readonly PlacedEdit[]): ArticleDocument {
  const byPath = grouped(edits, ({ path }) => path.join('.'));
  const blocks = rewrite(document.blocks, [], (path, children) => {
    const own = byPath.get(path);
    return own === undefined ? undefined : withEditsInLine(children, own);
  });
  return parseDocument({ ...document, blocks });
}

/** The same in one line. */
export function withEditsInLine(children: readonly Node[], edits: readonly (Edit & { readonly note: number | null })[]): Node[] {
  const inNotes = grouped(edits.filter(({ note }) => note !== null), ({ note }) => note);
  let nodes: readonly Node[] = children;
  for (const [index, { note, first, last }] of notesIn(children).entries()) {
    const own = inNotes.get(index);
    if (own === undefined) continue;
    const footnote = noteOf(note.id, withEditsInRuns(runsOfNote(note), own).filter(isText));
    nodes = nodes.map((node, at) => (at < first || at > last || !isText(node) ? node : footnote === null ? withoutNote(node) : { ...node, footnote }));
  }
  return withEditsInRuns(nodes, edits.filter(({ note }) => note === null));
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function withoutNote<T extends { readonly footnote?: unknown }>({ footnote: _note, ...rest }: T): Omit<T, 'footnote'> {
  return rest;
}

const inOrder = <T extends Hit>(edits: readonly T[]): T[] => [...edits].sort((one, other) => one.start - other.start);

function withEditsInRuns(children: readonly Node[], edits: readonly Edit[]): Node[] {
  const runs = runsOf(children);
  const out: Node[] = [];
  let at = 0;
  const keepTo = (end: number): void => {
    for (const { node, from, to } of runs) {
      if (to <= at || from >= end) continue;
      out.push(isText(node) ? { ...node, text: node.text.slice(Math.max(at, from) - from, Math.min(end, to) - from) } : node);
    }
    at = end;
  };
  for (const edit of inOrder(edits)) {
    keepTo(edit.start);
    out.push(...replacementRuns(children, edit));
    at = edit.end;
  }
  keepTo(Number.POSITIVE_INFINITY);
  return withNotesOfGone(children, edits, out.length > 0 ? out : [{ ...(children.find(isText) ?? {}), text: '' }]);
}

/** Where nothing takes the place of a note's words, its number was not among them: it stands behind other words of the line. */
function withNotesOfGone(children: readonly Node[], edits: readonly Edit[], out: Node[]): Node[] {
  const gone = inOrder(edits.filter(({ replacement }) => replacement === ''));
  if (gone.length === 0 || !children.every(isText) || !out.every(isText)) return out;
  const runs = runsOf(children);
  let nodes: readonly TextNode[] = out;
  for (const { note, first, last } of notesIn(children)) {
    const [from, to] = [runs[first]?.from ?? 0, runs[last]?.to ?? 0];
    const end = gone.find((edit) => edit.start < to && edit.end === to);
    if (end === undefined || !covers(gone, from, to) || !numberStays(children, end.start, to)) continue;
    const moved = edits.filter((edit) => edit.end <= to).reduce((sum, edit) => sum + edit.replacement.length - (edit.end - edit.start), 0);
    const put = placeForNote(nodes, to + moved, note);
    if (put !== null) nodes = withNotePut(nodes, put);
  }
  return [...nodes];
}

/** Whether stretches in their order cover all from `from` to `to`. */
function covers(stretches: readonly Hit[], from: number, to: number): boolean {
  let at = from;
  for (const { start, end } of stretches) if (start <= at) at = Math.max(at, end);
  return at >= to;
}

/** What takes the place of a hit: the first letter's run with other words, in as many pieces as its notes part it into (`note-places.ts`). */
export function replacementRuns(children: readonly Node[], { start, end, replacement }: Edit): Node[] {
  const under = runsUnder(children, { start, end });
  const first = under[0]?.node;
  if (first === undefined || !isText(first) || replacement === '') return [];
  const bare = withoutNote(first);
  const runs: Node[] = [];
  let at = 0;
  const upTo = (edge: number, footnote?: Footnote): void => {
    if (edge > at) runs.push({ ...bare, text: replacement.slice(at, edge), ...(footnote === undefined ? {} : { footnote }) });
    at = Math.max(at, edge);
  };
  for (const { note, from, to } of placedNotes(notesKept(children, under, { start, end, replacement }), replacement)) {
    upTo(from);
    upTo(to, note);
  }
  upTo(replacement.length);
  return runs;
}

/** A note that the new words have to carry: `from` and `to` are offsets into them. */
interface KeptNote {
  readonly note: Footnote;
  readonly from: number;
  readonly to: number;
}

/** Each on a letter of its own at least; when there are more notes than letters, the last ones. */
function placedNotes(notes: readonly KeptNote[], replacement: string): KeptNote[] {
  const edges: number[] = [];
  for (const letter of replacement) edges.push((edges.at(-1) ?? 0) + letter.length);
  const kept = notes.slice(-edges.length);
  const letters = kept.map(({ to }, index) => Math.max(index, edges.findIndex((edge) => edge >= to)));
  for (let index = letters.length - 2; index >= 0; index -= 1) letters[index] = Math.min(letters[index] ?? 0, (letters[index + 1] ?? 0) - 1);
  return kept.map(({ note, from }, index) => {
    const letter = letters[index] ?? 0;
    const before = index === 0 ? 0 : (edges[letters[index - 1] ?? 0] ?? 0);
    return { note, from: Math.min(Math.max(from, before), edges[letter - 1] ?? 0), to: edges[letter] ?? 0 };
  });
}

/**
 * Notes that the new words have to carry: the one that the last letter carries, those that no letter beside the hit does, and those
 * that end within it behind a word that stays.
 */
function notesKept(children: readonly Node[], under: readonly RunAt[], { start, end, replacement }: Edit): KeptNote[] {
  const notes = notesIn(children);
  if (notes.length === 0) return [];
  const places = notePlaces(children.map(textOf).join('').slice(start, end), replacement);
  return notes.flatMap(({ note, first, last }) => {
    const [from, to] = [runStart(children, first), runStart(children, last + 1)];
    if (!under.some(({ index }) => index >= first && index <= last)) return [];
    const place = to > end ? { at: replacement.length, sure: true } : places.behind(to - start);
    const goesOn = to >= end;
    if (from < start && !goesOn && !place.sure) return [];
    return [{ note, from: from <= start ? 0 : places.from(from - start), to: place.at }];
  });
}

function runStart(children: readonly Node[], index: number): number {
  return children.slice(0, index).reduce((sum, node) => sum + textOf(node).length, 0);
}
