/** Building stones of pasting (`insert-blocks`, `insert-items`). */
import { Editor, Node, Path, Transforms, type Element } from 'slate';
import type { Block, BoxLineBlock, ListItemBlock, TextNode } from '@common/article/document.ts';
import { isList } from '../schema.ts';
import { mergeList } from './list-kind.ts';
import { goesWith } from './list-start.ts';

/** Whether what was copied is a block's part at its edges: it goes on with the words beside the caret, whatever kind of block it is. */
export interface Within {
  readonly start: boolean;
  readonly end: boolean;
}

/** Of whole blocks. */
export const WHOLE: Within = { start: false, end: false };

/** Where blocks come from. */
export interface Copied {
  /** `here`: the editor's own text; `page`: a page or a word processor; `plain`: lines of plain text, which are of no kind. */
  readonly from: 'here' | 'page' | 'plain';
  readonly within: Within;
}

/** Runs of text at the caret. */
export function insertInline(editor: Editor, nodes: readonly TextNode[]): void {
  const filled = nodes.filter((node) => node.text !== '').map((node) => ({ ...node }));
  if (filled.length === 0 || editor.selection === null) return;
  // insertNodes would set apart unmarked text from the text around it by node only; equal neighbours are joined by normalising.
  Transforms.insertNodes(editor, filled, { at: editor.selection, select: true });
}

/** Inserts siblings at `at` and puts the caret at the end of the last of them. */
export function insertAndSelect(editor: Editor, blocks: readonly (Block | ListItemBlock | BoxLineBlock)[], at: Path): void {
  if (blocks.length === 0) return;
  Transforms.insertNodes(editor, structuredClone(blocks) as Element[], { at });
  const last = [...at.slice(0, -1), (at.at(-1) ?? 0) + blocks.length - 1];
  Transforms.select(editor, Editor.end(editor, last));
}

/** The list at `path` and the one of its kind right before it are one; nothing happens where they are not there, or the one at `path` has a number of its own. */
export function joinLists(editor: Editor, path: Path): void {
  if (!Node.has(editor, path) || !Path.hasPrevious(path)) return;
  const [list, before] = [Node.get(editor, path), Node.get(editor, Path.previous(path))];
  if (isList(list) && isList(before) && goesWith(list, before)) mergeList(editor, path);
}
