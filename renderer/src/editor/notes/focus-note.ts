/** Gives the keyboard to the words of the note that the caret is at: a note was asked for where there is one. */
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { caretToEnd } from './note-field.ts';

/** The bar stands there as long as the caret is at its note (`NoteBar.tsx`); its words are written on behind their last letter. */
export function focusNote(editor: Editor): void {
  const field = ReactEditor.toDOMNode(editor, editor).closest('.editor')?.querySelector<HTMLElement>('.note-bar__words');
  if (field !== null && field !== undefined) caretToEnd(field);
}
