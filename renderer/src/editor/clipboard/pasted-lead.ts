/** A text from Word or a page begins with a paragraph all in bold: the standfirst, as in import. Only in an article with nothing but a title, and where nothing else can be meant. */
import { sapo } from '@common/article/build.ts';
import type { Block, TextNode } from '@common/article/document.ts';
import { normalizeInline } from '@common/article/normalize.ts';
import { isLead } from '@common/text/lead.ts';
import { countWords } from '@common/text/words.ts';
import { Node, Range, Transforms, type Editor } from 'slate';
import { isEmptyBlock } from '../schema.ts';
import { endOfArticle } from './end-of-article.ts';

/** From so many words on a bold paragraph is no heading: with another such one nobody can say which sums up. */
const LONG = 12;

/** The pasted blocks, the paragraph under the title as the standfirst when it is one; the same array when none is. */
export function withLead(editor: Editor, blocks: readonly Block[]): readonly Block[] {
  const under = underTitle(editor);
  if (under === null) return blocks;
  const first = blocks[under];
  const rest = blocks.slice(under + 1);
  if (first?.type !== 'paragraph' || !isAll('bold', first.children) || !isLead(Node.string(first).trim())) return blocks;
  if ([...blocks.slice(0, under), ...rest].some(({ type }) => type === 'sapo') || !rest.some(isRunning) || rest.some(isBoldToo)) return blocks;
  return [...blocks.slice(0, under), sapo(plain(first.children)), ...rest];
}

/** The standfirst that a new article waits with, now that another has come. */
export function removeWaitingStandfirst(editor: Editor): void {
  for (let at = editor.children.length - 1; at > 0; at -= 1) {
    const block = editor.children[at] as Block;
    if (block.type === 'sapo' && isEmptyBlock(block)) Transforms.removeNodes(editor, { at: [at] });
  }
}

/** Which of the pasted blocks comes to stand right under the title: the first, or the second of what is pasted into it; null: other text stands there. */
function underTitle(editor: Editor): 0 | 1 | null {
  if (editor.selection === null || Range.isExpanded(editor.selection)) return null;
  const at = endOfArticle(editor);
  if (at === null) return null;
  const [title, ...others] = editor.children as Block[];
  if (title?.type !== 'title' || others.some((block) => !isEmptyBlock(block))) return null;
  return at.length === 0 ? 1 : 0;
}

const isAll = (mark: 'bold' | 'italic', nodes: readonly TextNode[]): boolean => nodes.every((node) => node.text.trim() === '' || node[mark] === true);

const isRunning = (block: Block): boolean => block.type === 'paragraph' && !isAll('bold', block.children) && countWords(Node.string(block)) >= LONG;

/** A question of an interview is bold as well. */
const isBoldToo = (block: Block): boolean => block.type === 'paragraph' && isAll('bold', block.children) && countWords(Node.string(block)) >= LONG && !/\?["”]?\s*$/u.test(Node.string(block));

/** Bold and italic from the first to the last word are the look of a standfirst, which the design gives it. */
function plain(nodes: readonly TextNode[]): TextNode[] {
  const slanted = isAll('italic', nodes);
  return normalizeInline(
    nodes.map((node) => {
      const { bold, italic, ...rest } = node;
      return { ...rest, ...(bold === true ? {} : {}), ...(italic === true && !slanted ? { italic } : {}) };
    }),
  );
}
