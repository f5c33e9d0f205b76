/** Picks a picture of the text as a click on it does. */
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { topBlock } from '../schema.ts';

/** @param block index of the photo's block @param one which of its pictures */
export function pickPicture(editor: Editor, block: number, one: number): void {
  const photo = topBlock(editor, block);
  if (photo === undefined) return;
  const picture = ReactEditor.toDOMNode(editor, photo).querySelector<HTMLElement>(`[data-picture="${String(one)}"]`);
  picture?.scrollIntoView({ block: 'nearest' });
  // `use-picked.ts` says what a click is.
  picture?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
}
