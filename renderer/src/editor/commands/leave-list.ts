/** Takes one item out of its list. */
import { Editor, type Path } from 'slate';
import { liftFromList } from './list-start.ts';
import { retype, type TextBlockProps } from './retype.ts';

/** The item at `path` becomes a block of its own (a paragraph unless told); the list is parted in two where it stood inside, and numbers go on behind it. */
export function leaveList(editor: Editor, path: Path, props: TextBlockProps = { type: 'paragraph' }): void {
  Editor.withoutNormalizing(editor, () => retype(editor, liftFromList(editor, path), props));
}
