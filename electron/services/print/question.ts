/** Questions of an interview, and other short paragraphs set like a heading: what answers them stands below them on the same page. */
import type { Block } from '../../common/article/document.ts';
import { blockLines } from '../../common/article/read.ts';

/** Letters; a longer one is text, and held together it would leave a hole where a page ends. */
const SHORT = 320;
const ANSWERS: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'quote', 'verse', 'dialogue']);

/** A short paragraph wholly in bold; in an interview a question wholly in italics as well. */
export function isQuestion(block: Block, kind: string): boolean {
  if (block.type !== 'paragraph') return false;
  const words = blockLines(block).join(' ').trim();
  const told = block.children.filter(({ text }) => text.trim() !== '');
  if (words === '' || words.length > SHORT) return false;
  if (told.every(({ bold }) => bold === true)) return true;
  return kind === 'interview' && words.endsWith('?') && told.every(({ bold, italic }) => bold === true || italic === true);
}

/** What a question can be kept with. A photo behind it is no answer. */
export function isAnswer(block: Block | undefined): boolean {
  return block !== undefined && ANSWERS.has(block.type);
}
