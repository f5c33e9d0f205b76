/** Gives a footnote other words. */
import { Node, Transforms, type Editor, type Path, type Text } from 'slate';
import { noteText } from '@common/article/normalize.ts';
import { asStep } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';
import { runsOf } from './find.ts';
import { removeNote } from './remove-note.ts';

/** `at`: a run that carries it. Without words the note goes. */
export function setNote(editor: Editor, at: Path, words: string): void {
  const entry = Node.has(editor, at) ? textBlockAt(editor, at) : undefined;
  const node = entry?.[0].children[at.at(-1) ?? 0];
  if (entry === undefined || node?.footnote === undefined) return;
  const text = noteText(words);
  if (text === node.footnote.text) return;
  if (text === '') {
    removeNote(editor, at);
    return;
  }
  const footnote = { id: node.footnote.id, text };
  asStep(editor, () => {
    for (const path of runsOf(entry, at)) Transforms.setNodes<Text>(editor, { footnote }, { at: path });
  });
}
