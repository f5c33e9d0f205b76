/** Takes a footnote away; the words it stood behind stay. */
import { Node, Transforms, type Editor, type Path } from 'slate';
import { asStep } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';
import { runsOf, wordsOf } from './find.ts';
import { changeNote } from './may-note.ts';

/** `at`: a run that carries it. */
export function removeNote(editor: Editor, at: Path): void {
  const entry = Node.has(editor, at) ? textBlockAt(editor, at) : undefined;
  if (entry === undefined) return;
  const paths = runsOf(entry, at);
  const remove = (): void => paths.forEach((path) => Transforms.unsetNodes(editor, 'footnote', { at: path }));
  if (paths.length > 0) changeNote(editor, wordsOf(editor, paths), () => asStep(editor, remove));
}
