/** Puts blocks from elsewhere (clipboard, drop) at the caret. */
import { Editor, Node, Path, Range, Transforms } from 'slate';
import { paragraph } from '@common/article/build.ts';
import { isLine } from '@common/article/lines.ts';
import { blockLines } from '@common/article/read.ts';
import type { Block, BoxLineBlock, DialogueBlock, JoinableBlock, TextBlock, TextNode } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { caretAtEnd, caretAtStart, FIXED_TYPES, isEmptyBlock, textBlockAt } from '../schema.ts';
import { insertItems } from './insert-items.ts';
import { insertAndSelect, insertInline, joinLists, WHOLE, type Copied } from './insert-parts.ts';
import { mergeText } from './merge-text.ts';
import { keepNote, letNotesGo, noteToKeep } from './note/keep-note.ts';
import { partNote } from './note/part-note.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { boxWords, withoutDash } from './opening-dash.ts';
import { retype } from './retype.ts';
import { suggestBlocks } from './suggest/suggest-blocks.ts';
import { deleteSelected } from './whole-items.ts';

/** Somebody's text. */
const ELSEWHERE: Copied = { from: 'page', within: WHOLE };

/**
 * What is selected gives way. One paragraph alone joins the text at the caret; of several blocks the first joins the text before
 * the caret and the last the text behind it when they are paragraphs, or parts of a block of any kind. In a caption or credit all
 * becomes one line of text, but for
 * a table, which stands behind the photo with what came with it; in a table's cell lines of it.
 */
export function insertBlocks(editor: Editor, given: readonly Block[], from: Copied = ELSEWHERE): void {
  if (given.length === 0) return;
  let [blocks, copied] = [withoutItem(given, from), from];
  if (isSuggesting(editor)) {
    suggestBlocks(editor, blocks);
    return;
  }
  const note = editor.selection === null ? undefined : noteToKeep(editor, editor.selection);
  asStep(editor, () => {
    if (editor.selection === null) Transforms.select(editor, Editor.end(editor, []));
    if (editor.selection !== null && Range.isExpanded(editor.selection)) {
      letNotesGo(editor);
      // An item for an item: both end in front of the next one.
      if (copied.within.end && lastIsEmpty(blocks)) Editor.deleteFragment(editor);
      else deleteSelected(editor);
    }
    const entry = textBlockAt(editor);
    if (entry === undefined) return;
    const [block, path] = entry;
    if (endsInBreak(blocks, copied) && !parts(editor, block, path)) [blocks, copied] = [blocks.slice(0, -1), { ...copied, within: { ...copied.within, end: false } }];
    const only = blocks.length === 1 ? inlineOf(blocks[0]) : undefined;
    if (block.type === 'table-cell') insertInline(editor, linesOf(blocks));
    else if ((block.type === 'caption' || block.type === 'credit') && blocks.some(({ type }) => type === 'table')) insertAndSelect(editor, blocks, Path.next(Path.parent(path)));
    else if (block.type === 'caption' || block.type === 'credit') insertInline(editor, [{ text: oneLine(blocks) }]);
    else if (only !== undefined && (blocks[0]?.type === 'paragraph' || (given.length === 1 && !isEmptyBlock(block)) || block.type === 'title')) insertInline(editor, caretAtStart(editor, path) ? withoutDash(editor, only, [block, path]) : only);
    else if (block.type === 'box-title' || block.type === 'box-line') insertLines(editor, blocks, [block, path]);
    else if (block.type === 'list-item') insertItems(editor, blocks, [block, path], copied);
    else insertOutside(editor, blocks, [block, path], copied);
    // It stood behind what was selected, and does behind what came for it.
    if (note !== undefined && editor.selection !== null) keepNote(editor, note, editor.selection.focus);
  });
}

/** Whether whole paragraphs were copied: what stands behind the caret begins behind the last of them. */
function endsInBreak(blocks: readonly Block[], { from, within }: Copied): boolean {
  return from === 'here' && within.end && blocks.length > 1 && blocks.at(-1)?.type === 'paragraph' && lastIsEmpty(blocks);
}

/** Whether a break at the caret leaves words behind it, in a block of their own. */
function parts(editor: Editor, block: TextBlock, path: Path): boolean {
  return (block.type === 'title' || !FIXED_TYPES.has(block.type)) && !caretAtEnd(editor, path);
}

/** Outside lists whole items are whole: the beginning of the item behind them, up to which they were selected, is no item more, but a line of its own where no item stands before it. */
function insertOutside(editor: Editor, blocks: readonly Block[], at: [TextBlock, Path], copied: Copied): void {
  const last = blocks.at(-1);
  if (!copied.within.end || last?.type !== 'list' || !lastIsEmpty(blocks)) {
    insertAll(editor, blocks, at, copied);
    return;
  }
  const items = last.children.slice(0, -1);
  const before = blocks.slice(0, -1);
  const whole = items.length > 0 ? [...before, { ...last, children: items }] : before.length > 0 ? [...before, paragraph('')] : [];
  if (whole.length > 0) insertAll(editor, whole, at, { ...copied, within: { ...copied.within, end: false } });
}

