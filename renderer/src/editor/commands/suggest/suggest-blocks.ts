/** Pasting and dropping while suggesting: the words come in as suggestions, what can be none is told. */
import { Editor, Transforms } from 'slate';
import type { Block, TextBlock, TextNode } from '@common/article/document.ts';
import { linesOf } from '@common/article/lines.ts';
import { inlineText } from '@common/article/read.ts';
import { textBlockAt } from '../../schema.ts';
import type { LeftOut } from '../../suggest/suggesting.ts';
import { suggestLines } from './suggest-lines.ts';

/** Where a second line would go into another field, beside words that stand there. */
const ONE_LINE: ReadonlySet<TextBlock['type']> = new Set(['caption', 'credit', 'box-title']);

/**
 * The words of `blocks` at the caret, a line each; without a caret at the end of the article. Photos, tables, separators and notes stay away, and whoever pasted them is told: what
 * kind of block words are is no suggestion, and their words strewn over paragraphs would be nobody's text.
 */
export function suggestBlocks(editor: Editor, blocks: readonly Block[]): void {
  if (editor.selection === null) Transforms.select(editor, Editor.end(editor, []));
  const lines = blocks.flatMap(wordsOf);
  const type = textBlockAt(editor)?.[0].type;
  if (lines.length > 0) suggestLines(editor, type !== undefined && ONE_LINE.has(type) ? [oneLine(lines)] : lines);
  const left = leftOut(blocks);
  if (left.size > 0) editor.onLeftOut?.(left);
}

function wordsOf(block: Block): (readonly TextNode[])[] {
  if (block.type === 'photo' || block.type === 'table' || block.type === 'separator') return [];
  // A box may be without a title.
  return linesOf(block).map(({ children }) => children).filter((line, index) => block.type !== 'box' || index > 0 || inlineText(line).trim() !== '');
}

/** The lines behind one another, with one space where there is any. */
function oneLine(lines: readonly (readonly TextNode[])[]): TextNode[] {
  let before = '';
  return lines
    .flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line]))
    .map((node) => {
      const text = node.text.replace(/\s+/gu, ' ');
      const words = before.endsWith(' ') ? text.trimStart() : text;
      before += words;
      return { ...node, text: words };
    });
}

function leftOut(blocks: readonly Block[]): ReadonlySet<LeftOut> {
  const kinds = new Set<LeftOut>();
  for (const block of blocks) {
    if (block.type === 'photo' || block.type === 'table' || block.type === 'separator') kinds.add(block.type);
    else if (linesOf(block).some(({ children }) => children.some(({ footnote }) => footnote !== undefined))) kinds.add('note');
  }
  return kinds;
}
