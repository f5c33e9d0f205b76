/**
 * One article → the JSON that the design's `article()` reads. Photo sizes are decided in `photo-size.ts` (natural size) and in `fit.ts`
 * (what the page leaves); Typst is told, never asked.
 */
import { titleOf, bylineOf, blockLines } from '../../common/article/read.ts';
import type { ArticleDocument, Block, BoxBlock, ListBlock, TextNode } from '../../common/article/document.ts';
import { levelOf } from '../../common/article/levels.ts';
import { numbersOf } from '../../common/article/list-signs.ts';
import { startsOf } from '../../common/article/list-numbers.ts';
import { flowOrder } from './flow.ts';
import { blockKey } from './names.ts';
import { leadData, photoData, rowData, type LeadData, type PhotoContext, type PhotoData, type RowData } from './photo-data.ts';
import { leadIndex } from './photo-size.ts';
import { isAnswer, isQuestion } from './question.ts';
import { BREAK, toDisplayRuns, toHeldRuns, toRuns, toQuotedTitleRuns, toTitleRuns, type Run } from './runs.ts';
import type { PrintArticle } from './source.ts';
import { tableData, type TableData } from './table.ts';
import type { Slack } from './tail.ts';

export type BlockData =
  | PhotoData
  | RowData
  | { readonly t: 'title'; readonly index: number; readonly first: boolean; readonly r: readonly Run[]; readonly held: readonly Run[]; readonly tail: string }
  | { readonly t: 'paragraph'; readonly index: number; readonly r: readonly Run[]; readonly tail: string; readonly kept?: true }
  | { readonly t: 'sapo'; readonly index: number; readonly r: readonly Run[]; readonly held: readonly Run[]; readonly tail: string }
  | { readonly t: 'quote' | 'pull-quote' | 'dialogue' | 'verse' | 'byline'; readonly index: number; readonly r: readonly Run[]; readonly tail: string }
  | { readonly t: 'heading'; readonly index: number; readonly level: 1 | 2 | 3; readonly r: readonly Run[]; readonly held: readonly Run[]; readonly tail: string }
  | { readonly t: 'list'; readonly index: number; readonly items: readonly ItemData[]; readonly tail: string }
  | { readonly t: 'box'; readonly index: number; readonly title: readonly Run[]; readonly items: readonly (readonly Run[])[]; readonly tail: string }
  | { readonly t: 'separator'; readonly index: number; readonly tail: string }
  | ({ readonly t: 'table'; readonly index: number; readonly tail: string } & TableData);

/** An item of a list. `sign`: what stands in front of it; empty: the design draws it, by the level. */
export interface ItemData {
  readonly level: 1 | 2 | 3;
  readonly sign: string;
  readonly r: readonly Run[];
}

export interface ArticleData {
  readonly id: string;
  readonly title: string;
  /** Lines more on each of its pages, lines its opener stands lower, and em between its letters (`tail.ts`). */
  readonly lines: number;
  readonly head: number;
  readonly tracking: number;
  /** Of the white space of its opener, as a share of the design's. */
  readonly air: number;
  readonly lead: LeadData | null;
  readonly blocks: BlockData[];
  /** Whether a line may end somewhere in a word without a hyphen (`runs.ts`). */
  readonly breaks: boolean;
}

/** What the design is given of one article: its blocks in printed order, set with `fits` and `slack`. */
export function articleData(article: PrintArticle, context: PhotoContext & { readonly slack: Slack }): ArticleData {
  const { blocks } = article.document;
  const lead = leadIndex(article, context.design, context.photo);
  const order = flowOrder(blocks, context.fits).filter((index) => index !== lead);
  const starts = startsOf(blocks);
  const data = order.map((index, position): BlockData | null => {
    const block = blocks[index];
    if (block === undefined || isEmpty(block)) return null;
    const row = context.fits.get(index)?.row;
    if (block.type === 'photo' && row !== undefined) return row.first === index ? rowData(article, index, row.fresh, context) : null;
    const before = blocks[order[position + 1] ?? -1];
    // Of an opener with a photo, where its title and its standfirst end (`opener.ts`).
    const opens = lead !== null && position < 2 && (block.type === 'title' || block.type === 'sapo');
    const tail = before?.type === 'photo' || opens ? blockKey(article.id, index) : '';
    const told = blockData(article.id, block, index, tail, { ...context, start: starts.get(index) ?? 1 });
    return told.t === 'paragraph' && isQuestion(block, article.kind) && isAnswer(before) ? { ...told, kept: true } : told;
  });
  const opener = lead === null ? null : leadData(article.id, blocks[lead], lead, context);
  const printed = data.filter((block) => block !== null);
  return {
    id: article.id,
    title: titleOf(article.document),
    lines: context.slack.lines,
    head: context.slack.head,
    tracking: context.slack.tracking,
    air: context.slack.air ?? 1,
    lead: opener,
    blocks: printed,
    breaks: JSON.stringify([opener, printed]).includes(BREAK),
  };
}

