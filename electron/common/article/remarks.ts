/** What people remark in a text: the places of comments, and suggestions gathered from their pieces. Pure reading. */
import type { Block, BreakChange, Change, TextBlock } from './document.ts';
import { struckNotes } from './kept-notes.ts';

/** A stretch of one line of text, in UTF-16 units of its text. `path`: indices from the document's blocks down to the line. */
export interface Stretch {
  readonly path: readonly number[];
  readonly start: number;
  readonly end: number;
}

export interface CommentPlace extends Stretch {
  readonly id: string;
}

type PieceKind = 'in' | 'out' | 'break-in' | 'break-out';
interface Piece extends Stretch {
  readonly kind: PieceKind;
  readonly change: Change;
  readonly text: string;
  /** Words of a note that goes with it. */
  readonly note?: string | undefined;
}

/** What somebody suggested in one go. */
export interface Suggestion {
  readonly id: string;
  readonly author: string;
  /** ms since 1970 */
  readonly at: number;
  /** Words that would come and go; a line end where a paragraph break would. */
  readonly added: string;
  readonly removed: string;
  /** Words of footnotes that would go with the words they stand behind. */
  readonly notes: readonly string[];
  /** Its first piece. */
  readonly place: Stretch;
}

export interface Remarks {
  /** In the order of the text; a comment on several lines has several. */
  readonly comments: readonly CommentPlace[];
  readonly suggestions: readonly Suggestion[];
}

interface BlockRemarks {
  readonly comments: readonly CommentPlace[];
  readonly pieces: readonly Piece[];
}

/** Blocks are never changed in place, so what was read of one stays true: a keystroke costs the block it is in. */
const known = new WeakMap<Block, BlockRemarks>();

export function remarksIn(blocks: readonly Block[]): Remarks {
  const comments: CommentPlace[] = [];
  const found = new Map<string, { change: Change; added: string; removed: string; notes: string[]; place: Stretch }>();
  blocks.forEach((block, index) => {
    const own = known.get(block) ?? readBlock(block);
    known.set(block, own);
    for (const place of own.comments) comments.push({ ...place, path: [index, ...place.path] });
    for (const piece of own.pieces) {
      const place = { path: [index, ...piece.path], start: piece.start, end: piece.end };
      const entry = found.get(piece.change.id) ?? { change: piece.change, added: '', removed: '', notes: [], place };
      found.set(piece.change.id, entry);
      if (piece.note !== undefined) entry.notes.push(piece.note);
      if (piece.kind === 'in' || piece.kind === 'break-in') entry.added += piece.text;
      else entry.removed += piece.text;
    }
  });
  return { comments, suggestions: [...found.values()].map(({ change, ...what }) => ({ id: change.id, author: change.author, at: change.at, ...what })) };
}

function readBlock(block: Block): BlockRemarks {
  const comments: CommentPlace[] = [];
  const pieces: Piece[] = [];
  for (const { line, path } of linesWithPaths(block)) {
    if ('break' in line && line.break !== undefined) pieces.push(breakPiece(line.break, path));
    let at = 0;
    const struck = new Map(struckNotes(line.children).flatMap(({ index, note, stays }) => (stays ? [] : [[line.children[index], note.text]])));
    for (const node of line.children) {
      const stretch = { path, start: at, end: at + node.text.length };
      at += node.text.length;
      for (const id of node.comments ?? []) {
        const last = comments.findLast((place) => place.id === id);
        if (last?.path === path && last.end === stretch.start) comments[comments.indexOf(last)] = { ...last, end: stretch.end };
        else comments.push({ ...stretch, id });
      }
      // What one suggested and another takes back is the other's suggestion to take it out.
      if (node.inserted !== undefined && node.deleted === undefined) pieces.push({ ...stretch, kind: 'in', change: node.inserted, text: node.text });
      if (node.inserted !== undefined && node.deleted !== undefined) pieces.push({ ...stretch, kind: 'in', change: node.inserted, text: '' });
      if (node.deleted !== undefined) pieces.push({ ...stretch, kind: 'out', change: node.deleted, text: node.text, note: struck.get(node) });
    }
  }
  return { comments, pieces };
}

const breakPiece = (change: BreakChange, path: readonly number[]): Piece => ({ path, start: 0, end: 0, kind: change.kind === 'inserted' ? 'break-in' : 'break-out', change, text: '\n' });

function linesWithPaths(block: Block): { line: TextBlock; path: readonly number[] }[] {
  switch (block.type) {
    case 'list':
    case 'box':
    case 'photo':
      return block.children.map((line, index) => ({ line, path: [index] }));
    case 'table':
      return block.children.flatMap((row, at) => row.children.map((line, index) => ({ line, path: [at, index] })));
    case 'separator':
      return [];
    default:
      return [{ line: block, path: [] }];
  }
}
