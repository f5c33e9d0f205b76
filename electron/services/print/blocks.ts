/**
 * One article → the JSON that the design's `article()` reads. Photo sizes are decided here (natural size) and in `fit.ts`
 * (what the page leaves); Typst is told, never asked.
 */
import { titleOf, bylineOf, blockLines } from '../../common/article/read.ts';
import type { ArticleDocument, Block, BoxBlock, ListBlock, PhotoBlock, TextNode } from '../../common/article/document.ts';
import { levelOf } from '../../common/article/levels.ts';
import { numbersOf } from '../../common/article/list-signs.ts';
import { startsOf } from '../../common/article/list-numbers.ts';
import { POOR_PPI } from '../../common/photo/hints.ts';
import type { DesignData, TextBlock } from './design.ts';
import type { PrintArticle, PrintPhoto } from './source.ts';
import type { Slack } from './tail.ts';
import { rowOf } from './compose.ts';
import { GAP, groupOf, picturesOf, shapeOf } from './group.ts';
import { isAnswer, isQuestion } from './question.ts';
import { BREAK, toDisplayRuns, toHeldRuns, toRuns, toTitleRuns, type Run } from './runs.ts';
import { tableData, type TableData } from './table.ts';

/** How a photo deviates from its natural place and size so that no page is left half empty. */
export interface Fit {
  /** pt */
  readonly height?: number;
  /** Number of following blocks it lets pass; -1: it stands ahead of the block of text before it. */
  readonly shift: number;
  /** Set smaller to pull a short tail back onto the page before; done once per article. */
  readonly pulled?: true;
  /**
   * Of a photo essay (`compose.ts`): the photo that its row begins with, the page of its run, 0 being the one on which the text before
   * them ends, whether it begins that page, and how often the row was set anew.
   */
  readonly row?: { readonly first: number; readonly page: number; readonly fresh: boolean; readonly times: number };
}
/** By block index in the document. */
export type Fits = ReadonlyMap<number, Fit>;

export interface PhotoData {
  readonly t: 'photo';
  readonly index: number;
  readonly key: string;
  readonly file: string | null;
  /** Of a group: its rows of pictures, sizes in pt, and what is left between two of them. */
  readonly rows?: readonly (readonly { readonly file: string; readonly width: number; readonly height: number }[])[];
  readonly gap?: number;
  /** pt */
  readonly width: number;
  readonly height: number;
  readonly caption: Run[];
  readonly credit: Run[];
}

/** Photos of an essay side by side, each with its own words. `fresh`: they begin a page. */
export interface RowData {
  readonly t: 'photos';
  readonly index: number;
  readonly fresh: boolean;
  readonly gap: number;
  readonly photos: readonly PhotoData[];
}

export type BlockData =
  | PhotoData
  | RowData
  | { readonly t: 'title'; readonly index: number; readonly first: boolean; readonly r: Run[]; readonly held: Run[]; readonly tail: string }
  | { readonly t: 'paragraph'; readonly index: number; readonly r: Run[]; readonly tail: string; readonly kept?: true }
  | { readonly t: 'sapo' | 'quote' | 'pull-quote' | 'dialogue' | 'verse' | 'byline'; readonly index: number; readonly r: Run[]; readonly tail: string }
  | { readonly t: 'heading'; readonly index: number; readonly level: 1 | 2 | 3; readonly r: Run[]; readonly held: Run[]; readonly tail: string }
  | { readonly t: 'list'; readonly index: number; readonly items: readonly ItemData[]; readonly tail: string }
  | { readonly t: 'box'; readonly index: number; readonly title: Run[]; readonly items: Run[][]; readonly tail: string }
  | { readonly t: 'separator'; readonly index: number; readonly tail: string }
  | ({ readonly t: 'table'; readonly index: number; readonly tail: string } & TableData);

/** An item of a list. `sign`: what stands in front of it; empty: the design draws it, by the level. */
export interface ItemData {
  readonly level: 1 | 2 | 3;
  readonly sign: string;
  readonly r: Run[];
}

