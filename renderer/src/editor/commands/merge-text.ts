/** Joins two text blocks; the building stone of Backspace and Delete at a block's edge. */
import { Editor, Node, Path, Transforms } from 'slate';

/**
 * Moves the text of the block at `from` to the end of the block at `into` and takes the emptied block away (with its list, when
 * it was the list's only item). `into` keeps its type. A caret in either block stays between the same letters.
 */
export function mergeText(editor: Editor, from: Path, into: Path): void {
  Editor.withoutNormalizing(editor, () => {
    const source = Editor.pathRef(editor, from);
    const target = Editor.pathRef(editor, into);
    const count = Node.ancestor(editor, from).children.length;
    for (let moved = 0; moved < count; moved += 1) {
      const end = Node.ancestor(editor, target.current ?? into).children.length;
      Transforms.moveNodes(editor, { at: [...(source.current ?? from), 0], to: [...(target.current ?? into), end] });
    }
    const emptied = source.unref() ?? from;
    target.unref();
    const parent = Path.parent(emptied);
    const lone = parent.length > 0 && Node.ancestor(editor, parent).children.length === 1;
    Transforms.removeNodes(editor, { at: lone ? parent : emptied });
  });
}
