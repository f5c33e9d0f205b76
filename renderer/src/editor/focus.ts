/** Gives the text the keyboard. */
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';

/** Also when a button inside the text (a photo's) has it: Slate takes that for focused already. Where the caret was it is again. */
export function focusText(editor: Editor): void {
  ReactEditor.focus(editor);
  const page = ReactEditor.toDOMNode(editor, editor);
  if (page.ownerDocument.activeElement !== page) page.focus({ preventScroll: true });
}
