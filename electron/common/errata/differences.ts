/**
 * Two texts of an article → what a reader of the first has to correct. Words that changed come with a word or two beside them, so that
 * they are found; changes with hardly anything between them are one; what was put in or taken out whole is told as such. Marks of
 * letters (italics) are no error of a reader's text and are not told.
 */
import { diffDocuments, segmentsBetween, type BlockDiff, type LineDiff, type Segment } from '../article/diff.ts';
import type { ArticleDocument, Block, TextNode } from '../article/document.ts';
import { inlineText } from '../article/read.ts';
import { isSpace, isWord } from '../article/tokens.ts';
import { inForce } from '../article/suggest.ts';
import type { ErratumKind, ErratumPlace, ErratumRun } from './shapes.ts';

export interface Difference {
  readonly kind: Exclude<ErratumKind, 'article'>;
  readonly where: ErratumPlace;
  /** Block of the printed text, and UTF-16 units into its text as `texts` has it. Of what was put in: where it follows. */
  readonly block: number;
  readonly offset: number;
  /** Of a table: the row of the printed one, from 0; of a row that was put in: how many stand in front of it. null: the whole table, or none. */
  readonly row: number | null;
  /** The printed number of a note; null: it was not printed, or is none. */
  readonly note: number | null;
  readonly printed: readonly ErratumRun[];
  readonly now: readonly ErratumRun[];
}

export interface Differences {
  /** The printed text of every block, its lines parted by "\n", without notes. */
  readonly texts: readonly string[];
  readonly found: readonly Difference[];
}

/** Words shown on both sides of what changed. */
const BESIDE = 2;
/** Changes with no more words than this between them are one. */
const BETWEEN = 3;

/** Of what is in force on both sides. */
export function differencesBetween(printed: ArticleDocument, now: ArticleDocument): Differences {
  const { blocks } = diffDocuments(inForce(printed), inForce(now));
  const texts: string[] = [];
  for (const { beforeIndex, lines } of blocks) if (beforeIndex !== null) texts[beforeIndex] = lines.filter(({ change }) => change !== 'added').map((line) => before(line.segments)).join('\n');
  const found: Difference[] = [];
  let last: At = { block: 0, offset: 0, row: null, noted: 0 };
  for (const block of blocks) {
    found.push(...ofBlock(block, last));
    if (block.beforeIndex !== null) last = { block: block.beforeIndex, offset: texts[block.beforeIndex]?.length ?? 0, row: null, noted: last.noted + notesOf(block.lines) };
  }
  // A caption stands where its photo has room: nobody can say here whether its note was printed before the one of the words beside it.
  const isCounted = !blocks.some(({ before: old, lines }) => old?.type === 'photo' && notesOf(lines) > 0);
  return { texts, found: isCounted ? found : found.map((each) => ({ ...each, note: null })) };
}

interface At extends Pick<Difference, 'block' | 'offset' | 'row'> {
  /** Notes that were printed in front of it. */
  readonly noted: number;
}

/** Notes of the printed lines. */
const notesOf = (lines: readonly LineDiff[]): number => lines.flatMap(({ segments }) => segments.flatMap((segment) => nodesOf(segment, 'old'))).filter(isNote).length;

/** A note is a run of its own without text. */
const isNote = ({ text, footnote }: TextNode): boolean => footnote !== undefined && text === '';

function ofBlock(diff: BlockDiff, last: At): Difference[] {
  const { change, before: old, after, beforeIndex, lines } = diff;
  const at: At = beforeIndex === null ? last : { block: beforeIndex, offset: 0, row: null, noted: last.noted };
  if (change === 'added' && after !== null) return whole('added', after, lines, at);
  if ((change === 'removed' || change === 'moved-from') && old !== null) return whole(change === 'removed' ? 'removed' : 'moved', old, lines, at);
  if (change !== 'changed' || old === null || after === null) return [];
  const picture: Difference[] =
    old.type === 'photo' && after.type === 'photo' && JSON.stringify([old.photoId, old.more]) !== JSON.stringify([after.photoId, after.more])
      ? [{ kind: 'photo', where: 'caption', ...placed(at), printed: words(captionOf(old)), now: words(captionOf(after)) }]
      : [];
  return [...picture, ...ofLines(old, lines, at)];
}

