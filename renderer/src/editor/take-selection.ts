/** Makes the page's selection Slate's. */
import { Range, Transforms, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';

/**
 * Slate learns where the caret is up to a tenth of a second late; a command right after an arrow key must not work on where it was. Only
 * while the text has the keyboard, and never while a word is being composed.
 */
export function takeSelection(editor: Editor): void {
  if (!ReactEditor.isFocused(editor) || ReactEditor.isComposing(editor)) return;
  const page = ReactEditor.toDOMNode(editor, editor);
  const selection = page.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0 || !page.contains(selection.anchorNode)) return;
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true });
  if (range !== null && (editor.selection === null || !Range.equals(range, editor.selection))) Transforms.select(editor, range);
}
