/** Finding one's way in the tree: which block a point stands in, what kind it is. Pure reading, no changes. */
import { Editor, Node, type Path, Range, type NodeEntry, type Location } from 'slate';
import type { ArticleElement, Block, BoxBlock, BoxLineBlock, ListBlock, ListItemBlock, PhotoBlock, SeparatorBlock, TableBlock, TableCellBlock, TableRowBlock, TextBlock } from '@common/article/document.ts';
import './slate-types.ts';

export const TEXT_BLOCK_TYPES: ReadonlySet<string> = new Set([
  'title',
  'sapo',
  'paragraph',
  'heading',
  'quote',
  'pull-quote',
  'dialogue',
  'verse',
  'byline',
  'list-item',
  'box-title',
  'box-line',
  'table-cell',
  'caption',
  'credit',
]);

/** Blocks that can stand at the top of a document. */
export const TOP_TYPES: ReadonlySet<string> = new Set(['title', 'sapo', 'paragraph', 'heading', 'quote', 'pull-quote', 'dialogue', 'verse', 'list', 'box', 'separator', 'table', 'photo', 'byline']);

/** True for an element of the document (not for text, not for the editor itself). */
export function isElement(node: Node): node is ArticleElement {
  return Node.isElement(node);
}

export function isTextBlock(node: Node): node is TextBlock {
  return isElement(node) && TEXT_BLOCK_TYPES.has(node.type);
}

export const isList = (node: Node): node is ListBlock => isElement(node) && node.type === 'list';
export const isListItem = (node: Node): node is ListItemBlock => isElement(node) && node.type === 'list-item';
export const isPhoto = (node: Node): node is PhotoBlock => isElement(node) && node.type === 'photo';

export const isBox = (node: Node): node is BoxBlock => isElement(node) && node.type === 'box';
export const isBoxLine = (node: Node): node is BoxLineBlock => isElement(node) && node.type === 'box-line';
export const isSeparator = (node: Node): node is SeparatorBlock => isElement(node) && node.type === 'separator';

export const isTable = (node: Node): node is TableBlock => isElement(node) && node.type === 'table';
export const isTableRow = (node: Node): node is TableRowBlock => isElement(node) && node.type === 'table-row';
export const isTableCell = (node: Node): node is TableCellBlock => isElement(node) && node.type === 'table-cell';

/** Kinds of text that stay what they are: the title, and what stands in a photo, a table or a box. */
export const FIXED_TYPES: ReadonlySet<string> = new Set(['title', 'caption', 'credit', 'table-cell', 'box-title', 'box-line']);

/** The block that holds the text at `at` (the selection's focus when left out): a paragraph, an item, a caption. */
export function textBlockAt(editor: Editor, at?: Location): NodeEntry<TextBlock> | undefined {
  const where = at ?? editor.selection?.focus;
  if (where === undefined) return undefined;
  return Editor.above<TextBlock>(editor, { at: where, match: isTextBlock, mode: 'lowest' });
}

/** Every text block the selection touches, in order. A block whose very start only is touched by a hanging end is left out. */
export function selectedTextBlocks(editor: Editor): NodeEntry<TextBlock>[] {
  const { selection } = editor;
  if (selection === null) return [];
  const at = Range.isExpanded(selection) ? Editor.unhangRange(editor, selection) : selection;
  return [...Editor.nodes(editor, { at, match: isTextBlock })];
}

/** The top-level block at `index`, or undefined behind the end. */
export function topBlock(editor: Editor, index: number): Block | undefined {
  return editor.children[index] as Block | undefined;
}

/** True when the selection is a caret at the very start of the text block at `path`. */
export function caretAtStart(editor: Editor, path: Path): boolean {
  const { selection } = editor;
  return selection !== null && Range.isCollapsed(selection) && Editor.isStart(editor, selection.anchor, path);
}

/** True when the selection is a caret at the very end of the text block at `path`. */
export function caretAtEnd(editor: Editor, path: Path): boolean {
  const { selection } = editor;
  return selection !== null && Range.isCollapsed(selection) && Editor.isEnd(editor, selection.anchor, path);
}

/** True when the node holds no character. */
export function isEmptyBlock(node: Node): boolean {
  return Node.string(node) === '';
}
