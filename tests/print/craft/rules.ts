/**
 * The rules of the craft, held against a finished PDF as poppler reads it. What counts as text: lines as high as most lines of the
 * book. Lengths in pt from the top left of the page.
 */
import { inlineText } from '../../../electron/common/article/read.ts';
import type { ArticleDocument } from '../../../electron/common/article/document.ts';
import { MM, pageOf, type DesignData, type TextBlock } from '../../../electron/services/print/design.ts';
import type { TrimId, TrimSize } from '../../../electron/common/book/trim.ts';
import { letters, type TextPage } from '../support/readers.ts';

export type Rule = 'overflow' | 'off-grid' | 'heading-at-foot' | 'widow' | 'orphan' | 'one-syllable' | 'short-tail' | 'near-empty' | 'hole';
export interface Fault {
  readonly rule: Rule;
  readonly page: number;
  readonly text: string;
}

export interface CraftBookFacts {
  readonly design: DesignData;
  readonly trim: TrimSize;
  readonly block: TextBlock;
  readonly pages: readonly TextPage[];
  readonly articles: readonly { readonly id: string; readonly start: number; readonly end: number; readonly document: ArticleDocument }[];
}

type Line = TextPage['lines'][number];
const height = ({ top, bottom }: Line): number => bottom - top;

/** A last page with fewer lines of text, byline and all, is a tail; one that ends above this share of the page is near empty. */
const TAIL_LINES = 3;
const NEAR_EMPTY = 0.2;
/** A page that is not the last of its article and ends above this share of the page has a hole; below a photo over the whole page a title may stand alone. */
const HOLE = 0.72;

export function faults(book: CraftBookFacts): Fault[] {
  const textHeight = most(book.articles.flatMap(({ start, end }) => book.pages.slice(start - 1, end).flatMap(({ lines }) => lines.map((line) => height(line).toFixed(1)))));
  const offset = most(book.pages.flatMap(({ lines }) => lines.filter((line) => isText(line, textHeight)).map((line) => phase(line, book.block).toFixed(1))));
  return book.articles.flatMap((article) => {
    const pages = book.pages.slice(article.start - 1, article.end);
    return [
      ...pages.flatMap((page) => overflow(page, book)),
      ...pages.flatMap((page) => offGrid(page, book, textHeight, Number(offset))),
      ...pages.flatMap((page) => headingsAtFoot(page, article.document, textHeight)),
      ...torn(pages, article.document, book, textHeight),
      ...pages.flatMap((page) => oneSyllable(page, book, textHeight)),
      ...tail(pages, book),
      ...pages.slice(0, -1).flatMap((page) => hole(page, book)),
    ];
  });
}

/** Where a line's lower edge stands within a line of the grid. */
const phase = (line: Line, { line: grid, top }: TextBlock): number => (((line.bottom - top) % grid) + grid) % grid;

function most(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? '0';
}

const isText = (line: Line, textHeight: string): boolean => Math.abs(height(line) - Number(textHeight)) < 0.06;

function sides(number: number, { design, trim }: CraftBookFacts): { left: number; right: number } {
  const { inside, outside } = pageOf(design, trim.id as TrimId);
  const even = number % 2 === 0;
  return { left: (even ? outside : inside) * MM, right: (trim.width - (even ? inside : outside)) * MM };
}

/** Nothing nearer to the trim than 7 mm; no text outside its measure or below its block (one line more is what slack allows). */
function overflow({ number, lines }: TextPage, book: CraftBookFacts): Fault[] {
  const { left, right } = sides(number, book);
  const edge = 7 * MM;
  const wide = (pageOf(book.design, book.trim.id as TrimId).side ?? 0) > 0;
  const last = book.block.top + (book.block.lines + 1) * book.block.line + 2;
  return lines.flatMap((line): Fault[] => {
    const off = line.left < edge - 0.5 || line.right > book.trim.width * MM - edge + 0.5 || line.bottom > book.trim.height * MM - edge + 2;
    const out = !wide && (line.left < left - 1 || line.right > right + 4) && line.top > book.block.top - book.block.line && line.bottom < last;
    return off || out ? [{ rule: 'overflow', page: number, text: line.text }] : [];
  });
}

/** Full lines of text alone: tables, captions and bylines have grids of their own. */
function offGrid(page: TextPage, book: CraftBookFacts, textHeight: string, offset: number): Fault[] {
  const { line: grid } = book.block;
  return textLines(page, book, textHeight).filter(({ full }) => full).flatMap(({ line }): Fault[] => {
    const away = Math.abs(phase(line, book.block) - offset);
    return Math.min(away, grid - away) > 0.25 ? [{ rule: 'off-grid', page: page.number, text: line.text }] : [];
  });
}

