/** Gives the text the keyboard. */
import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { isEmptyBlock, isTextBlock } from './schema.ts';

/**
 * Also when a button inside the text (a photo's) has it: Slate takes that for focused already. Where the caret was it is again; in a text that had none it
 * stands in front of the first line, and only of an article without a title in the title: whoever begins to type there would rename it.
 */
export function focusText(editor: Editor): void {
  if (editor.selection === null) Transforms.select(editor, Editor.start(editor, [firstLine(editor)]));
  ReactEditor.focus(editor);
  const page = ReactEditor.toDOMNode(editor, editor);
  if (page.ownerDocument.activeElement !== page) page.focus({ preventScroll: true });
}

/** Index of the block that is written in first. */
function firstLine(editor: Editor): number {
  const [title] = editor.children;
  if (title === undefined || !isTextBlock(title) || isEmptyBlock(title)) return 0;
  const line = editor.children.findIndex((block, index) => index > 0 && isTextBlock(block));
  return line === -1 ? 0 : line;
}
