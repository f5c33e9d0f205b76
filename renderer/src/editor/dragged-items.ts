/** Whole items of a list under the mouse: Slate would take their end out of the selection first, and leave an empty item where they stood. */
import type { DragEvent } from 'react';
import { Editor, type RangeRef } from 'slate';
import { ReactEditor } from 'slate-react';
import { moveItems } from './commands/move-items.ts';
import { wholeItems } from './commands/whole-items.ts';
import { takeSelection } from './take-selection.ts';

export class DraggedItems {
  readonly #editor: Editor;
  #dragged: RangeRef | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** True: they are dragged, and Slate need not know. */
  begin(event: DragEvent): boolean {
    this.end();
    takeSelection(this.#editor);
    const { selection } = this.#editor;
    if (selection === null || wholeItems(this.#editor, selection) === undefined) return false;
    this.#dragged = Editor.rangeRef(this.#editor, selection);
    ReactEditor.setFragmentData(this.#editor, event.dataTransfer, 'drag');
    return true;
  }

  /** Dragging is over, wherever they were let go. */
  end(): void {
    this.#dragged?.unref();
    this.#dragged = null;
  }

  /** Let go in the text. True: it is done. */
  drop(event: DragEvent): boolean {
    const dragged = this.#dragged?.unref() ?? null;
    this.#dragged = null;
    if (dragged === null) return false;
    event.preventDefault();
    const place = ReactEditor.findEventRange(this.#editor, event, { suppressThrow: true });
    // Let go beside the text they stay where they are.
    if (place === null) return true;
    moveItems(this.#editor, dragged, place.anchor, () => ReactEditor.insertData(this.#editor, event.dataTransfer));
    if (!ReactEditor.isFocused(this.#editor)) ReactEditor.focus(this.#editor);
    return true;
  }
}
