/** Where words stood in a text, told by the blocks they stood in, so that they are never taken for the same words elsewhere. */
import { Editor, Node, Range, type Path } from 'slate';
import { pointOf, rangeOf } from '../editor/highlight/offsets.ts';
import { isTextBlock, textBlockAt } from '../editor/schema.ts';

export interface Spot {
  /** Of the first block the words were in. */
  readonly path: Path;
  /** The text of each block they were in. */
  readonly lines: readonly string[];
  /** Where they began in the first and ended in the last. */
  readonly from: number;
  readonly to: number;
}

/** So many characters in front of words, or behind them, tell them from the same words elsewhere. */
const BESIDE = 16;

/** Null: the range is in no text. */
export function spotOf(editor: Editor, range: Range): Spot | null {
  const [start, end] = Range.edges(range);
  const [first, last] = [textBlockAt(editor, start), textBlockAt(editor, end)];
  if (first === undefined || last === undefined) return null;
  const lines = [...Editor.nodes(editor, { at: range, match: isTextBlock })].map(([block]) => Node.string(block));
  const offset = (path: Path, point: Range['anchor']): number => Editor.string(editor, { anchor: Editor.start(editor, path), focus: point }).length;
  return { path: first[1], lines, from: offset(first[1], start), to: offset(last[1], end) };
}

/** What stands there where its blocks are as they were: at their old place, or at the only other one; null: nowhere, or nobody can say where. */
export function spotNow(editor: Editor, spot: Spot): Range | null {
  const places = [...Editor.nodes(editor, { at: [], match: isTextBlock })].flatMap(([, path]) => spotAt(editor, spot, path) ?? []);
  const own = Node.has(editor, spot.path) ? spotAt(editor, spot, spot.path) : null;
  return own ?? (places.length === 1 ? (places[0] ?? null) : null);
}

/** What stands there where the text block at `path` is its first one; null: the text there is another. */
export function spotAt(editor: Editor, { lines, from, to }: Spot, path: Path): Range | null {
  if (Node.string(Node.get(editor, path)) !== lines[0]) return null;
  const blocks = Editor.nodes(editor, { at: { anchor: Editor.start(editor, path), focus: Editor.end(editor, []) }, match: isTextBlock });
  let last = path;
  for (const line of lines) {
    const { value } = blocks.next();
    if (value === undefined || Node.string(value[0]) !== line) return null;
    [, last] = value;
  }
  return { anchor: pointOf(editor, path, from, 'forward'), focus: pointOf(editor, last, to, 'backward') };
}

/** The words of a spot in a block that was changed on one side of them alone, all of the other side being as it was. Null: none, or several. */
export function wordsOf(editor: Editor, { lines, from, to }: Spot): Range | null {
  const [line = ''] = lines;
  const [before, words, behind] = [line.slice(0, from), line.slice(from, to), line.slice(to)];
  if (lines.length !== 1 || words === '') return null;
  const found = [...Editor.nodes(editor, { at: [], match: isTextBlock })].flatMap(([block, path]) => {
    const text = Node.string(block);
    const start = before.length >= BESIDE && text.startsWith(before + words) ? from : behind.length >= BESIDE && text.endsWith(words + behind) ? text.length - behind.length - words.length : null;
    return start === null ? [] : [rangeOf(editor, path, start, start + words.length)];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The words where they touch a place of a block: taken back there, they are those that were there. */
export function wordsAt(editor: Editor, path: Path, offset: number, words: string): Range | null {
  const start = words === '' ? undefined : startsOf(words, Node.string(Node.get(editor, path))).find((each) => each <= offset && offset <= each + words.length);
  return start === undefined ? null : rangeOf(editor, path, start, start + words.length);
}

function startsOf(words: string, text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}