/** A byline without marks of its own: the name stronger than the role behind the first comma. */
function signature(nodes: readonly TextNode[]): TextNode[] {
  const [only] = nodes;
  if (nodes.length !== 1 || only === undefined || Object.keys(only).some((key) => key !== 'text')) return [...nodes];
  const comma = only.text.indexOf(',');
  if (comma < 0) return [{ ...only, bold: true }];
  return [{ text: only.text.slice(0, comma), bold: true }, { text: only.text.slice(comma) }];
}

/** Name printed under the title in the contents: the byline up to its first comma. */
export function authorOf(document: ArticleDocument): string {
  return bylineOf(document).split(',')[0]?.trim() ?? '';
}

function quotedOf(children: readonly TextNode[]): { readonly quoted?: readonly Run[] } {
  const quoted = toQuotedTitleRuns(children);
  return quoted === null ? {} : { quoted };
}

/** An empty paragraph holds a caret on the screen and nothing on paper. The first title always stands. */
function isEmpty(block: Block): boolean {
  if (block.type === 'photo' || block.type === 'title' || block.type === 'separator') return false;
  return blockLines(block).every((line) => line.trim() === '');
}

/** @param context `start`: number of a numbered list's first item */
function blockData(id: string, block: Block, index: number, tail: string, context: PhotoContext & { readonly start: number }): BlockData {
  switch (block.type) {
    case 'title':
      return { t: 'title', index, first: index === 0, r: toDisplayRuns(block.children), held: toTitleRuns(block.children), ...quotedOf(block.children), tail };
    case 'byline':
      return { t: 'byline', index, r: toRuns(signature(block.children)), tail };
    case 'sapo':
      return { t: 'sapo', index, r: toDisplayRuns(block.children), held: toTitleRuns(block.children), tail };
    case 'paragraph':
      return { t: 'paragraph', index, r: toRuns(block.children), tail };
    case 'quote':
    case 'dialogue':
    case 'verse':
      return { t: block.type, index, r: toRuns(block.children), tail };
    case 'pull-quote':
      return { t: 'pull-quote', index, r: toDisplayRuns(block.children), tail };
    case 'box':
      return boxData(block, index, tail);
    case 'separator':
      return { t: 'separator', index, tail };
    case 'heading':
      return { t: 'heading', index, level: block.level, r: toRuns(block.children), held: toHeldRuns(block.children), tail };
    case 'list':
      return { t: 'list', index, items: itemsData(block, context.start), tail };
    case 'table':
      return { t: 'table', index, tail, ...tableData(block) };
    case 'photo':
      return photoData(id, block, index, context);
  }
}

/** Items as the designs and the manuscript take them. @param start number of the first */
export function itemsData(list: ListBlock, start: number): ItemData[] {
  const numbers = numbersOf(list, start);
  return list.children.map((item, index) => ({ level: levelOf(item), sign: numbers[index] ?? '', r: toRuns(item.children) }));
}

/** Lines without a word are not printed; a box without any is. */
function boxData({ children }: BoxBlock, index: number, tail: string): BlockData {
  const told = (line: BoxBlock['children'][number]): boolean => line.children.some((node) => node.text.trim() !== '');
  const [title, ...lines] = children;
  return { t: 'box', index, title: title !== undefined && told(title) ? toDisplayRuns(title.children) : [], items: lines.filter(told).map((line) => toRuns(line.children)), tail };
}
