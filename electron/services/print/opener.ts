/**
 * The photo in an opener, and what stands below it. A landscape at the head is cut lower where the title or the standfirst would else go
 * overleaf, and a page with a photo, two lines of title and white paper be left; where even the lowest leaves no room, it is higher, so that the
 * page is full. A portrait is set smaller. Either gives way until some lines of text begin on the page of the title.
 */
import { flowOrder, type Fit } from './flow.ts';
import { blockKey } from './names.ts';
import { placeKey, type FitInput } from './fit.ts';

/** The lowest and the highest it is cut, as shares of its height whole; so that text begins below the standfirst, not so low. */
const LOWEST = 0.6;
const LOWEST_FOR_TEXT = 0.7;
const HIGHEST = 1.4;
/** Lines of text that should begin below the standfirst: as high as a drop capital. */
const TEXT_LINES = 3;
/** A page with no more lines empty than this is full. */
const TOLERATED_LINES = 3;

/** Of the height of a landscape whole, where text begins on its page for it. */
const LOWEST_OVER_TEXT = 0.56;
/** Of that a portrait has by nature. */
export const SMALLEST_PORTRAIT = 0.5;

/** The fits with another height of the opener's photo, or null where it is well as it is, or can give no more. */
export function fitOpener(input: FitInput): Map<number, Fit> | null {
  return fitLandscape(input) ?? makeRoomForText(input);
}

function fitLandscape(input: FitInput): Map<number, Fit> | null {
  const { articleId, blocks, fits, lead, openerHeight, page, bleed, places } = input;
  if (lead === null || openerHeight === null || fits.has(lead)) return null;
  const [first, second] = flowOrder(blocks, fits).filter((index) => index !== lead);
  const start = places.get(placeKey('start', articleId));
  const title = places.get(placeKey('foot', blockKey(articleId, first ?? 0)));
  if (start === undefined || title === undefined) return null;
  const lines = (y: number): number => Math.ceil((y - bleed - page.top) / page.line - 0.02);
  const cut = (by: number): Map<number, Fit> => new Map(fits).set(lead, { shift: 0, height: openerHeight - by * page.line });
  const spares = (lowest: number): number => Math.floor((openerHeight * (1 - lowest)) / page.line);
  if (title[2] !== start[2]) {
    // The photo stands on the page before: what it takes of the text's height, and the line below it.
    const missing = Math.ceil((openerHeight - page.top) / page.line) + 1 + lines(title[3]) - page.lines;
    return missing > 0 && missing <= spares(LOWEST) ? cut(missing) : null;
  }
  const standfirst = second !== undefined && blocks[second]?.type === 'sapo' ? places.get(placeKey('foot', blockKey(articleId, second))) : undefined;
  if (standfirst === undefined || standfirst[2] === title[2]) return null;
  const free = page.lines - lines(title[3]);
  const missing = lines(standfirst[3]) - free;
  if (missing <= 0) return null;
  if (missing + TEXT_LINES <= spares(LOWEST_FOR_TEXT)) return cut(missing + TEXT_LINES);
  if (missing <= spares(LOWEST)) return cut(missing);
  const more = Math.min(free, Math.floor((openerHeight * (HIGHEST - 1)) / page.line));
  return free > TOLERATED_LINES && more > 0 ? cut(-more) : null;
}

/** Lines that the photo gives to what is parted from the title: its standfirst, and the first lines of the text. */
function makeRoomForText({ articleId, blocks, fits, lead, openerHeight, portrait, page, bleed, places }: FitInput): Map<number, Fit> | null {
  const full = openerHeight ?? portrait?.height;
  if (lead === null || full === undefined) return null;
  const start = places.get(placeKey('start', articleId));
  const text = places.get(placeKey('text', articleId));
  const order = flowOrder(blocks, fits).filter((index) => index !== lead);
  const feet = order.slice(0, 2).filter((index) => ['title', 'sapo'].includes(blocks[index]?.type ?? '')).map((index) => places.get(placeKey('foot', blockKey(articleId, index))));
  const [title, standfirst = title] = feet;
  if (start === undefined || text === undefined || title === undefined || standfirst === undefined || title[2] !== start[2] || beginsOtherwise(blocks, order)) return null;
  const lines = (y: number): number => Math.ceil((y - bleed - page.top) / page.line - 0.02);
  if (text[2] === start[2] && page.lines - Math.floor((text[3] - bleed - page.top) / page.line + 0.02) >= TEXT_LINES) return null;
  const below = page.lines - lines(title[3]) - (standfirst[2] === title[2] ? lines(standfirst[3]) - lines(title[3]) : lines(standfirst[3]));
  const now = fits.get(lead)?.height ?? full;
  const lowest = openerHeight !== null ? LOWEST_OVER_TEXT * openerHeight : (portrait?.least ?? now);
  // What waits overleaf though it seems to have room asks for a line more: an initial of four lines, a heading.
  const height = now - Math.max(1, TEXT_LINES - below) * page.line;
  return height < lowest ? null : new Map(fits).set(lead, { shift: 0, height });
}

/** Something else than text comes first behind title and standfirst: a photo, a box. */
function beginsOtherwise(blocks: FitInput['blocks'], order: readonly number[]): boolean {
  const first = order.map((index) => blocks[index]?.type).find((type) => type !== 'title' && type !== 'sapo');
  return first !== 'paragraph' && first !== 'heading';
}
