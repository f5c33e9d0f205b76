/**
 * Fitting photos. A photo that does not fit below the text goes to the next page and leaves a hole. Remedies, in this order:
 * set it smaller (its shape kept, within the design's limit); set photos before it smaller, so that it moves up and fits; and
 * only for a hole that would disfigure the page, let the next block pass: the editor's order is the reader's order. And where
 * an article ends with a few lines on a page of their own, a smaller photo pulls them back. Articles start on new
 * pages and the measure is the same on recto and verso, so the fit of an article depends on nothing but the article: the
 * article alone and the article in the book come out the same.
 */
import type { Block } from '../../common/article/document.ts';
import { blockLines } from '../../common/article/read.ts';
import { flowOrder, type Fit, type Fits } from './flow.ts';
import { blockKey } from './names.ts';
import { composeEssay, isComposed, type EssayPhoto } from './compose.ts';
import type { TextBlock } from './design.ts';
import { fitOpener } from './opener.ts';

/** One line of the design's report: what, key, physical page, y in pt from the top of the page. */
export type Place = readonly [what: string, key: string, page: number, y: number];

/** Holes up to this many lines are left alone: they read as the space a photo has anyway. */
const TOLERATED_LINES = 2;
/** From this many empty lines on, a hole is worse than a photo behind the next paragraph. */
const DISFIGURING_LINES = 5;
const MOST_SHIFTS = 4;
/** Text that goes on over a page's end. */
const RUNNING: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'quote', 'verse', 'dialogue']);
/** A last page with no more lines than this is a tail that a smaller photo should pull back. */
const TAIL_LINES = 5;
/** The same where photos give all they can, as a share of a page. */
const TIGHT_TAIL_SHARE = 0.8;
/** Rounds after which an article is left as it is. Each round settles at least one photo of an article, or tries a remedy for its last page. */
export const MOST_ROUNDS = 120;

export interface FitInput {
  readonly articleId: string;
  readonly blocks: readonly Block[];
  readonly fits: Fits;
  /** Photos give all they can to spare the article its last page. */
  readonly tight?: boolean;
  /** The photo that stands in the opener, by block index. */
  readonly lead: number | null;
  /** Photos of a photo essay by block index, null: it is none. */
  readonly essay: ReadonlyMap<number, EssayPhoto> | null;
  /** Height of that photo whole, pt, where it is a landscape over the head of the page, which may be cut. */
  readonly openerHeight: number | null;
  /** Of that photo, where it is a portrait: its height now, and the least it has, pt. */
  readonly portrait?: { readonly height: number; readonly least: number } | undefined;
  /** Natural height of each photo by block index, pt. */
  readonly natural: ReadonlyMap<number, number>;
  /** Least height of each photo by block index, pt. */
  readonly least: ReadonlyMap<number, number>;
  readonly page: TextBlock;
  /** pt between the physical page's top and the trim edge. */
  readonly bleed: number;
  /** The report's places of this article, by `${what}|${key}`. */
  readonly places: ReadonlyMap<string, Place>;
}

export const placeKey = (what: string, key: string): string => `${what}|${key}`;

/**
 * Looks at the opener, then for the first hole a photo of this article left, then for a short tail, and returns the fits that mend it, or null
 * when there is nothing that can be mended.
 */
export function nextFits(input: FitInput): Map<number, Fit> | null {
  const opened = fitOpener(input);
  if (opened !== null) return opened;
  const order = flowOrder(input.blocks, input.fits).filter((index) => index !== input.lead);
  const composed = composeEssay(input, order);
  if (composed !== null) return composed;
  for (const [position, index] of order.entries()) {
    if (input.blocks[index]?.type !== 'photo' || isComposed(input.fits, index)) continue;
    const free = freeLines(input, order[position - 1], index);
    if (free === null || free <= TOLERATED_LINES) continue;
    const mended = mend(input, order, position, index, free);
    if (mended !== null) return mended;
  }
  return pullTail(input);
}

/** Photos on the pages before a short tail give its lines. */
function pullTail(input: FitInput): Map<number, Fit> | null {
  const { articleId, places, page, bleed, fits, natural, tight } = input;
  if ([...fits.values()].some((fit) => fit.pulled === true)) return null;
  const start = places.get(placeKey('start', articleId));
  const end = places.get(placeKey('end', articleId));
  if (start === undefined || end === undefined || end[2] === start[2]) return null;
  const lines = Math.ceil((end[3] - bleed - page.top) / page.line - 0.02);
  if (lines < 1 || lines > (tight === true ? TIGHT_TAIL_SHARE * page.lines : TAIL_LINES)) return null;
  const before = [...natural.keys()].filter((index) => tight === true || (places.get(placeKey('spot', blockKey(articleId, index)))?.[2] ?? end[2]) < end[2]);
  const next = moveUp(input, before, lines - (tight === true ? freeBefore(input, end[2]) : 0));
  if (next === null) return null;
  return new Map([...next].map(([index, fit]) => [index, { ...fit, pulled: true as const }]));
}

