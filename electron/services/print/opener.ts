/**
 * The landscape photo at the head of an opener: it is cut lower where the title or the standfirst would else go overleaf, and a page with
 * a photo, two lines of title and white paper be left; where even the lowest leaves no room, it is higher, so that the page is full.
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

/** The fits with another height of the opener's photo, or null where it is well as it is or was cut before. */
export function fitOpener(input: FitInput): Map<number, Fit> | null {
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
