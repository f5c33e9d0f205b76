/** Who wrote the article, pasted with its text from Word or a page: as in import, by a label or by name with role and unit. Only where nothing else can be meant. */
import { byline } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { blockLines } from '@common/article/read.ts';
import { signatureLabel } from '@common/text/signature.ts';
import { signatureScore } from '@common/text/signed-names.ts';
import { Editor, Node, type Path } from 'slate';
import { isEmptyBlock, textBlockAt } from '../schema.ts';

/** A name that looks like one beyond doubt, with a role or a body: see `signatureScore`. */
const BEYOND_DOUBT = 4;
/** Of whom a text speaks. With tones: "Chi bộ" signs. */
const SPOKEN_OF = /^(?:ông|bà|anh|chị|cô|thầy|đồng chí)\s/iu;
const STOPPED = /[.!?…][\s"'”’»)\]]*$/u;

/**
 * The pasted blocks, their last paragraph as the byline when it is who wrote the article: the article has none, what is pasted comes to
 * stand at its end, and that paragraph is one of its own there. No word of it is changed.
 */
export function withByline(editor: Editor, blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const at = endOfArticle(editor);
  if (at === null || [...blocks, ...(editor.children as Block[])].some(({ type }) => type === 'byline')) return blocks;
  const before = blocks.at(-2) ?? blockBefore(editor, at);
  // One paragraph alone joins the text that it is pasted into; pasted into the title, the first is the title.
  const stands = at.length === 0 ? blocks.length > 2 : blocks.length > 1 || isEmptyBlock(Node.get(editor, at));
  if (!stands || before === undefined || before.type === 'title' || !isSignature(Node.string(last), before)) return blocks;
  return [...blocks.slice(0, -1), byline(last.children)];
}

function isSignature(text: string, before: Block): boolean {
  if (signatureLabel(text) !== null) return true;
  // Of several lines in that form each is somebody: a list of people, not one who signs.
  const follows = blockLines(before).join(' ').trim();
  return STOPPED.test(follows) && !STOPPED.test(text) && !SPOKEN_OF.test(text) && signatureScore(text) >= BEYOND_DOUBT;
}

/** Where a paragraph stands that the caret is at the end of, with nothing behind it; empty: it is the title; null: something would come to stand behind what is pasted, or another block is written in. */
function endOfArticle(editor: Editor): Path | null {
  const { selection } = editor;
  const entry = selection === null ? undefined : textBlockAt(editor);
  if (selection === null || entry === undefined) return null;
  const [block, path] = entry;
  if ((block.type !== 'paragraph' && block.type !== 'title') || path.length !== 1) return null;
  const behind = Editor.string(editor, { anchor: Editor.end(editor, selection), focus: Editor.end(editor, []) });
  const things = (editor.children as Block[]).slice((path[0] ?? 0) + 1).some(({ type }) => type !== 'paragraph');
  if (behind.trim() !== '' || things) return null;
  return block.type === 'title' ? [] : path;
}

/** What stands in front of an empty paragraph, empty ones passed over. */
const blockBefore = (editor: Editor, [at = 0]: Path): Block | undefined => (editor.children as Block[]).slice(0, at).findLast((block) => block.type !== 'paragraph' || Node.string(block).trim() !== '');
