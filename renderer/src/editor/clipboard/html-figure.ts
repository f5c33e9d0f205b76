/** Pictures of a page with words under them: `<figure>`, or a table that does nothing but set a caption under its picture. */
import { photo } from '@common/article/build.ts';
import type { PhotoBlock, TextNode } from '@common/article/document.ts';
import { normalizeInline } from '@common/article/normalize.ts';
import { creditOf, trailingCredit } from '@common/text/credits.ts';
import type { HtmlNode } from './html.ts';
import { emojiOf } from './html-emoji.ts';

const ELEMENT = 1;
const TEXT = 3;
/** More letters than a caption has are a text beside a picture. */
const LONGEST = 400;
/** What no caption holds. */
const TEXT_OF_PAGES = new Set('TABLE UL OL LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE HR FIGURE'.split(' '));

/** No emoji, no sign that only counts readers, or a dot that keeps a place. */
export const isPicture = (node: HtmlNode): boolean => node.nodeName.toUpperCase() === 'IMG' && emojiOf(node) === '' && !['width', 'height'].some((side) => /^[0-2](?:px)?$/u.test(node.getAttribute?.(side)?.trim() ?? ''));

/** The words of a picture in a table's cells: in one cell, behind the one picture, and no more than a caption. Without recursion: a tree made to exhaust the stack must not. */
export function isPictureTable(table: HtmlNode): boolean {
  let [pictures, letters] = [0, 0];
  const cells = new Set<HtmlNode | null>();
  const open: { readonly node: HtmlNode; readonly cell: HtmlNode | null }[] = [...table.childNodes].reverse().map((node) => ({ node, cell: null }));
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { node, cell } = each;
    const name = node.nodeName.toUpperCase();
    const words = node.nodeType === TEXT ? (node.nodeValue ?? '').trim().length : 0;
    if (isPicture(node)) pictures += 1;
    if (words > 0) cells.add(cell);
    letters += words;
    if (TEXT_OF_PAGES.has(name) || pictures > 1 || letters > LONGEST || cells.size > 1 || (words > 0 && pictures === 0)) return false;
    const inner = name === 'TD' || name === 'TH' ? node : cell;
    if (node.nodeType === ELEMENT) open.push(...[...node.childNodes].reverse().map((child) => ({ node: child, cell: inner })));
  }
  return pictures === 1;
}

/** An empty place for a picture that did not come along, with its caption, and who made it as its credit ("… Ảnh: X"); null: there are no words. */
export function emptyPlace(words: readonly TextNode[]): PhotoBlock | null {
  const runs = normalizeInline(words.map((each) => ({ ...each, text: each.text.replaceAll('\n', ' ') })));
  const text = runs.map((run) => run.text).join('');
  if (text.trim() === '') return null;
  const alone = creditOf(text.trim());
  const { start, credit } = alone === null ? (trailingCredit(text) ?? { start: text.length, credit: '' }) : { start: 0, credit: alone };
  let at = 0;
  const caption: TextNode[] = [];
  for (const run of runs) {
    // A note is said of words, and a credit has none.
    if (at + run.text.length > start && run.footnote !== undefined) return photo(null, runs);
    caption.push({ ...run, text: run.text.slice(0, Math.max(0, start - at)) });
    at += run.text.length;
  }
  const last = caption.findLast((run) => run.text.trim() !== '');
  if (last !== undefined) last.text = last.text.trimEnd();
  return photo(null, normalizeInline(last === undefined ? [] : caption.slice(0, caption.indexOf(last) + 1)), credit);
}
