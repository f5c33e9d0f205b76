/** Puts an empty table into the text. */
import { Editor, Transforms, type Path } from 'slate';
import { table } from '@common/article/build.ts';
import { asStep } from '../../history.ts';
import { isEmptyBlock, topBlock } from '../../schema.ts';

const ROWS = 3;
const COLUMNS = 3;

/** Behind the block of the caret, in place of it when it is an empty paragraph; the caret goes into the first cell. */
export function insertTable(editor: Editor): void {
  asStep(editor, () => {
    const index = editor.selection?.focus.path[0] ?? editor.children.length - 1;
    const block = topBlock(editor, index);
    const replaces = block?.type === 'paragraph' && isEmptyBlock(block);
    const at: Path = [replaces ? index : index + 1];
    if (replaces) Transforms.removeNodes(editor, { at });
    const row = Array.from({ length: COLUMNS }, () => '');
    Transforms.insertNodes(editor, table(1, Array.from({ length: ROWS }, () => row)), { at });
    Transforms.select(editor, Editor.start(editor, at));
  });
}
