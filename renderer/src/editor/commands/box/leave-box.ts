/** Enter in an empty line of a box. */
import { Editor, Node, Path, Transforms } from 'slate';
import { paragraph } from '@common/article/build.ts';

/** At the box's end the line goes and a paragraph follows the box; inside it, and where it is the only one, one line more opens. */
export function leaveBox(editor: Editor, path: Path): void {
  const parent = Path.parent(path);
  const count = Node.ancestor(editor, parent).children.length;
  const isLast = path.at(-1) === count - 1;
  if (!isLast) {
    Transforms.splitNodes(editor, { always: true });
    return;
  }
  if (count > 2) Transforms.removeNodes(editor, { at: path });
  const after = Path.next(parent);
  Transforms.insertNodes(editor, paragraph(''), { at: after });
  Transforms.select(editor, Editor.start(editor, after));
}
