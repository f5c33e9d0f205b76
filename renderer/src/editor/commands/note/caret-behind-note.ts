/** From the field of a note back to the text: what is typed next stands behind the note's number. */
import { Editor, Node, Path, Point, Range, Text, Transforms } from 'slate';
import { textBlockAt } from '../../schema.ts';
import { runsOf } from './find.ts';

/**
 * `at`: a run that carries the note. A caret within its words stays; words that are selected no longer are, or the next key would take their place.
 * A letter at the end of a word that has a note belongs to the word as ever, when one comes there by another way (`with-article.ts`).
 */
export function caretBehindNote(editor: Editor, at: Path): void {
  const entry = Node.has(editor, at) ? textBlockAt(editor, at) : undefined;
  const last = entry === undefined ? undefined : runsOf(entry, at).at(-1);
  const node = last === undefined ? undefined : Node.get(editor, last);
  if (last === undefined || node === undefined || !Text.isText(node)) return;
  const end = Editor.end(editor, last);
  const { selection } = editor;
  if (selection !== null && Range.isCollapsed(selection) && !Point.equals(selection.anchor, end) && !isAtStartBehind(selection.anchor, last)) return;
  Transforms.select(editor, end);
  const { text: _text, footnote: _note, link: _link, ...rest } = node;
  editor.marks = rest;
}

/** The same place by its other name: in front of the run behind the note. */
const isAtStartBehind = ({ path, offset }: Point, last: Path): boolean => offset === 0 && Path.equals(path, Path.next(last));
