/** How much was written in a file without tracking: lines whose words are other ones, suggestions aside. */
import { linesOf } from '../../common/article/lines.ts';
import type { ArticleDocument, TextBlock } from '../../common/article/document.ts';

/**
 * Lines of `theirs` that no line of `base` reads like, or the other way round where more went than came. A line reads as it did when
 * the text with everything suggested in it, or the text without, is the same: deciding on a suggestion is no writing.
 */
export function directChanges(base: ArticleDocument, theirs: ArticleDocument): number {
  const [was, is] = [readings(base), readings(theirs)];
  const missing = (from: readonly Reading[], within: readonly Reading[]): number => {
    const left = [...within];
    return from.filter((line) => {
      // What only suggestions put there, or take away whole, is no writing.
      if (line.includes('')) return false;
      const at = left.findIndex((other) => line.some((text) => other.includes(text)));
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    }).length;
  };
  return Math.max(missing(is, was), missing(was, is));
}

/** The text of a line with and without what is suggested, and with both. */
type Reading = readonly string[];

const readings = (document: ArticleDocument): Reading[] => document.blocks.flatMap(linesOf).map(readingsOf);

function readingsOf(line: TextBlock): Reading {
  const text = (keep: (node: TextBlock['children'][number]) => boolean): string => line.children.filter(keep).map((node) => node.text).join('').replace(/\s+/gu, ' ').trim();
  return [text((node) => node.inserted === undefined), text((node) => node.deleted === undefined)];
}