/** Lines left empty on the page before the last, where a photo begins that. */
function freeBefore(input: FitInput, last: number): number {
  const order = flowOrder(input.blocks, input.fits).filter((index) => index !== input.lead);
  const at = order.findIndex((index) => input.blocks[index]?.type === 'photo' && input.places.get(placeKey('spot', blockKey(input.articleId, index)))?.[2] === last);
  return Math.max(0, at < 0 ? 0 : (freeLines(input, order[at - 1], order[at] ?? 0) ?? 0));
}

/** Lines left empty above the page break that the photo caused, or null when it caused none. `before`: the block in front of it. */
export function freeLines({ articleId, places, page, bleed }: FitInput, before: number | undefined, photo: number): number | null {
  if (before === undefined) return null;
  const tail = places.get(placeKey('tail', blockKey(articleId, before))) ?? places.get(placeKey('foot', blockKey(articleId, before)));
  const spot = places.get(placeKey('spot', blockKey(articleId, photo)));
  if (tail === undefined || spot === undefined || spot[2] === tail[2]) return null;
  // A tail inside a line is somewhere within that line: the line counts as used.
  const used = Math.ceil((tail[3] - bleed - page.top) / page.line - 0.02);
  return page.lines - Math.max(used, tail[0] === 'tail' ? Math.floor((tail[3] - bleed - page.top) / page.line) + 1 : used);
}

function mend(input: FitInput, order: readonly number[], position: number, index: number, free: number): Map<number, Fit> | null {
  const { articleId, places, page, natural, least, fits, blocks } = input;
  const fit = fits.get(index) ?? { shift: 0 };
  const key = blockKey(articleId, index);
  const spot = places.get(placeKey('spot', key));
  const foot = places.get(placeKey('foot', key));
  const full = natural.get(index);
  if (spot === undefined || foot === undefined || full === undefined) return null;
  const height = fit.height ?? full;
  const smallest = least.get(index) ?? full;
  const around = foot[3] - spot[3] - height;
  const possible = free * page.line - around - signed(input, order.slice(position + 1), foot) - 0.5;
  // It fits by these figures and yet stands on the next page: setting it smaller would not bring it back.
  if (possible >= height) return null;
  if (possible >= smallest) return new Map(fits).set(index, { ...fit, height: Math.min(possible, full) });
  const moved = moveUp(input, order.slice(0, position), Math.ceil((smallest - possible) / page.line));
  if (moved !== null) return moved.set(index, { ...fit, height: smallest });
  // One that was set ahead of the text before it (`last-photo.ts`) does not come back.
  const passed = fit.shift < 0 || free < DISFIGURING_LINES ? 0 : passable(order.slice(position + 1).flatMap((other) => blocks[other] ?? []));
  if (passed === 0 || fit.shift + passed > MOST_SHIFTS) return null;
  return new Map(fits).set(index, { shift: fit.shift + passed });
}

/** pt, of the byline behind the last photo of an article: it goes where the photo goes, not over the page alone. */
function signed({ articleId, blocks, places }: FitInput, behind: readonly number[], foot: Place): number {
  const end = places.get(placeKey('end', articleId));
  const alone = behind.length > 0 && behind.every((index) => blocks[index]?.type === 'byline');
  return alone && end !== undefined && end[2] === foot[2] ? end[3] - foot[3] : 0;
}

/**
 * How many of the following blocks of text a photo may let pass at once, 0 where the article's end or a thing as high as itself comes
 * first. It stands neither behind a heading nor behind words that announce what follows them. Photos behind it go with it.
 */
function passable(behind: readonly Block[]): number {
  let passed = 0;
  for (const block of behind.filter(({ type }) => type !== 'photo')) {
    passed += 1;
    if (RUNNING.has(block.type) && !announces(block)) return passed;
    if (!RUNNING.has(block.type) && block.type !== 'heading') return 0;
  }
  return 0;
}

/** Its last words are "…:", and what they speak of is in the next block. */
function announces(block: Block): boolean {
  return blockLines(block).at(-1)?.trimEnd().endsWith(':') === true;
}

/** Takes `lines` lines from the photos before, last first, or null when they have not so many to give. */
function moveUp({ fits, natural, least, page }: FitInput, before: readonly number[], lines: number): Map<number, Fit> | null {
  const next = new Map(fits);
  let wanted = lines;
  for (const index of [...before].reverse()) {
    const full = natural.get(index);
    if (full === undefined || wanted <= 0 || isComposed(fits, index)) continue;
    const fit = fits.get(index) ?? { shift: 0 };
    const height = fit.height ?? full;
    const give = Math.min(wanted, Math.floor((height - (least.get(index) ?? full)) / page.line));
    if (give <= 0) continue;
    next.set(index, { ...fit, height: height - give * page.line });
    wanted -= give;
  }
  return wanted <= 0 ? next : null;
}
