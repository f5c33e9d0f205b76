/** Tab and Shift+Tab: through the caption and credit of a photo and out to the text around it, in a table from cell to cell, in a list a level deeper and higher. */
import { Editor, Path, Transforms, type NodeEntry } from 'slate';
import type { TextBlock } from '@common/article/document.ts';
import { caretAtStart, isTextBlock, textBlockAt } from '../schema.ts';
import { changeItemLevel } from './change-item-level.ts';
import { nextCell } from './table/next-cell.ts';
import { textBehind } from './text-behind.ts';

/** Returns false when there is no field that way, and no level. */
export function nextField(editor: Editor, direction: 'forward' | 'backward'): boolean {
  const entry = textBlockAt(editor);
  if (entry === undefined) return false;
  const [block, path] = entry;
  if (block.type === 'table-cell') return nextCell(editor, path, direction);
  if (block.type === 'list-item' && changeItemLevel(editor, direction === 'forward' ? 'deeper' : 'higher')) return true;
  if (direction === 'backward') return back(editor, entry);
  if (block.type === 'caption') Transforms.select(editor, Editor.end(editor, Path.next(path)));
  else if (block.type === 'credit') toTextBehind(editor, path);
  else return false;
  return true;
}

/** The way Tab came. Into a photo it leads from the beginning of the text behind, where Tab has put the caret, and from nowhere else. */
function back(editor: Editor, [block, path]: NodeEntry<TextBlock>): boolean {
  const before = block.type === 'credit' ? Path.previous(path) : textBefore(editor, path[0] ?? 0)?.[1];
  if (before === undefined) return false;
  const inPhoto = block.type === 'credit' || block.type === 'caption';
  const behindPhoto = caretAtStart(editor, path.slice(0, 1)) && (Editor.node(editor, before)[0] as TextBlock).type === 'credit';
  if (!inPhoto && !behindPhoto) return false;
  Transforms.select(editor, Editor.end(editor, before));
  return true;
}

function textBefore(editor: Editor, index: number): NodeEntry<TextBlock> | undefined {
  if (index === 0) return undefined;
  const [last] = Editor.nodes<TextBlock>(editor, { at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, [index - 1]) }, match: isTextBlock, reverse: true });
  return last;
}

/** Behind a photo that is the last of the article there is nothing to go to: Tab opens a paragraph as Enter does. */
function toTextBehind(editor: Editor, path: Path): void {
  if (textBehind(editor, path[0] ?? 0)) return;
  Transforms.select(editor, Editor.end(editor, path));
  editor.insertBreak();
}