/** Words out of one item are words: they bring no list along. */
function withoutItem(blocks: readonly Block[], { within }: Copied): readonly Block[] {
  const [list, ...more] = blocks;
  const [item, ...others] = list?.type === 'list' ? list.children : [];
  const isPart = item !== undefined && others.length === 0 && more.length === 0 && (within.start || within.end);
  return isPart ? [paragraph(item.children)] : blocks;
}

/** The text nodes of a text block; undefined for lists, tables and photos. */
function inlineOf(block: Block | undefined): TextNode[] | undefined {
  return block === undefined || !isLine(block) ? undefined : block.children;
}

/** Of one paragraph the spaces at its ends stay: they part it from the words beside it. */
function oneLine(blocks: readonly Block[]): string {
  const text = blocks.flatMap(blockLines).join(' ').replace(/\s+/gu, ' ');
  return blocks.length === 1 && blocks[0]?.type === 'paragraph' ? text : text.trim();
}

/** Every line of the blocks, marks kept where the block is one of text. */
function linesOf(blocks: readonly Block[]): TextNode[] {
  const lines = blocks.flatMap((block): TextNode[][] => (isLine(block) ? [block.children] : blockLines(block).map((text) => [{ text: text.replaceAll('\t', ' ') }])));
  return lines.flatMap((nodes, index) => (index === 0 ? nodes : [{ text: '\n' }, ...nodes]));
}

/** Into a box: the first line joins the text at the caret, each other becomes a line of the box. */
function insertLines(editor: Editor, blocks: readonly Block[], [block, path]: [TextBlock, Path]): void {
  const [first, ...rest] = blocks.flatMap((block): TextNode[][] => (isLine(block) ? [block.children] : blockLines(block).map((text) => [{ text: text.replaceAll('\t', ' ') }])));
  if (first !== undefined) insertInline(editor, caretAtStart(editor, path) ? withoutDash(editor, first, [block, path]) : first);
  insertAndSelect(editor, rest.map((children): BoxLineBlock => ({ type: 'box-line', children: boxWords(children) })), Path.next(path));
}

function insertAll(editor: Editor, blocks: readonly Block[], [block, path]: [TextBlock, Path], copied: Copied): void {
  const index = path[0] ?? 0;
  const rest = [...blocks];
  if (isEmptyBlock(block) && block.type !== 'title') {
    Transforms.removeNodes(editor, { at: path });
    insertAndSelect(editor, rest, path);
    return;
  }
  const atStart = caretAtStart(editor, path);
  Transforms.splitNodes(editor, { always: true });
  let tail = [index + 1];
  partNote(editor, path, tail);
  Transforms.unsetNodes<JoinableBlock>(editor, 'break', { at: tail });
  Transforms.unsetNodes<DialogueBlock>(editor, 'dash', { at: tail });
  if (block.type === 'title') retype(editor, tail, { type: 'paragraph' });
  const first = inlineOf(rest[0]);
  const isText = first !== undefined && (rest[0]?.type === 'paragraph' || block.type === 'title' || copied.within.start);
  if (atStart && block.type !== 'title' && !('break' in block) && (!isText || copied.from === 'here')) {
    // Nothing stands before the caret, and nothing is suggested of the break there: no empty line is left.
    Transforms.removeNodes(editor, { at: path });
    tail = path;
  } else if (isText) {
    Transforms.select(editor, Editor.end(editor, path));
    insertInline(editor, atStart ? withoutDash(editor, first, [block, path]) : first);
    rest.shift();
  }
  insertAndSelect(editor, rest, tail);
  // A text goes on in the list it was cut out with, but not in one that was copied out of itself.
  const last = rest.at(-1);
  const end = copied.within.end && !(blocks[0]?.type === 'list' && last?.type === 'list');
  joinTail(editor, { first: tail, tail: [(tail[0] ?? 0) + rest.length] }, last, { ...copied, within: { ...copied.within, end } });
}

/** What stood behind the caret goes on with the last block that was inserted, or stays a block of its own. */
function joinTail(editor: Editor, { first, tail }: { readonly first: Path; readonly tail: Path }, last: Block | undefined, { from, within }: Copied): void {
  if (isEmptyBlock(Node.get(editor, tail))) Transforms.removeNodes(editor, { at: tail });
  else if (last?.type === 'paragraph') Transforms.mergeNodes(editor, { at: tail });
  else if (within.end && last?.type === 'list') mergeText(editor, tail, [...Path.previous(tail), last.children.length - 1]);
  else if (within.end && last !== undefined && isLine(last)) mergeText(editor, tail, Path.previous(tail));
  if (from !== 'here') return;
  joinLists(editor, tail);
  joinLists(editor, first);
}

/** Whether the last line of the blocks has no letter. */
const lastIsEmpty = (blocks: readonly Block[]): boolean => blocks.slice(-1).flatMap(blockLines).at(-1) === '';

/** Lines of plain text as paragraphs. */
export function paragraphsOf(lines: readonly string[]): Block[] {
  return lines.map((line) => paragraph(line));
}
