/** Puts a footnote behind words. */
import { Text, Transforms, type Editor, type Range } from 'slate';
import { noteText } from '@common/article/normalize.ts';
import type { Footnote } from '@common/article/document.ts';
import { asStep } from '../../history.ts';

/** `at`: the words it belongs to, in one block. A note they carried is replaced. Does nothing without words in the note. */
export function insertNote(editor: Editor, at: Range, note: Footnote): void {
  const text = noteText(note.text);
  if (text === '') return;
  asStep(editor, () => Transforms.setNodes<Text>(editor, { footnote: { id: note.id, text } }, { at, match: Text.isText, split: true }));
}