/** Lines of running text of a page, from top to bottom: `full` ones reach the right side, `indented` ones begin a paragraph. */
function textLines(page: TextPage, book: CraftBookFacts, textHeight: string): { line: Line; full: boolean; indented: boolean; flush: boolean }[] {
  const { left, right } = sides(page.number, book);
  const indent = book.block.line;
  return page.lines
    .filter((line) => isText(line, textHeight) && line.top > book.block.top - book.block.line && line.bottom < book.block.top + (book.block.lines + 1) * book.block.line + 2 && line.left > left - 1 && line.left < left + 1.2 * indent)
    .map((line) => ({ line, full: Math.abs(line.right - right) < 4.5, indented: Math.abs(line.left - left - indent) < 1, flush: Math.abs(line.left - left) < 1 }))
    .sort((one, other) => one.line.top - other.line.top);
}

function headingsAtFoot(page: TextPage, document: ArticleDocument, textHeight: string): Fault[] {
  const headings = headingsOf(document);
  return page.lines.flatMap((line, index): Fault[] => {
    if (!headings.includes(letters(line.text))) return [];
    // A line with a raised figure is a little higher than others; notes are lower.
    const behind = page.lines.slice(index + 1).filter((other) => other.top > line.top + 2 && height(other) > Number(textHeight) - 0.06 && other.words.length > 1);
    return behind.length < 2 ? [{ rule: 'heading-at-foot', page: page.number, text: line.text }] : [];
  });
}

const headingsOf = (document: ArticleDocument): string[] => document.blocks.flatMap((block) => (block.type === 'heading' ? [letters(inlineText(block.children))] : []));

/** Paragraphs torn by a page's end with one line left on either side of it. A heading over a page is no such line, though as high as one of text. */
function torn(pages: readonly TextPage[], document: ArticleDocument, book: CraftBookFacts, textHeight: string): Fault[] {
  const headings = headingsOf(document);
  return pages.flatMap((page, index): Fault[] => {
    const lines = textLines(page, book, textHeight);
    const next = pages[index + 1];
    const first = lines[0];
    const last = lines.at(-1);
    const found: Fault[] = [];
    const atTop = first !== undefined && first.line.top < book.block.top + book.block.line;
    if (index > 0 && atTop && first.flush && !first.full && !headings.includes(letters(first.line.text)) && isContinued(pages[index - 1], book, textHeight)) found.push({ rule: 'widow', page: page.number, text: first.line.text });
    const atFoot = last !== undefined && last.line.bottom > book.block.top + (book.block.lines - 1) * book.block.line;
    if (next !== undefined && atFoot && last.indented && last.full) found.push({ rule: 'orphan', page: page.number, text: last.line.text });
    return found;
  });
}

/** A page whose last line of text is full goes on on the next. */
function isContinued(page: TextPage | undefined, book: CraftBookFacts, textHeight: string): boolean {
  return page !== undefined && textLines(page, book, textHeight).at(-1)?.full === true;
}

/** A paragraph that ends with one syllable on a line of its own. */
function oneSyllable(page: TextPage, book: CraftBookFacts, textHeight: string): Fault[] {
  const lines = textLines(page, book, textHeight);
  return lines.flatMap(({ line, flush }, index): Fault[] => {
    const before = lines[index - 1];
    const alone = flush && line.words.length === 1 && letters(line.text).length > 0 && letters(line.text).length < 8;
    return alone && before?.full === true && line.top - before.line.top < 1.5 * book.block.line ? [{ rule: 'one-syllable', page: page.number, text: line.text }] : [];
  });
}

function tail(pages: readonly TextPage[], book: CraftBookFacts): Fault[] {
  const last = pages.at(-1);
  if (last === undefined || pages.length < 2) return [];
  const { used, text } = fill(last, book);
  if (used <= TAIL_LINES + 0.5) return [{ rule: 'short-tail', page: last.number, text }];
  return used < NEAR_EMPTY * book.block.lines ? [{ rule: 'near-empty', page: last.number, text }] : [];
}

/** Captions stand below their photos or end beside their feet, so the last line of words tells where a page ends. */
function hole(page: TextPage, book: CraftBookFacts): Fault[] {
  const { used, text } = fill(page, book);
  return used < HOLE * book.block.lines ? [{ rule: 'hole', page: page.number, text }] : [];
}

/** Lines of the text block that are used, and its first words. */
function fill(page: TextPage, { block }: CraftBookFacts): { used: number; text: string } {
  const foot = block.top + (block.lines + 1) * block.line + 2;
  const inBlock = page.lines.filter((line) => line.top > block.top - 0.5 * block.line && line.bottom < foot);
  return { used: Math.max(0, ...inBlock.map(({ bottom }) => bottom - block.top)) / block.line, text: inBlock[0]?.text ?? '' };
}
