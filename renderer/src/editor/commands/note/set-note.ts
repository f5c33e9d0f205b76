/** Gives a footnote other words, or its words other marks. */
import { Node, Transforms, type Editor, type Path, type Text } from 'slate';
import type { NoteRun } from '@common/article/document.ts';
import { noteOf, sameWords } from '@common/article/note.ts';
import { asStep } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';
import { runsOf, wordsOf } from './find.ts';
import { changeNote } from './may-note.ts';
import { removeNote } from './remove-note.ts';

/** `at`: a run that carries it. Without words the note goes. */
export function setNote(editor: Editor, at: Path, words: readonly NoteRun[]): void {
  const entry = Node.has(editor, at) ? textBlockAt(editor, at) : undefined;
  const node = entry?.[0].children[at.at(-1) ?? 0];
  if (entry === undefined || node?.footnote === undefined) return;
  const footnote = noteOf(node.footnote.id, words);
  if (footnote === null) {
    removeNote(editor, at);
    return;
  }
  if (sameWords(footnote, node.footnote)) return;
  const paths = runsOf(entry, at);
  const set = (): void => {
    for (const path of paths) Transforms.setNodes<Text>(editor, { footnote }, { at: path });
  };
  changeNote(editor, wordsOf(editor, paths), () => asStep(editor, set));
}