const placed = ({ block, offset, row }: At): Pick<Difference, 'block' | 'offset' | 'row' | 'note'> => ({ block, offset, row, note: null });

const captionOf = (block: Block): string => (block.type === 'photo' ? inlineText(block.children[0].children) : '');
const words = (text: string, changed = false): ErratumRun[] => (text.trim() === '' ? [] : [{ text: text.trim().replace(/\s+/gu, ' '), changed }]);

function whole(kind: 'added' | 'removed' | 'moved', block: Block, lines: readonly LineDiff[], at: At): Difference[] {
  const text = words(lines.map(({ segments }) => segments.map((segment) => inlineText(segment.kind === 'restyled' ? segment.after : segment.nodes)).join('')).filter((line) => line.trim() !== '').join(' · '));
  if (text.length === 0 && block.type !== 'photo') return [];
  return [{ kind, where: placeOf(block, null), ...placed(at), printed: kind === 'added' ? [] : text, now: kind === 'added' ? text : [] }];
}

function ofLines(block: Block, lines: readonly LineDiff[], from: At): Difference[] {
  const found: Difference[] = [];
  let [offset, row, { noted }] = [0, 0, from];
  for (const line of lines) {
    const where = placeOf(block, line.part);
    const at: At = { block: from.block, offset, row: block.type === 'table' ? row : null, noted };
    if (line.change === 'added') found.push(...part('added', where, at, line.segments));
    if (line.change === 'removed') found.push(...part('removed', where, at, line.segments));
    if (line.change === 'changed') found.push(...changes(line.segments, where, at), ...notes(line.segments, at));
    if (line.change === 'added') continue;
    offset += before(line.segments).length + 1;
    row += 1;
    noted += notesOf([line]);
  }
  return found;
}

function part(kind: 'added' | 'removed', where: ErratumPlace, at: At, segments: readonly Segment[]): Difference[] {
  const text = words(kind === 'added' ? after(segments) : before(segments));
  if (text.length === 0) return [];
  return [{ kind, where, ...placed(at), printed: kind === 'added' ? [] : text, now: kind === 'added' ? text : [] }];
}

const nodesOf = (segment: Segment, side: 'old' | 'new'): readonly TextNode[] => {
  if (segment.kind === 'restyled') return side === 'old' ? segment.before : segment.after;
  if (segment.kind === 'equal' || segment.kind === (side === 'old' ? 'removed' : 'added')) return segment.nodes;
  return [];
};
const before = (segments: readonly Segment[]): string => segments.map((segment) => inlineText(nodesOf(segment, 'old'))).join('');
const after = (segments: readonly Segment[]): string => segments.map((segment) => inlineText(nodesOf(segment, 'new'))).join('');

/** A word, white space or a sign, and on which side it stands. `offset`: where in the printed line, or would. */
interface Piece {
  readonly text: string;
  readonly side: 'both' | 'old' | 'new';
  readonly offset: number;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const CLOSES = /^[)\]”’»]$/u;
/** Ends a sentence: no words beyond it are needed to find a place. */
const ENDS = /^[.!?…\n\t]$/u;

function piecesOf(segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const segment of segments) {
    const side = segment.kind === 'removed' ? 'old' : segment.kind === 'added' ? 'new' : 'both';
    for (const [text] of inlineText(nodesOf(segment, side === 'new' ? 'new' : 'old')).matchAll(TOKEN)) {
      pieces.push({ text, side, offset });
      if (side !== 'new') offset += text.length;
    }
  }
  return pieces;
}

function changes(segments: readonly Segment[], where: ErratumPlace, at: At): Difference[] {
  const pieces = piecesOf(segments);
  return groupsOf(pieces).map(([from, to]): Difference => {
    const end = reach(pieces, to - 1, 1) + 1;
    const near = pieces.slice(reach(pieces, from, -1), end);
    // Words that were put in between two sentences are found by those in front of them, or behind.
    const shown = hasWords(near, 'old') ? near : pieces.slice(reach(pieces, from, -1, true), reach(pieces, to - 1, 1, true) + 1);
    const start = pieces.slice(from, to).find(({ side }) => side === 'old') ?? pieces.slice(0, from).findLast(({ side, text }) => side !== 'new' && !isSpace(text)) ?? pieces[from];
    return { kind: 'words', where, ...placed(at), offset: at.offset + (start?.offset ?? 0), printed: runs(shown, 'old'), now: runs(shown, 'new') };
  });
}

