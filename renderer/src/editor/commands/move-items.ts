/** Blocks, or whole items of lists, taken to another place of the text by the mouse. */
import { Editor, Range, Transforms, type Point } from 'slate';
import { asAllowed, asStep } from '../history.ts';
import { cutWhole } from './cut-whole.ts';
import { letNotesGo } from './note/keep-note.ts';
import { wholeItems } from './whole-items.ts';

/**
 * What `dragged` holds goes, as a whole, and `put` puts it in at `to`: one step. False, and nothing is done, where it was let go on itself.
 * @param put what was dragged comes in at the caret
 */
export function moveItems(editor: Editor, dragged: Range, to: Point, put: () => void): boolean {
  if (Range.includes(dragged, to)) return false;
  asAllowed(editor, () =>
    asStep(editor, () => {
      const place = Editor.pointRef(editor, to);
      Transforms.select(editor, dragged);
      letNotesGo(editor);
      if (wholeItems(editor, dragged) !== undefined || !cutWhole(editor)) editor.deleteFragment();
      const at = place.unref();
      if (at !== null) Transforms.select(editor, at);
      put();
    }),
  );
  return true;
}
