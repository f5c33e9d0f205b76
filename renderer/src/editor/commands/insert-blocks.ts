/** Puts blocks from elsewhere (clipboard, drop) at the caret. */
import { Editor, Node, Path, Range, Transforms, type Element } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { isLine } from '@common/article/lines.ts';
import { blockLines } from '@common/article/read.ts';
import type { Block, BoxLineBlock, DialogueBlock, JoinableBlock, ListItemBlock, TextBlock, TextNode } from '@common/article/document.ts';
import { atLevel, levelNear, levelOf, type ListLevel } from '@common/article/levels.ts';
import { asStep } from '../history.ts';
import { isEmptyBlock, textBlockAt } from '../schema.ts';
import { partNote } from './note/part-note.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { retype } from './retype.ts';
import { suggestLines } from './suggest/suggest-lines.ts';

/**
 * What is selected gives way. One paragraph alone joins the text at the caret; of several blocks the first joins the text before
 * the caret and the last the text behind it when they are paragraphs. In a caption or credit all becomes one line of text, in a
 * table's cell lines of it.
 */
export function insertBlocks(editor: Editor, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  if (isSuggesting(editor)) {
    suggestLines(editor, blocks.flatMap(blockLines).map((line) => line.replaceAll('\t', ' ')));
    return;
  }
  asStep(editor, () => {
    if (editor.selection === null) Transforms.select(editor, Editor.end(editor, []));
    if (editor.selection !== null && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor);
    const entry = textBlockAt(editor);
    if (entry === undefined) return;
    const [block, path] = entry;
    const only = blocks.length === 1 ? inlineOf(blocks[0]) : undefined;
    if (block.type === 'table-cell') insertInline(editor, linesOf(blocks));
    else if (block.type === 'caption' || block.type === 'credit') insertInline(editor, [{ text: oneLine(blocks) }]);
    else if (only !== undefined && (blocks[0]?.type === 'paragraph' || !isEmptyBlock(block) || block.type === 'title')) insertInline(editor, only);
    else if (block.type === 'box-title' || block.type === 'box-line') insertLines(editor, blocks, path);
    else if (block.type === 'list-item') insertItems(editor, blocks, path, levelOf(block));
    else insertAll(editor, blocks, block, path);
  });
}

/** The text nodes of a text block; undefined for lists, tables and photos. */
function inlineOf(block: Block | undefined): TextNode[] | undefined {
  return block === undefined || !isLine(block) ? undefined : block.children;
}

const oneLine = (blocks: readonly Block[]): string => blocks.flatMap(blockLines).join(' ').replace(/\s+/gu, ' ').trim();

/** Every line of the blocks, marks kept where the block is one of text. */
function linesOf(blocks: readonly Block[]): TextNode[] {
  const lines = blocks.flatMap((block): TextNode[][] => (isLine(block) ? [block.children] : blockLines(block).map((text) => [{ text: text.replaceAll('\t', ' ') }])));
  return lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ text: '\n' }, ...nodes]));
}

function insertInline(editor: Editor, nodes: readonly TextNode[]): void {
  const filled = nodes.filter((node) => node.text !== '').map((node) => ({ ...node }));
  if (filled.length === 0 || editor.selection === null) return;
  // insertNodes would set apart unmarked text from the text around it by node only; equal neighbours are joined by normalising.
  Transforms.insertNodes(editor, filled, { at: editor.selection, select: true });
}

/** `level`: of the item with the caret; items of lists stand as deep under it as they did in theirs. */
function insertItems(editor: Editor, blocks: readonly Block[], path: Path, level: ListLevel): void {
  const itemOf = (children: TextNode[]): ListItemBlock => atLevel({ type: 'list-item', children }, level);
  const items: ListItemBlock[] = [];
  const others: Block[] = [];
  for (const block of blocks) {
    if (others.length > 0 || block.type === 'photo' || block.type === 'table' || block.type === 'separator') others.push(block);
    else if (block.type === 'list') items.push(...block.children.map((item) => atLevel(item, levelNear(levelOf(item) + level - 1))));
    else if (block.type === 'box') items.push(...block.children.map(({ children }) => itemOf(children)));
    else items.push(itemOf(block.children));
  }
  const first = items.shift();
  if (first !== undefined) insertInline(editor, first.children);
  insertAndSelect(editor, items, Path.next(path));
  insertAndSelect(editor, others, Path.next(Path.parent(path)));
}

/** Into a box: the first line joins the text at the caret, each other becomes a line of the box. */
function insertLines(editor: Editor, blocks: readonly Block[], path: Path): void {
  const [first, ...rest] = blocks.flatMap((block): TextNode[][] => (isLine(block) ? [block.children] : blockLines(block).map((text) => [{ text: text.replaceAll('\t', ' ') }])));
  if (first !== undefined) insertInline(editor, first);
  insertAndSelect(editor, rest.map((children): BoxLineBlock => ({ type: 'box-line', children })), Path.next(path));
}

function insertAll(editor: Editor, blocks: readonly Block[], block: TextBlock, path: Path): void {
  const index = path[0] ?? 0;
  const rest = [...blocks];
  if (isEmptyBlock(block) && block.type !== 'title') {
    Transforms.removeNodes(editor, { at: path });
    insertAndSelect(editor, rest, path);
    return;
  }
  Transforms.splitNodes(editor, { always: true });
  const tail = [index + 1];
  partNote(editor, path, tail);
  Transforms.unsetNodes<JoinableBlock>(editor, 'break', { at: tail });
  Transforms.unsetNodes<DialogueBlock>(editor, 'dash', { at: tail });
  if (block.type === 'title') retype(editor, tail, { type: 'paragraph' });
  const first = inlineOf(rest[0]);
  if (first !== undefined && (rest[0]?.type === 'paragraph' || block.type === 'title')) {
    Transforms.select(editor, Editor.end(editor, path));
    insertInline(editor, first);
    rest.shift();
  }
  const last = rest.at(-1);
  const joinsTail = last?.type === 'paragraph' && !isEmptyBlock(Node.get(editor, tail));
  insertAndSelect(editor, rest, tail);
  const tailAt = [index + 1 + rest.length];
  if (isEmptyBlock(Node.get(editor, tailAt))) Transforms.removeNodes(editor, { at: tailAt });
  else if (joinsTail) Transforms.mergeNodes(editor, { at: tailAt });
}

/** Inserts siblings at `at` and puts the caret at the end of the last of them. */
function insertAndSelect(editor: Editor, blocks: readonly (Block | ListItemBlock | BoxLineBlock)[], at: Path): void {
  if (blocks.length === 0) return;
  Transforms.insertNodes(editor, structuredClone(blocks) as Element[], { at });
  const last = [...at.slice(0, -1), (at.at(-1) ?? 0) + blocks.length - 1];
  Transforms.select(editor, Editor.end(editor, last));
}

/** Lines of plain text as paragraphs. */
export function paragraphsOf(lines: readonly string[]): Block[] {
  return lines.map((line) => paragraph(line));
}
