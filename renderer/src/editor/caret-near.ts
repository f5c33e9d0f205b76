/** A caret that outlives its text. */
import { Editor, Node, Text, type Point, type Range } from 'slate';

/** The same place, or the nearest there is: the end of a run that has become shorter, the beginning of its block (the last one when there are fewer). */
export function caretNear(editor: Editor, { path, offset }: Point): Range {
  const node = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  if (node !== undefined && Text.isText(node)) {
    const point = { path, offset: Math.min(offset, node.text.length) };
    return { anchor: point, focus: point };
  }
  const start = Editor.start(editor, [Math.min(path[0] ?? 0, editor.children.length - 1)]);
  return { anchor: start, focus: start };
}
