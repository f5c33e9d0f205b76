/** What is selected under the mouse: it goes and comes in one step. Slate would make two of it, take the end of whole items out of the selection first, and leave an empty item where they stood. */
import type { DragEvent } from 'react';
import { Editor, Range, type RangeRef } from 'slate';
import { ReactEditor } from 'slate-react';
import { moveItems } from './commands/move-items.ts';
import { isWords, moveWords } from './commands/move-words.ts';
import { takeSelection } from './take-selection.ts';

export class DraggedText {
  readonly #editor: Editor;
  #dragged: RangeRef | null = null;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** True: it is dragged, and Slate need not know. */
  begin(event: DragEvent): boolean {
    this.end();
    takeSelection(this.#editor);
    const { selection } = this.#editor;
    if (selection === null || Range.isCollapsed(selection)) return false;
    this.#dragged = Editor.rangeRef(this.#editor, selection);
    ReactEditor.setFragmentData(this.#editor, event.dataTransfer, 'drag');
    return true;
  }

  /** Dragging is over, wherever it was let go. */
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
    // Let go beside the text it stays where it is.
    if (place === null) return true;
    if (isWords(this.#editor, dragged)) moveWords(this.#editor, dragged, place.anchor);
    else moveItems(this.#editor, dragged, place.anchor, () => ReactEditor.insertData(this.#editor, event.dataTransfer));
    if (!ReactEditor.isFocused(this.#editor)) ReactEditor.focus(this.#editor);
    return true;
  }
}
