/**
 * Text that does not fit its place. Words too long for a line are broken everywhere but in a table with more columns than the page has room
 * for: there Typst prints a word over its neighbour, or on beyond the margin, and says nothing. The words of the typeset pages are read,
 * also of articles with a word so long that a line might not hold it: what cannot be broken must not be cut off unsaid.
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
/** pt: signs hang into the margin by less. */
const HANGING = 6;
/** pt: words of one line. */
const SAME_LINE = 0.5;

export interface Pages {
  /** For the screen: pages at trim size. */
  readonly typesetter: Typesetter;
  /** mm, see `marginsOf`. */
  readonly margins: { readonly inside: number; readonly outside: number };
  /** The page on which each article begins. */
  readonly starts: ReadonlyMap<string, number>;
}

/** @param check throws when the work is cancelled @throws AppError print/typeset */
export function oversetFindings({ typesetter, margins, starts }: Pages, articles: readonly { readonly id: string; readonly document: ArticleDocument }[], check: () => void): Finding[] {
  return articles.flatMap(({ id, document }): Finding[] => {
    const start = starts.get(id);
    const hasTable = document.blocks.some(({ type }) => type === 'table');
    if (start === undefined || !(hasTable || document.blocks.some(hasLongWord))) return [];
    check();
    const typeset = typesetter.article(id, document, start);
    const right = (typeset.trim.width - SAFE) * MM;
    // A blank leaf in front keeps left and right pages as they are in the book.
    const pages = svgTexts(typesetter.svg(typeset)).slice(start % 2 === 0 ? 1 : 0);
    return pages.flatMap((pieces, index): Finding[] => {
      const word = hasTable ? overset(pieces, right) : beyond(pieces, { safe: right, edge: (typeset.trim.width - ((start + index) % 2 === 1 ? margins.outside : margins.inside)) * MM + HANGING });
      if (word === null) return [];
      const block = blockWith(document, word);
      const isTable = block !== null && document.blocks[block]?.type === 'table';
      return [{ code: 'text-overset', said: say(isTable ? 'findings.tableNarrow' : 'findings.wordBeyond', { article: articleCalled(titleOf(document)), word }), articleId: id, block, words: word, page: start + index }];
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

/**
 * The first word that stands beyond the edge; null: none. It is the last of its line.
 * @param safe pt, the last place where a letter of anything may stand @param edge pt, the same of a word that could not be broken
 */
export function beyond(pieces: readonly TextPiece[], { safe, edge }: { readonly safe: number; readonly edge: number }): string | null {
  const far = pieces.find(({ text, x, width }) => text.trim() !== '' && (x + width > safe || (x + width > edge && LONG.test(lastWord(text)))));
  return far === undefined ? null : lastWord(far.text);
}

const lastWord = (text: string): string => text.replaceAll('\u200b', '').trim().split(/[^\S\u00a0\u202f]+/u).at(-1) ?? '';

/** So many letters without a place where a line may end (`runs.ts` breaks none shorter, and no words held together by hard spaces). */
const LONG = /[\S\u00a0\u202f]{15}/u;
const hasLongWord = (block: ArticleDocument['blocks'][number]): boolean => blockLines(block).some((line) => LONG.test(line));

/** The table that has the word, another block that has it, any table. */
function blockWith({ blocks }: ArticleDocument, word: string): number | null {
  const has = (block: ArticleDocument['blocks'][number]): boolean => blockLines(block).some((line) => line.includes(word));
  const inTable = blocks.findIndex((block) => block.type === 'table' && has(block));
  const at = inTable < 0 ? blocks.findIndex(has) : inTable;
  const found = at < 0 ? blocks.findIndex(({ type }) => type === 'table') : at;
  return found < 0 ? null : found;
}
