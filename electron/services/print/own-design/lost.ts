/** Whether pages hold the words of their articles: a design that leaves a block out loses a paragraph, and nobody sees it before it is printed. */
import type { ArticleDocument } from '../../../common/article/document.ts';
import { inForce } from '../../../common/article/suggest.ts';
import { blockLines, titleOf } from '../../../common/article/read.ts';

/** Letters looked for at a time: a line's end, a page's furniture or a drop capital parts one of them, not all of a block. */
const STEP = 10;
/** Of a block's pieces so many are found where the block stands. */
const ENOUGH = 0.5;

export interface LostBlock {
  readonly articleId: string;
  readonly title: string;
  /** Its first words. */
  readonly text: string;
}

/** @param printed words of the pages an article stands on, in their order */
export function lostBlocks(articles: readonly { readonly id: string; readonly document: ArticleDocument }[], printed: (articleId: string) => string): LostBlock[] {
  return articles.flatMap(({ id, document }) => {
    const page = lettersOf(printed(id));
    return inForce(document).blocks.flatMap((block) => {
      const text = blockLines(block).join(' ');
      return holds(page, lettersOf(text)) ? [] : [{ articleId: id, title: titleOf(document), text: text.trim().slice(0, 80) }];
    });
  });
}

function holds(page: string, letters: string): boolean {
  const pieces = Array.from({ length: Math.ceil(letters.length / STEP) }, (_, index) => letters.slice(index * STEP, (index + 1) * STEP));
  return pieces.filter((piece) => page.includes(piece)).length >= pieces.length * ENOUGH;
}

/** Capitals, word spaces and marks beside letters are a design's own. */
const lettersOf = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/[^\p{L}\p{N}]/gu, '');
