/** Where a dropped picture would come to stand: between which blocks, and the line that shows it. */
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';

export interface DropPlace {
  /** Index of the top-level block behind which it would stand; never in front of the title. */
  readonly after: number;
  /** Where the line is drawn, px below the upper edge of the window. */
  readonly top: number;
}

/** Behind the block under the pointer, in front of it in its upper half; null outside of the blocks. */
export function dropPlace(editor: Editor, { target, clientY }: { readonly target: EventTarget; readonly clientY: number }): DropPlace | null {
  const node = target instanceof Element ? target.closest('[data-slate-node="element"]') : null;
  if (node === null) return null;
  const [index] = ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, node));
  const block = index === undefined ? undefined : editor.children[index];
  if (index === undefined || block === undefined) return null;
  const box = ReactEditor.toDOMNode(editor, block).getBoundingClientRect();
  const inFront = index > 0 && clientY < box.top + box.height / 2;
  return { after: inFront ? index - 1 : index, top: inFront ? box.top : box.bottom };
}

/** Draws the line in the frame round the text, or takes it away. The text itself is left alone. */
export function showDropPlace(text: Element, place: DropPlace | null): void {
  const frame = text.closest<HTMLElement>('.editor');
  if (frame === null) return;
  frame.classList.toggle('has-drop', place !== null);
  if (place !== null) frame.style.setProperty('--drop-top', `${String(place.top - frame.getBoundingClientRect().top)}px`);
}
