/** Whether an article goes on behind the caret. */
import type { Block } from '@common/article/document.ts';
import { Editor, type Path } from 'slate';
import { textBlockAt } from '../schema.ts';

/**
 * Where a paragraph or the standfirst stands that the caret is at the end of, with nothing behind it but what is empty; empty: it is the title; null:
 * something would come to stand behind what is pasted, or another block is written in.
 */
export function endOfArticle(editor: Editor): Path | null {
  const { selection } = editor;
  const entry = selection === null ? undefined : textBlockAt(editor);
  if (selection === null || entry === undefined) return null;
  const [block, path] = entry;
  if ((block.type !== 'title' && !mayBeEmpty(block)) || path.length !== 1) return null;
  const behind = Editor.string(editor, { anchor: Editor.end(editor, selection), focus: Editor.end(editor, []) });
  const things = (editor.children as Block[]).slice((path[0] ?? 0) + 1).some((each) => !mayBeEmpty(each));
  if (behind.trim() !== '' || things) return null;
  return block.type === 'title' ? [] : path;
}

/** What a new article waits with: its standfirst, its first paragraph. */
export const mayBeEmpty = ({ type }: { readonly type: string }): boolean => type === 'paragraph' || type === 'sapo';
