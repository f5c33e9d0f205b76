/**
 * How well an article's pages have come out. What a reader would stumble over has a weight, so that of several ways to set an article the
 * best can be taken: a last page of a few lines, pages left half empty above a photo, a last page that holds a photo and a byline alone.
 */
import { flowOrder } from './flow.ts';
import { blockKey } from './names.ts';
import type { TextBlock } from './design.ts';
import { freeLines, placeKey, type FitInput, type Place } from './fit.ts';

/** A last page with no more lines than this is too short. */
export const SHORT_TAIL_LINES = 10;
/** The same of a second page behind an opener with a photo: the photo took the room that these lines would have had. */
const SHORT_SPILL_LINES = 14;
/** With no more than this it looks like a mistake. */
const FRAGMENT_LINES = 3;
const FRAGMENT = 20;
/** A hole of so many lines above a photo is seen; a smaller one reads as the space a photo has anyway. */
const SEEN_LINES = 5;
const LONELY = 6;
/** A page of an essay's photos that begins with no more lines of the text before them. */
const STRAY_LINES = 3;
const STRAY = 5;
/** An opener whose text begins overleaf, though it has a photo that could give way, or so many lines or more are free below its title. */
const BARE_LINES = 2;
const BARE = 8;
/** From this share of its lines on a page looks full. */
const FILLED = 0.75;

/** Sum of the faults, 0: none. In lines of empty page, roughly. */
export function faultsOf(input: FitInput): number {
  const lines = lastPageLines(input.articleId, input.places, input.page, input.bleed);
  if (lines === null) return holes(input);
  const stray = straysOver(input);
  const short = input.lead !== null && input.openerHeight === null && isSecondPage(input) ? SHORT_SPILL_LINES : SHORT_TAIL_LINES;
  const tail = lines > short ? 0 : short + 1 - lines + (lines <= FRAGMENT_LINES ? FRAGMENT : 0);
  return tail + stray + bareOpener(input) + holes(input) + (lonelyPhoto(input) === null ? 0 : LONELY);
}

function holes(input: FitInput): number {
  const order = flowOrder(input.blocks, input.fits).filter((index) => index !== input.lead);
  return order.reduce((sum, index, position) => {
    const free = input.blocks[index]?.type === 'photo' ? (freeLines(input, order[position - 1], index) ?? 0) : 0;
    return sum + (free < SEEN_LINES ? 0 : free);
  }, 0);
}

/** Title and standfirst alone on a page, or the standfirst overleaf. */
function bareOpener({ articleId, blocks, fits, lead, places, page, bleed }: FitInput): number {
  const order = flowOrder(blocks, fits).filter((index) => index !== lead);
  const head = order.findIndex((index) => blocks[index]?.type !== 'title' && blocks[index]?.type !== 'sapo');
  const foot = places.get(placeKey('foot', blockKey(articleId, order[head - 1] ?? -1)));
  const text = places.get(placeKey('text', articleId));
  const start = places.get(placeKey('start', articleId))?.[2] ?? 0;
  if (blocks[order[head] ?? -1]?.type !== 'paragraph' || foot === undefined || text === undefined || text[2] <= start) return 0;
  // The standfirst is overleaf.
  if (foot[2] > start) return BARE + page.lines;
  const free = page.lines - Math.ceil((foot[3] - bleed - page.top) / page.line - 0.02);
  return lead === null && free < BARE_LINES ? 0 : BARE + free;
}

/** Of an essay: pages that begin with the last lines of a text, and go on with photos. */
function straysOver({ articleId, blocks, fits, essay, lead, page, bleed, places }: FitInput): number {
  if (essay === null) return 0;
  const start = places.get(placeKey('start', articleId))?.[2] ?? 0;
  const order = flowOrder(blocks, fits).filter((index) => index !== lead);
  return order.reduce((sum, index, position) => {
    const before = order[position - 1];
    const tail = blocks[index]?.type === 'photo' && before !== undefined ? places.get(placeKey('tail', blockKey(articleId, before))) : undefined;
    const strays = tail !== undefined && tail[2] > start && Math.floor((tail[3] - bleed - page.top) / page.line) < STRAY_LINES;
    return sum + (strays ? STRAY : 0);
  }, 0);
}

function isSecondPage({ articleId, places }: FitInput): boolean {
  return places.get(placeKey('end', articleId))?.[2] === (places.get(placeKey('start', articleId))?.[2] ?? 0) + 1;
}

/**
 * The photo that stands on the last page with nothing but the byline, and does not fill it with that, by block index, or null. Several photos are
 * a page of their own.
 */
export function lonelyPhoto({ articleId, blocks, fits, lead, places, page, bleed }: FitInput): number | null {
  const lines = lastPageLines(articleId, places, page, bleed);
  if (lines === null) return null;
  const last = places.get(placeKey('end', articleId))?.[2];
  const order = flowOrder(blocks, fits).filter((index) => index !== lead);
  const text = order.findLastIndex((index) => blocks[index]?.type !== 'photo' && blocks[index]?.type !== 'byline');
  const photos = order.slice(text + 1).filter((index) => blocks[index]?.type === 'photo');
  const [only, ...others] = photos.filter((index) => places.get(placeKey('spot', blockKey(articleId, index)))?.[2] === last);
  if (only === undefined || others.length > 0 || lines > FILLED * page.lines) return null;
  const before = order[order.indexOf(only) - 1];
  // What is in front of it ends on the page before.
  const key = blockKey(articleId, before ?? 0);
  const ended = places.get(placeKey('tail', key)) ?? places.get(placeKey('foot', key));
  return ended !== undefined && ended[2] !== last ? only : null;
}

/** Lines on the article's last page, or null when it has one page only. `bleed` in pt. */
export function lastPageLines(articleId: string, places: ReadonlyMap<string, Place>, page: TextBlock, bleed: number): number | null {
  const start = places.get(placeKey('start', articleId));
  const end = places.get(placeKey('end', articleId));
  if (start === undefined || end === undefined || end[2] === start[2]) return null;
  return Math.ceil((end[3] - bleed - page.top) / page.line - 0.02);
}