/** A photo that the opener takes out of the text. */
export interface LeadData extends PhotoData {
  readonly shape: 'portrait' | 'landscape';
  /** Of the picture whole, width through height. */
  readonly ratio: number;
  /** What is kept in sight where it is cut, 0 to 1 from the picture's top left corner. */
  readonly focus: { readonly x: number; readonly y: number };
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

/** Where a photo's file lies for Typst; the name carries its hash. */
export const photoFile = (sha256: string): string => `/photos/${sha256}.jpg`;

/** Key of a block in the design's report. */
export const blockKey = (articleId: string, index: number): string => `${articleId}:${String(index)}`;

/** From this shape on a photo is a landscape; up to the other one a portrait. Wider than the last it is a panorama: no opener. */
const LANDSCAPE = 1.2;
const PORTRAIT = 1;
const PANORAMA = 2.4;

/**
 * Index of the photo that the article's opener takes out of the text, or null: the first photo, alone, in the shape that the design
 * wants for this kind of article.
 */
export function leadIndex(article: PrintArticle, design: DesignData, find: (id: string) => PrintPhoto | null): number | null {
  const wanted = design.openers[article.kind];
  const index = article.document.blocks.findIndex((block) => block.type === 'photo');
  const block = article.document.blocks[index];
  if (wanted === 'none' || block?.type !== 'photo' || block.more !== undefined || block.photoId === null) return null;
  const photo = find(block.photoId);
  if (photo === null) return null;
  const aspect = photo.width / photo.height;
  return (wanted === 'portrait' ? aspect <= PORTRAIT : aspect >= LANDSCAPE && aspect <= PANORAMA) ? index : null;
}

/** Whether it stands over the head of the page where it opens an article. */
export const isLandscape = ({ width, height }: PrintPhoto): boolean => width / height >= LANDSCAPE;

/** A landscape over an opener is not cut lower than this share, whatever its article is short of. */
const LOWEST_LANDSCAPE = 0.7;

/**
 * Width and height (pt) of a photo in an opener: a landscape as wide as the page, a portrait a share of the text's width; `share` (`tail.ts`): a
 * portrait is set smaller by it, a landscape cut lower.
 */
export function leadSize(photo: PrintPhoto, design: DesignData, page: TextBlock, share = 1): { width: number; height: number } {
  const aspect = photo.width / photo.height;
  if (aspect >= LANDSCAPE) return { width: page.trimWidth, height: (page.trimWidth / aspect) * Math.max(share, LOWEST_LANDSCAPE) };
  const height = Math.min((page.width * design.photo.portraitShare) / aspect, design.photo.portraitLines * page.line) * share;
  return { width: height * aspect, height };
}

/** Where heads are, when nobody has said where to look. */
const USUAL_FOCUS = { x: 0.5, y: 1 / 3 };

/** As wide (pt) a picture is printed without being poor. */
export const bearableWidth = ({ width }: PrintPhoto): number => (width / POOR_PPI) * 72;
/** A poor picture is not set smaller than this share of what it would be: nobody would be told on it. */
const POOR_SHARE = 0.55;

/** Natural height and width (pt) of a photo: the full measure, unless that makes it too high, or is more than its pixels bear. */
export function naturalSize(photo: PrintPhoto | null, design: DesignData, page: TextBlock): { width: number; height: number } {
  if (photo === null) return { width: page.photoWidth, height: design.photo.pendingLines * page.line };
  const aspect = photo.width / photo.height;
  const full = fullHeight(photo, design, page);
  const height = Math.min(full, Math.max(bearableWidth(photo) / aspect, full * POOR_SHARE));
  return { width: height * aspect, height };
}

/** pt, of the full measure or as high as any photo may be. */
function fullHeight({ width, height }: PrintPhoto, design: DesignData, page: TextBlock): number {
  const aspect = width / height;
  return Math.min((aspect >= LANDSCAPE ? page.photoWidth : page.width) / aspect, design.photo.maxLines * page.line);
}

/** Least height (pt) of a photo, or of a group of them, that is set smaller to fit a page. `photo`: its shape. */
export function leastHeight(photo: PrintPhoto | null, isGroup: boolean, design: DesignData, page: TextBlock): number {
  if (photo === null) return design.photo.pendingLeastLines * page.line;
  const share = isGroup ? design.photo.groupMinShare : design.photo.minShare;
  return Math.min(naturalSize(photo, design, page).height, fullHeight(photo, design, page) * share);
}

export function articleData(
  article: PrintArticle,
  context: { design: DesignData; page: TextBlock; photo: (id: string) => PrintPhoto | null; fits: Fits; slack: Slack },
): ArticleData {
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

/** An empty paragraph holds a caret on the screen and nothing on paper. The first title always stands. */
function isEmpty(block: Block): boolean {
  if (block.type === 'photo' || block.type === 'title' || block.type === 'separator') return false;
  return blockLines(block).every((line) => line.trim() === '');
}

/** Block indices in printed order: a shifted photo lets `shift` text blocks pass, or stands ahead of the one before it. */
export function flowOrder(blocks: readonly Block[], fits: Fits): number[] {
  const order: number[] = [];
  const waiting: { index: number; left: number }[] = [];
  const release = (): void => {
    while (waiting[0] !== undefined && waiting[0].left <= 0) order.push(waiting.shift()?.index ?? 0);
  };
  blocks.forEach((block, index) => {
    if (block.type === 'photo') {
      const left = fits.get(index)?.shift ?? 0;
      if (left < 0 && waiting.length === 0) {
        order.splice(-1, 0, index);
        return;
      }
      // Photos keep their order: one behind a waiting photo waits too.
      if (left > 0 || waiting.length > 0) waiting.push({ index, left });
      else order.push(index);
      return;
    }
    if (block.type === 'byline') {
      for (const photo of waiting.splice(0)) order.push(photo.index);
    }
    order.push(index);
    for (const photo of waiting) photo.left -= 1;
    release();
  });
  return [...order, ...waiting.map((photo) => photo.index)];
}

/** @param context `start`: number of a numbered list's first item */
function blockData(
  id: string,
  block: Block,
  index: number,
  tail: string,
  context: { start: number; design: DesignData; page: TextBlock; photo: (id: string) => PrintPhoto | null; fits: Fits },
): BlockData {
  switch (block.type) {
    case 'title':
      return { t: 'title', index, first: index === 0, r: toDisplayRuns(block.children), held: toTitleRuns(block.children), tail };
    case 'byline':
      return { t: 'byline', index, r: toRuns(signature(block.children)), tail };
    case 'sapo':
      return { t: 'sapo', index, r: toDisplayRuns(block.children), tail };
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

function groupData(block: PhotoBlock, find: (id: string) => PrintPhoto | null, width: number): Pick<PhotoData, 'rows' | 'gap'> {
  const found = picturesOf(block, find);
  if (found.length < 2 || width === 0) return {};
  const { rows, gap } = groupOf(found, width);
  return { rows: rows.map((row) => row.map(({ photo, width: wide, height }) => ({ file: photoFile(photo.sha256), width: wide, height }))), gap };
}

function leadData(id: string, block: Block | undefined, index: number, context: { design: DesignData; page: TextBlock; photo: (id: string) => PrintPhoto | null; fits: Fits; slack: Slack }): LeadData | null {
  if (block?.type !== 'photo' || block.photoId === null) return null;
  const photo = context.photo(block.photoId);
  if (photo === null) return null;
  const size = leadSize(photo, context.design, context.page, context.slack.lead);
  return {
    ...photoData(id, block, index, context),
    ...size,
    height: context.fits.get(index)?.height ?? size.height,
    shape: isLandscape(photo) ? 'landscape' : 'portrait',
    ratio: photo.width / photo.height,
    focus: photo.look?.edits.focus ?? USUAL_FOCUS,
  };
}

function rowData({ id, document: { blocks } }: PrintArticle, first: number, fresh: boolean, context: Parameters<typeof photoData>[3]): RowData {
  const photos = rowOf(context.fits, first).flatMap((index) => {
    const block = blocks[index];
    return block?.type === 'photo' ? [photoData(id, block, index, context)] : [];
  });
  const wide = photos.reduce((sum, { width }) => sum + width, 0);
  return { t: 'photos', index: first, fresh, gap: (wide * GAP) / (1 - GAP * (photos.length - 1)), photos };
}

function photoData(
  id: string,
  block: PhotoBlock,
  index: number,
  { design, page, photo: find, fits }: { design: DesignData; page: TextBlock; photo: (id: string) => PrintPhoto | null; fits: Fits },
): PhotoData {
  const photo = shapeOf(block, find);
  const natural = naturalSize(photo, design, page);
  const height = fits.get(index)?.height ?? natural.height;
  const [caption, credit] = block.children;
  return {
    t: 'photo',
    index,
    key: blockKey(id, index),
    file: photo === null ? null : photoFile(photo.sha256),
    // A picture that is still to come keeps the full measure; one that is here keeps its shape.
    width: photo === null ? natural.width : (natural.width * height) / natural.height,
    height,
    ...groupData(block, find, photo === null ? 0 : (natural.width * height) / natural.height),
    caption: toRuns(caption.children),
    credit: toRuns(credit.children),
  };
}