/** Stretches [from, to) that begin and end with something that changed. */
function groupsOf(pieces: readonly Piece[]): [number, number][] {
  const groups: [number, number][] = [];
  pieces.forEach(({ side }, index) => {
    if (side === 'both') return;
    const last = groups.at(-1);
    const between = last === undefined ? [] : pieces.slice(last[1], index);
    if (last !== undefined && between.filter(({ text }) => isWord(text)).length <= BETWEEN && !between.some(({ text }) => ENDS.test(text))) last[1] = index + 1;
    else groups.push([index, index + 1]);
  });
  return groups;
}

const hasWords = (pieces: readonly Piece[], side: 'old' | 'new'): boolean => pieces.some((piece) => (piece.side === 'both' || piece.side === side) && isWord(piece.text));

/** Index of the last piece that is shown beyond `from` in a direction: so many words, over the end of a sentence only when it is asked for. */
function reach(pieces: readonly Piece[], from: number, step: 1 | -1, overEnds = false): number {
  let last = from;
  let count = 0;
  for (let at = from + step; at >= 0 && at < pieces.length && count < BESIDE; at += step) {
    const text = pieces[at]?.text ?? '';
    if ((ENDS.test(text) && !overEnds) || pieces[at]?.side !== 'both') break;
    if (!isWord(text)) continue;
    count += 1;
    last = at;
  }
  // A bracket that closes behind the last word is shown closed.
  return step === 1 ? closed(pieces, last) : last;
}

function closed(pieces: readonly Piece[], last: number): number {
  let end = last;
  while (pieces[end + 1]?.side === 'both' && CLOSES.test(pieces[end + 1]?.text ?? '')) end += 1;
  return end;
}

function runs(pieces: readonly Piece[], side: 'old' | 'new'): ErratumRun[] {
  const out: ErratumRun[] = [];
  for (const piece of pieces) {
    if (piece.side !== 'both' && piece.side !== side) continue;
    const changed = piece.side !== 'both';
    const text = piece.text.replace(/\s+/gu, ' ');
    const last = out.at(-1);
    if (last?.changed === changed) out[out.length - 1] = { text: last.text + text, changed };
    else out.push({ text, changed });
  }
  const [first, end] = [out[0], out.at(-1)];
  if (first !== undefined) out[0] = { ...first, text: first.text.trimStart() };
  if (end !== undefined) out[out.length - 1] = { ...(out.at(-1) ?? end), text: (out.at(-1) ?? end).text.trimEnd() };
  return out.filter(({ text }) => text !== '');
}

/** Notes of a line that are other ones: each against the one that took its place. */
function notes(segments: readonly Segment[], at: At): Difference[] {
  const found: Difference[] = [];
  const gone: { readonly text: string; readonly offset: number; readonly note: number }[] = [];
  let [offset, { noted }] = [0, at];
  for (const segment of segments) {
    for (const node of nodesOf(segment, segment.kind === 'added' ? 'new' : 'old')) {
      const text = node.footnote?.text ?? '';
      if (segment.kind !== 'added' && isNote(node)) noted += 1;
      if (segment.kind === 'removed' && isNote(node)) gone.push({ text, offset: at.offset + offset, note: noted });
      if (segment.kind === 'added' && isNote(node)) {
        const old = gone.shift();
        if (old === undefined) found.push({ kind: 'added', where: 'note', ...placed(at), offset: at.offset + offset, printed: [], now: words(text) });
        else found.push(...changes(segmentsBetween([{ text: old.text }], [{ text }]), 'note', at).map((each) => ({ ...each, offset: old.offset, note: old.note })));
      }
      if (segment.kind !== 'added') offset += node.text.length;
    }
  }
  return [...found, ...gone.map(({ text, ...old }): Difference => ({ kind: 'removed', where: 'note', ...placed(at), ...old, printed: words(text), now: [] }))];
}

function placeOf(block: Block, part: LineDiff['part'] | null): ErratumPlace {
  if (block.type === 'photo') return part === 'credit' ? 'credit' : 'caption';
  switch (block.type) {
    case 'title':
    case 'sapo':
    case 'heading':
    case 'list':
    case 'table':
    case 'box':
    case 'byline':
      return block.type;
    default:
      return 'text';
  }
}
