/** Puts a footnote behind words. */
import { Text, Transforms, type Editor, type Range } from 'slate';
import type { Footnote } from '@common/article/document.ts';
import { tidyNote } from '@common/article/note.ts';
import { asStep } from '../../history.ts';
import { changeNote } from './may-note.ts';

/** `at`: the words it belongs to, in one block. A note they carried is replaced. Does nothing without words in the note. */
export function insertNote(editor: Editor, at: Range, note: Footnote): void {
  const footnote = tidyNote(note);
  if (footnote === null) return;
  changeNote(editor, at, () => asStep(editor, () => Transforms.setNodes<Text>(editor, { footnote }, { at, match: Text.isText, split: true })));
}
