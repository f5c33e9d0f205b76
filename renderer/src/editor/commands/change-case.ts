/** Shift+F3: thường → Hoa Đầu → HOA → thường. */
import { Editor, Range, Text, Transforms, type Path } from 'slate';
import { asStep } from '../history.ts';
import { textBlockAt } from '../schema.ts';
import { selectedRanges } from './table/area.ts';

interface Piece {
  readonly path: Path;
  readonly from: number;
  readonly text: string;
  /** The character in front of it in its block; empty at its start. */
  readonly before: string;
}

type Case = 'lower' | 'title' | 'upper';
/** What follows on what; text of mixed case (a name written "Nguyễn văn An") gets its first letters first. */
const NEXT: Readonly<Record<Case | 'mixed', Case>> = { lower: 'title', mixed: 'title', title: 'upper', upper: 'lower' };
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The selected words, or the word the caret is in, in their next case. The selection stays. */
export function changeCase(editor: Editor): void {
  const { selection } = editor;
  if (selection === null) return;
  const pieces = piecesOf(editor);
  const next = NEXT[caseOf(pieces)];
  const changed = pieces.map((piece) => ({ ...piece, to: inCase(piece, next) })).filter(({ text, to }) => to !== text);
  if (changed.length === 0) return;
  asStep(editor, () => {
    for (const { path, from, text, to } of changed) {
      editor.apply({ type: 'remove_text', path, offset: from, text });
      editor.apply({ type: 'insert_text', path, offset: from, text: to });
    }
    Transforms.select(editor, selection);
  });
}

function piecesOf(editor: Editor): Piece[] {
  const { selection } = editor;
  if (selection === null) return [];
  const ranges = Range.isExpanded(selection) ? selectedRanges(editor) : [Editor.range(editor, textBlockAt(editor)?.[1] ?? selection)];
  const pieces: Piece[] = [];
  for (const range of ranges) {
    let block: Path | undefined;
    let before = '';
    for (const [node, path] of Editor.nodes(editor, { at: range, match: Text.isText })) {
      const parent = path.slice(0, -1);
      if (block?.join() !== parent.join()) before = inFront(editor, range, path);
      block = parent;
      const words = Range.intersection(range, Editor.range(editor, path));
      const [start, end] = words === null ? [0, 0] : Range.edges(words).map(({ offset }) => offset);
      const text = node.text.slice(start, end);
      pieces.push({ path, from: start ?? 0, text, before });
      if (text !== '') before = text.slice(-1);
    }
  }
  return Range.isExpanded(selection) ? pieces : wordOf(editor, pieces);
}

/** The character in front of a range's first run; a block that begins within the range has none. */
function inFront(editor: Editor, range: Range, path: Path): string {
  const start = Range.start(range);
  if (path.join() !== start.path.join()) return '';
  const [, block] = textBlockAt(editor, start) ?? [null, path.slice(0, -1)];
  return Editor.string(editor, { anchor: Editor.start(editor, block), focus: start }).slice(-1);
}

/** Of a block's runs what belongs to the word at the caret. */
function wordOf(editor: Editor, pieces: readonly Piece[]): Piece[] {
  const { selection } = editor;
  const at = selection?.anchor;
  const index = pieces.findIndex(({ path }) => path.join() === at?.path.join());
  if (at === undefined || index === -1) return [];
  const whole = pieces.map(({ text }) => text).join('');
  const caret = pieces.slice(0, index).reduce((sum, { text }) => sum + text.length, 0) + at.offset;
  let [from, to] = [caret, caret];
  while (from > 0 && LETTER.test(whole.charAt(from - 1))) from -= 1;
  while (to < whole.length && LETTER.test(whole.charAt(to))) to += 1;
  let offset = 0;
  return pieces.flatMap(({ path, text }): Piece[] => {
    const [start, end] = [Math.max(from - offset, 0), Math.min(to - offset, text.length)];
    const before = whole.charAt(offset + start - 1);
    offset += text.length;
    return start < end ? [{ path, from: start, text: text.slice(start, end), before }] : [];
  });
}

/** A character in another case; one that would become several ("ß") stays, so that every place in the text stays too. */
function turned(char: string, upper: boolean): string {
  const other = upper ? char.toLocaleUpperCase('vi') : char.toLocaleLowerCase('vi');
  return other.length === char.length ? other : char;
}

function inCase({ text, before }: Piece, to: Case): string {
  let last = before;
  return Array.from(text, (char) => {
    const first = !LETTER.test(last);
    last = char;
    return turned(char, to === 'upper' || (to === 'title' && first));
  }).join('');
}

function caseOf(pieces: readonly Piece[]): Case | 'mixed' {
  const is = (one: Case): boolean => pieces.every((piece) => inCase(piece, one) === piece.text);
  // One letter alone is both "Hoa Đầu" and "HOA": it is taken for the latter, so that it comes back to small.
  return (['lower', 'upper', 'title'] as const).find(is) ?? 'mixed';
}

