/**
 * Bold that was begun inside a word outlives the corrections of a keyboard: Unikey takes the run's only letter away to put another in
 * its place, Windows sends a tone that belongs to the letter before the run. Either would leave the run empty, and what is typed next
 * would be plain.
 */
import { Editor, Node, Range, Text } from 'slate';
import { MARKS, type TextNode } from '@common/article/document.ts';

type Look = Omit<TextNode, 'text'>;

const lookOf = (node: Look): Look => Object.fromEntries(MARKS.filter((mark) => node[mark] === true).map((mark) => [mark, true]));
const isSame = (one: Look, other: Look): boolean => MARKS.every((mark) => (one[mark] === true) === (other[mark] === true));

/** Takes a letter away by `run`. Was it the only one of its run, what is typed next looks like the run. */
export function deletingLetter(editor: Editor, run: () => void): void {
  const look = lookOfOnlyLetter(editor);
  run();
  if (look === null || editor.selection === null) return;
  // What else the place has stays: whose suggestion it is, a link.
  const { footnote: _note, ...here } = (Editor.marks(editor) ?? {}) as Look;
  if (isSame(look, here)) return;
  editor.marks = { ...Object.fromEntries(Object.entries(here).filter(([key]) => !MARKS.some((mark) => mark === key))), ...look };
}

/** Puts `text` in by `run`. A combining mark alone uses up no look that was chosen for what comes next. */
export function insertingMark(editor: Editor, text: string, run: () => void): void {
  const { marks } = editor;
  run();
  if (marks !== null && /^\p{M}+$/u.test(text)) editor.marks = marks;
}

/** The look of the run in front of the caret when one letter is all it has. */
function lookOfOnlyLetter(editor: Editor): Look | null {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection)) return null;
  const { path, offset } = selection.anchor;
  const node = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  if (node === undefined || !Text.isText(node) || offset === 0 || offset !== node.text.length) return null;
  return [...node.text].length === 1 ? lookOf(node) : null;
}
