/** Three asterisks between two stretches of the text. */
import { Editor, Transforms, type Path } from 'slate';
import { paragraph, separator } from '@common/article/build.ts';
import { asStep } from '../history.ts';
import { isEmptyBlock, topBlock } from '../schema.ts';

/** Behind the caret's block, or in its place when that is an empty paragraph; the caret goes into the paragraph that follows. */
export function insertSeparator(editor: Editor): void {
  const { selection } = editor;
  if (selection === null) return;
  asStep(editor, () => {
    const index = selection.focus.path[0] ?? 0;
    const block = topBlock(editor, index);
    if (block?.type === 'paragraph' && isEmptyBlock(block)) toSeparator(editor, [index]);
    else {
      Transforms.insertNodes(editor, paragraph(''), { at: [index + 1] });
      toSeparator(editor, [index + 1]);
    }
  });
}

/** Building stone: the top-level block at `path` gives way to a separator; the caret goes to what follows, a new paragraph if need be. */
export function toSeparator(editor: Editor, path: Path): void {
  const index = path[0] ?? 0;
  Transforms.removeNodes(editor, { at: path });
  Transforms.insertNodes(editor, separator(), { at: path });
  if (topBlock(editor, index + 1)?.type !== 'paragraph') Transforms.insertNodes(editor, paragraph(''), { at: [index + 1] });
  Transforms.select(editor, Editor.start(editor, [index + 1]));
}
