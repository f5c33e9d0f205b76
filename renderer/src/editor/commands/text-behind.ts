/** Out of a photo or a table, on to the text behind it. */
import { Editor, Transforms } from 'slate';
import type { TextBlock } from '@common/article/document.ts';
import { isTextBlock } from '../schema.ts';

/** The caret goes to the beginning of the first words behind the top-level block at `index`. False: there are none, nothing was done. */
export function textBehind(editor: Editor, index: number): boolean {
  const from = index + 1;
  const [next] = from < editor.children.length ? Editor.nodes<TextBlock>(editor, { at: { anchor: Editor.start(editor, [from]), focus: Editor.end(editor, []) }, match: isTextBlock }) : [];
  if (next !== undefined) Transforms.select(editor, Editor.start(editor, next[1]));
  return next !== undefined;
}
