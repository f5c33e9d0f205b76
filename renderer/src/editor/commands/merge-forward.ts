/** Delete at the end of a block. */
import { Editor, Path, Transforms, Node } from 'slate';
import { asStep } from '../history.ts';
import { caretAtEnd, isBox, isEmptyBlock, isList, isPhoto, isSeparator, isTable, textBlockAt, topBlock } from '../schema.ts';
import { mergeText } from './merge-text.ts';

/**
 * The block that follows joins this one, which keeps its type; an empty block gives way to what follows. Nothing joins a photo's
 * caption or credit, a table's cell, or leaves a box. Returns false when the caret is not at a block's end.
 */
export function mergeForward(editor: Editor): boolean {
  const entry = textBlockAt(editor);
  if (entry === undefined || !caretAtEnd(editor, entry[1])) return false;
  const [block, path] = entry;
  if (block.type === 'caption' || block.type === 'credit' || block.type === 'table-cell' || block.type === 'box-title') return true;
  const sibling = Path.next(path);
  if (block.type === 'box-line' && !Node.has(editor, sibling)) return true;
  if ((block.type === 'list-item' || block.type === 'box-line') && Node.has(editor, sibling)) {
    asStep(editor, () => mergeText(editor, sibling, path));
    return true;
  }
  asStep(editor, () => joinNext(editor, path));
  return true;
}

function joinNext(editor: Editor, path: Path): void {
  const index = path[0] ?? 0;
  const block = Node.get(editor, path);
  const next = topBlock(editor, index + 1);
  if (next === undefined) return;
  const gives = path.length === 1 && index > 0 && isEmptyBlock(block);
  if (gives) {
    Transforms.removeNodes(editor, { at: path });
    Transforms.select(editor, Editor.start(editor, path));
  } else if (isList(next)) {
    mergeText(editor, [index + 1, 0], path);
  } else if (isSeparator(next)) {
    Transforms.removeNodes(editor, { at: [index + 1] });
  } else if (!isPhoto(next) && !isTable(next) && !isBox(next)) {
    mergeText(editor, [index + 1], path);
  }
}
