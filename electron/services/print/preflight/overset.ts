/**
 * Text that does not fit its place. Words too long for a line are broken everywhere but in a table with more columns than the page has room
 * for: there Typst prints a word over its neighbour, or on beyond the margin, and says nothing. The words of the typeset pages are read.
 */
import { blockLines, titleOf } from '../../../common/article/read.ts';
import type { ArticleDocument } from '../../../common/article/document.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { articleCalled, say } from '../../../common/print/say.ts';
import { MM } from '../design.ts';
import { svgTexts, type TextPiece } from '../svg-text.ts';
import type { Typesetter } from '../typeset.ts';

/** mm: text nearer to the edge than this may be cut off; as much as the bleed outside it. */
const SAFE = 3;
/** pt: the words of two cells that share more than this are printed over each other; kerning and slanted letters share less. */
const SHARED = 1.5;
/** pt: words of one line. */
const SAME_LINE = 0.5;

/** @param typesetter for the screen: pages at trim size @param check throws when the work is cancelled @throws AppError print/typeset */
export function oversetFindings(typesetter: Typesetter, articles: readonly { readonly id: string; readonly document: ArticleDocument }[], starts: ReadonlyMap<string, number>, check: () => void): Finding[] {
  return articles.flatMap(({ id, document }): Finding[] => {
    const start = starts.get(id);
    if (start === undefined || !document.blocks.some(({ type }) => type === 'table')) return [];
    check();
    const typeset = typesetter.article(id, document, start);
    const right = (typeset.trim.width - SAFE) * MM;
    // A blank leaf in front keeps left and right pages as they are in the book.
    const pages = svgTexts(typesetter.svg(typeset)).slice(start % 2 === 0 ? 1 : 0);
    return pages.flatMap((pieces, index): Finding[] => {
      const word = overset(pieces, right);
      return word === null ? [] : [{ code: 'text-overset', said: say('findings.tableNarrow', { article: articleCalled(titleOf(document)), word }), articleId: id, block: tableWith(document, word), words: word, page: start + index }];
    });
  });
}

/** The first word that does not fit; null: all do. @param right pt, the last place where a letter may stand */
export function overset(pieces: readonly TextPiece[], right: number): string | null {
  const words = pieces.filter(({ text }) => text.trim() !== '').sort((one, other) => one.y - other.y || one.x - other.x);
  for (const [index, { text, x, y, width }] of words.entries()) {
    if (x + width > right) return text.trim();
    // A line is not longer than its words: those behind that begin on it are enough.
    for (let next = index + 1; next < words.length; next += 1) {
      const other = words[next];
      if (other === undefined || other.y - y > SAME_LINE) break;
      if (other.x < x + width - SHARED && other.x + other.width > x + SHARED) return text.trim();
    }
  }
  return null;
}

function tableWith({ blocks }: ArticleDocument, word: string): number | null {
  const at = blocks.findIndex((block) => block.type === 'table' && blockLines(block).some((line) => line.includes(word)));
  const found = at < 0 ? blocks.findIndex(({ type }) => type === 'table') : at;
  return found < 0 ? null : found;
}
