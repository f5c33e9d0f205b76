/** Takes one item out of its list. */
import { Editor, Transforms, type Path } from 'slate';
import { retype, type TextBlockProps } from './retype.ts';

/** The item at `path` becomes a block of its own (a paragraph unless told); the list is parted in two where it stood inside. */
export function leaveList(editor: Editor, path: Path, props: TextBlockProps = { type: 'paragraph' }): void {
  Editor.withoutNormalizing(editor, () => {
    const item = Editor.pathRef(editor, path);
    Transforms.liftNodes(editor, { at: path });
    const lifted = item.unref();
    if (lifted !== null) retype(editor, lifted, props);
  });
}
