/** Brings a block before the eyes, with the caret in it. */
import { Editor, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { focusText } from './focus.ts';
import { topBlock } from './schema.ts';

/** The caret at the start of the top-level block at `index` (a photo: of its caption); of the last one when the text has become shorter. */
export function caretInto(editor: Editor, index: number): void {
  Transforms.select(editor, Editor.start(editor, [Math.min(index, editor.children.length - 1)]));
}

/** The same in the window: the block in the middle of what is seen, the text with the keyboard. */
export function goToBlock(editor: Editor, index: number): void {
  caretInto(editor, index);
  focusText(editor);
  const block = topBlock(editor, Math.min(index, editor.children.length - 1));
  if (block !== undefined) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' });
}

/** Index of the top-level block that an element of the page belongs to; null outside of the text. */
export function blockIndexAt(editor: Editor, element: Element): number | null {
  const node = element.closest('[data-slate-node="element"]');
  if (node === null || node.closest('[data-slate-editor]') !== ReactEditor.toDOMNode(editor, editor)) return null;
  return ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, node))[0] ?? null;
}
