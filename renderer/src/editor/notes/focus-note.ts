/** Gives the keyboard to the words of the note that the caret is at: a note was asked for where there is one. */
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';

/** The bar stands there as long as the caret is at its note (`NoteBar.tsx`); its words are written on behind their last letter. */
export function focusNote(editor: Editor): void {
  const field = ReactEditor.toDOMNode(editor, editor).closest('.editor')?.querySelector<HTMLTextAreaElement>('.note-bar__words');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
