/** Which note the caret is at, and which words a new one would belong to. Pure reading. */
import { Editor, Node, Path, Range, Text, type NodeEntry } from 'slate';
import { sameNote, type Footnote, type TextBlock, type TextNode } from '@common/article/document.ts';
import { textBlockAt } from '../../schema.ts';

export interface FoundNote {
  readonly note: Footnote;
  /** The text block that holds it. */
  readonly block: Path;
  /** Of the last of its runs: the note stands behind it. */
  readonly last: Path;
}

/** The note whose run the caret is in or right behind; undefined when there is none, or words are selected. */
export function noteAt(editor: Editor): FoundNote | undefined {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection) || !Node.has(editor, selection.anchor.path)) return undefined;
  const { path, offset } = selection.anchor;
  const entry = textBlockAt(editor);
  if (entry === undefined) return undefined;
  // Between two runs the caret is in either: what is in front of it counts.
  const at = noteIn(editor, path) === undefined && offset === 0 && Path.hasPrevious(path) ? Path.previous(path) : path;
  const note = noteIn(editor, at);
  return note === undefined ? undefined : { note, block: entry[1], last: runsOf(entry, at).at(-1) ?? at };
}

function noteIn(editor: Editor, path: Path): Footnote | undefined {
  const node = Node.get(editor, path);
  return Text.isText(node) ? node.footnote : undefined;
}

/** Paths of the runs side by side that carry the note of the run at `path`. */
export function runsOf([block, path]: NodeEntry<TextBlock>, at: Path): Path[] {
  const index = at.at(-1) ?? 0;
  const nodes: readonly TextNode[] = block.children;
  const node = nodes[index];
  if (node?.footnote === undefined) return [];
  const carries = (place: number): boolean => {
    const one = nodes[place];
    return one !== undefined && sameNote(one, node);
  };
  let from = index;
  while (carries(from - 1)) from -= 1;
  let to = index;
  while (carries(to + 1)) to += 1;
  return Array.from({ length: to - from + 1 }, (_, offset) => [...path, from + offset]);
}

/** All words of the runs at these paths, which stand side by side. */
export function wordsOf(editor: Editor, paths: readonly Path[]): Range {
  const [first, last] = [paths[0] ?? [], paths.at(-1) ?? []];
  return { anchor: Editor.start(editor, first), focus: Editor.end(editor, last) };
}

/** The words of the note at a run, with all its other runs; undefined when it carries none. */
export function notedWords(editor: Editor, at: Path): Range | undefined {
  const entry = Node.has(editor, at) ? textBlockAt(editor, at) : undefined;
  const paths = entry === undefined ? [] : runsOf(entry, at);
  return paths.length === 0 ? undefined : wordsOf(editor, paths);
}

const WORD = /[\p{L}\p{N}\p{M}]+$/u;

/**
 * What a new note would belong to: the selected words of one block, or the word before the caret (a sign when there is no word).
 * Null when there is nothing: no caret, a selection over several blocks, nothing in front of the caret.
 */
export function noteTarget(editor: Editor): Range | null {
  const { selection } = editor;
  const entry = textBlockAt(editor);
  if (selection === null || entry === undefined) return null;
  const [, path] = entry;
  if (Range.isExpanded(selection)) {
    const [start, end] = Range.edges(selection);
    return Path.isAncestor(path, start.path) && Path.isAncestor(path, end.path) && Editor.string(editor, selection).trim() !== '' ? { anchor: start, focus: end } : null;
  }
  const before = { anchor: Editor.start(editor, path), focus: selection.anchor };
  const text = Editor.string(editor, before).trimEnd();
  if (text === '') return null;
  const length = WORD.exec(text)?.[0].length ?? [...text].at(-1)?.length ?? 1;
  return { anchor: pointIn(editor, path, text.length - length), focus: pointIn(editor, path, text.length) };
}

/** The point `offset` UTF-16 units into a block's text. */
function pointIn(editor: Editor, path: Path, offset: number): Range['anchor'] {
  let left = offset;
  for (const [node, at] of Node.texts(Node.get(editor, path))) {
    if (left <= node.text.length) return { path: [...path, ...at], offset: left };
    left -= node.text.length;
  }
  return Editor.end(editor, path);
}
