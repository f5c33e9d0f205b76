/** Building stone: words go, and a note behind them stays, as its number was not selected with them. */
import { Node, Path, Range, Text, Transforms, type Descendant, type Editor, type Point } from 'slate';
import { sameNote, type Footnote, type TextBlock, type TextNode } from '@common/article/document.ts';
import { lastWordIn, numberStays, placeForNote } from '@common/article/kept-notes.ts';
import { rangeOf } from '../../highlight/offsets.ts';
import { textBlockAt } from '../../schema.ts';

/** The note that stays when the words in `range` go: it stands right behind them. Undefined when there is none. */
export function noteToKeep(editor: Editor, range: Range): Footnote | undefined {
  if (Range.isCollapsed(range)) return undefined;
  const [start, end] = Range.edges(range);
  const entry = textBlockAt(editor, end);
  if (entry === undefined) return undefined;
  const [block, path] = entry;
  const to = offsetIn(block, path, end);
  const from = Path.isAncestor(path, start.path) ? offsetIn(block, path, start) : -1;
  return from < to && numberStays(block.children, from, to) ? runEndingAt(block.children, to)?.footnote : undefined;
}

/** Puts a note whose words have gone behind other words of the line with `point`. The run in front of it may still carry it. */
export function keepNote(editor: Editor, note: Footnote, point: Point): void {
  const entry = textBlockAt(editor, point);
  if (entry === undefined) return;
  const [block, path] = entry;
  const at = offsetIn(block, path, point);
  const before = runEndingAt(block.children, at) ?? block.children.find((_, index) => isWithin(block.children, index, at));
  if (before?.footnote !== undefined && sameNote(before, { text: '', footnote: note })) return;
  putNote(editor, path, at, note);
}

/** Behind a place in the line at `path`, on words of which `stays` is true. False where there are none. */
export function putNote(editor: Editor, path: Path, at: number, note: Footnote, stays?: (node: TextNode) => boolean): boolean {
  const block = Node.get(editor, path) as TextBlock;
  const place = placeForNote(block.children, at, note, stays);
  if (place === null) return false;
  Transforms.setNodes<Text>(editor, { footnote: place.note }, { at: rangeOf(editor, path, place.start, place.end), match: Text.isText, split: true });
  return true;
}

/** `text` at the caret with the note behind its last word; `look`: what else it carries. */
export function insertNoted(editor: Editor, text: string, note: Footnote, look: Omit<TextNode, 'text'>): void {
  const { start } = lastWordIn(text);
  const front = text.slice(0, start);
  if (front !== '') Transforms.insertNodes(editor, { ...look, text: front }, { select: true });
  // As typing: what is typed next goes on with it.
  Transforms.insertNodes(editor, { ...look, text: '', footnote: note }, { select: true });
  Transforms.insertText(editor, text.slice(start));
  editor.marks = null;
}

/** Notes of these words go with them, wherever: they are on the clipboard, or come to stand elsewhere at once. True for the next deletion of the selection. */
export function letNotesGo(editor: Editor): void {
  going.set(editor, { children: editor.children, selection: editor.selection });
}

/** Whether the notes of the selection go with it. Asked once. */
export function notesGo(editor: Editor): boolean {
  const marked = going.get(editor);
  going.delete(editor);
  return marked !== undefined && marked.children === editor.children && marked.selection !== null && editor.selection !== null && Range.equals(marked.selection, editor.selection);
}

interface LetGo {
  readonly children: readonly Descendant[];
  readonly selection: Range | null;
}

const going = new WeakMap<Editor, LetGo>();

const lengthsBefore = (nodes: readonly TextNode[], index: number): number => nodes.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);

function offsetIn(block: TextBlock, path: Path, point: Point): number {
  return lengthsBefore(block.children, point.path[path.length] ?? 0) + point.offset;
}

function runEndingAt(nodes: readonly TextNode[], at: number): TextNode | undefined {
  return nodes.find(({ text }, index) => text !== '' && lengthsBefore(nodes, index) + text.length === at);
}

/** The run that goes on over a place. */
function isWithin(nodes: readonly TextNode[], index: number, at: number): boolean {
  const from = lengthsBefore(nodes, index);
  return from < at && at < from + (nodes[index]?.text.length ?? 0);
}
