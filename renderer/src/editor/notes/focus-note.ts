/** Gives the keyboard to the words of a note: of the one that the caret is at, when a note is asked for where there is one, and of any that is gone to. */
import { Editor, Transforms, type Text } from 'slate';
import { ReactEditor } from 'slate-react';
import { noteAt } from '../commands/note/find.ts';
import { focusText } from '../focus.ts';
import { rangeInSight } from '../range-in-sight.ts';
import { isLocked } from '../with-lock.ts';
import { caretTo, caretToEnd } from './note-field.ts';

/** Where in the words of a note the caret is to stand once its bar is there, in UTF-16 units. */
const wanted = new WeakMap<Editor, number>();

/** The bar stands there as long as the caret is at its note (`NoteBar.tsx`); its words are written on behind their last letter. */
export function focusNote(editor: Editor): void {
  const field = fieldOf(editor);
  if (field !== null) caretToEnd(field);
}

/**
 * The words that the note behind a run belongs to before the eyes, and the caret into the note's own, behind `offset` units of them. A text that is only
 * read has no bar: there the caret stands at the note.
 */
export function goToNote(editor: Editor, run: Text, offset: number): void {
  const end = Editor.end(editor, ReactEditor.findPath(editor, run));
  const before = noteAt(editor)?.note;
  Transforms.select(editor, end);
  focusText(editor);
  rangeInSight(editor, Editor.range(editor, end));
  if (isLocked(editor)) return;
  const field = before?.id === run.footnote?.id ? fieldOf(editor) : null;
  if (field === null) wanted.set(editor, offset);
  else caretInto(field, offset);
}

/** A note's bar has come: its field takes the keyboard if it was gone to. */
export function takeWanted(editor: Editor, field: HTMLElement): void {
  const offset = wanted.get(editor);
  wanted.delete(editor);
  if (offset !== undefined) caretInto(field, offset);
}

function caretInto(field: HTMLElement, offset: number): void {
  field.focus();
  caretTo(field, offset);
}

const fieldOf = (editor: Editor): HTMLElement | null => ReactEditor.toDOMNode(editor, editor).closest('.editor')?.querySelector<HTMLElement>('.note-bar__words--note') ?? null;
