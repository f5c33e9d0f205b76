/** A table, a box or a photo that was just put in is brought before the eyes whole; the caret alone would show its first line. */
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { isBox, isPhoto, isTable, topBlock } from './schema.ts';
import { untilRested } from './until-rested.ts';

/** px between it and the edge of what is seen */
const AIR = 12;

/** Keeps in mind which of them the caret is in. */
export class InsertedInSight {
  #last: string | null = null;

  /** To be told of every change. `written`: the text is another than before, not the caret alone. */
  changed(editor: Editor, written: boolean): void {
    const block = topBlock(editor, editor.selection?.focus.path[0] ?? -1);
    const before = this.#last;
    this.#last = block !== undefined && (isTable(block) || isBox(block) || isPhoto(block)) ? ReactEditor.findKey(editor, block).id : null;
    if (!written || block === undefined || this.#last === null || this.#last === before) return;
    // Its element is there in the next frame.
    requestAnimationFrame(() => { untilRested(() => bring(editor, block)); });
  }
}

/** True when it had to scroll. */
function bring(editor: Editor, block: NonNullable<ReturnType<typeof topBlock>>): boolean {
  // It may have gone meanwhile, or be another after the next letter.
  if (!editor.children.includes(block)) return false;
  const element = ReactEditor.toDOMNode(editor, block);
  const frame = element.closest('.editor__scroll');
  if (frame === null) return false;
  const [box, seen, before] = [element.getBoundingClientRect(), frame.getBoundingClientRect(), frame.scrollTop];
  if (box.height + 2 * AIR > seen.height) return false;
  if (box.bottom + AIR > seen.bottom) frame.scrollTop += box.bottom + AIR - seen.bottom;
  else if (box.top - AIR < seen.top) frame.scrollTop -= seen.top - box.top + AIR;
  return frame.scrollTop !== before;
}
