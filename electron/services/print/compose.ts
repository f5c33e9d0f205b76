/**
 * Pages of a photo essay. Photos that follow one another stand in rows over the whole measure, two or three of one height side by side, a
 * landscape alone; rows and the pages they stand on are chosen together, so that pages are full and the last one is not left white. On one
 * page all rows are as wide: where they are a little too high together, all of them are set narrower by as much. No photo is cut.
 */
import type { Fit, Fits } from './flow.ts';
import { blockKey } from './names.ts';
import type { FitInput, Place } from './fit.ts';
import { breaks, GAP } from './group.ts';

/** What a photo of an essay asks of its row. */
export interface EssayPhoto {
  /** pt, alone. */
  readonly width: number;
  readonly height: number;
  /** As wide (pt) as it is printed without being poor. */
  readonly bearable: number;
  /** A group: it has a row of its own. */
  readonly alone: boolean;
  /** Letters of its caption and of its credit, which stands on one line with it or begins one of its own. */
  readonly caption: number;
  readonly credit: number;
}

interface Row {
  readonly indices: readonly number[];
  /** pt, of the pictures over the whole measure. */
  readonly height: number;
  /** pt, of what stands under and around them. */
  readonly around: number;
  readonly faults: number;
}

interface Sheet {
  readonly rows: readonly Row[];
  readonly scale: number;
  readonly cost: number;
}

interface Pages {
  readonly sheets: readonly Sheet[];
  readonly cost: number;
}

/** Rows are not set narrower than this share of the measure. */
const NARROWEST = 0.72;
/** Narrower than this share a row looks shrunk. */
const NARROW = 0.88;
const STEP = 0.01;
/** The photo that an essay begins with is to be as wide as this share of the measure. */
const FIRST = 0.6;
/** A caption of more lines than these stands there like a column of text. */
const MOST_CAPTION_LINES = 4;
/** What is measured may ask for more than was thought. */
const NARROWEST_MEASURED = 0.5;
const MOST_IN_PAGE = 9;
/** A page without text behind its photos is to be filled as far as this. */
const WELL_FILLED = 0.72;
/** Lines of a byline behind the last row. */
const BYLINE_LINES = 3;
/** With fewer photos and text behind them a page is not left white for their sake: text passes them (`fit.ts`). */
const ESSAY = 4;
const SEEN_WHITE = 0.16;
const MOST_TIMES = 4;
/** Of a caption: width of a letter and height of a line, in pt at 16 × 24 cm and in lines; what is around a row without one, in lines. */
const LETTER = 4.4;
const CAPTION_LINE = 0.78;
const AROUND = 1.2;

/** Whether a photo stands in a row that was composed. */
export const isComposed = (fits: Fits, index: number): boolean => fits.get(index)?.row !== undefined;

/** Photos of a row, by its first one. */
export const rowOf = (fits: Fits, first: number): number[] => [...fits].flatMap(([index, { row }]) => (row?.first === first ? [index] : [])).sort((a, b) => a - b);

/** The fits with the next run of photos composed, or with rows as narrow as their measured captions make them; null: there is nothing to do. */
export function composeEssay(input: FitInput, order: readonly number[]): Map<number, Fit> | null {
  if (input.essay === null) return null;
  for (const run of runsOf(input, order)) {
    const next = run.indices.every((index) => isComposed(input.fits, index)) ? measured(input, run) : composed(input, run);
    if (next !== null) return next;
  }
  return null;
}

interface Run {
  readonly indices: readonly number[];
  /** Lines free where it begins, and the page that is. */
  readonly free: number;
  readonly page: number;
  /** What follows it, in the article. */
  readonly behind: 'text' | 'byline' | 'nothing';
}

function runsOf(input: FitInput, order: readonly number[]): Run[] {
  const { blocks, page } = input;
  const runs: Run[] = [];
  for (let at = 0; at < order.length; at += 1) {
    let to = at;
    while (blocks[order[to] ?? -1]?.type === 'photo') to += 1;
    if (to - at < 2) continue;
    const behind = blocks[order[to] ?? -1]?.type;
    const ended = endOf(input, order[at - 1]);
    const used = ended === null ? 0 : linesTo(input, ended);
    if (ended !== null) runs.push({ indices: order.slice(at, to), free: page.lines - used, page: ended[2], behind: behind === undefined ? 'nothing' : behind === 'byline' ? 'byline' : 'text' });
    at = to;
  }
  return runs;
}

/** Where the block in front of a run ended; a run at the head of an article waits for nothing. */
function endOf({ articleId, places }: FitInput, before: number | undefined): Place | null {
  if (before === undefined) return null;
  const key = blockKey(articleId, before);
  return places.get(`tail|${key}`) ?? places.get(`foot|${key}`) ?? null;
}

/** Lines of the page that are used where this place is; a tail inside a line uses it. */
function linesTo({ page, bleed }: FitInput, [what, , , y]: Place): number {
  const lines = (y - bleed - page.top) / page.line;
  return Math.max(Math.ceil(lines - 0.02), what === 'tail' ? Math.floor(lines) + 1 : 0);
}

function composed(input: FitInput, run: Run): Map<number, Fit> | null {
  const best = bestPages(input, run);
  if (best === null) return null;
  const white = best.sheets[0]?.rows.length === 0 ? run.free / input.page.lines : 0;
  if (run.behind === 'text' && run.indices.length < ESSAY && white > SEEN_WHITE) return null;
  const next = new Map(input.fits);
  best.sheets.forEach(({ rows, scale }, page) => {
    rows.forEach(({ indices, height }, at) => {
      for (const index of indices) next.set(index, { shift: 0, height: height * scale, row: { first: indices[0] ?? index, page, fresh: page > 0 && at === 0, times: 0 } });
    });
  });
  return next;
}

function bestPages(input: FitInput, run: Run): Pages | null {
  const { lines } = input.page;
  const count = run.indices.length;
  const from: (Pages | null)[] = Array.from({ length: count + 1 }, () => null);
  from[count] = { sheets: [], cost: 0 };
  const better = (at: number, room: number, least: number): Pages | null => {
    let best: Pages | null = null;
    for (let to = at + least; to <= Math.min(count, at + MOST_IN_PAGE); to += 1) {
      const rest = from[to] ?? null;
      const sheet = rest === null ? null : sheetOf(input, run, run.indices.slice(at, to), room, to === count);
      if (rest === null || sheet === null) continue;
      const cost = rest.cost + sheet.cost;
      if (best === null || cost < best.cost) best = { sheets: [sheet, ...rest.sheets], cost };
    }
    return best;
  };
  for (let at = count - 1; at >= 0; at -= 1) from[at] = better(at, lines, 1);
  return better(0, run.free, 0);
}

/** These photos on one page, in the rows that do best; null where they have no room. */
function sheetOf(input: FitInput, { behind, indices: [first] }: Run, indices: readonly number[], room: number, last: boolean): Sheet | null {
  const whole = input.page.lines;
  if (indices.length === 0) return { rows: [], scale: 1, cost: 3 * (room / whole) };
  const kept = last && behind === 'byline' ? BYLINE_LINES : 0;
  let best: Sheet | null = null;
  for (const broken of breaks(indices)) {
    const rows = broken.flatMap((row) => rowFor(input, row, row[0] === first) ?? []);
    if (rows.length < broken.length) continue;
    const scale = scaleOf(rows, room - kept, input.page.line, NARROWEST);
    if (scale === null) continue;
    const white = (room - kept - heightOf(rows, scale, input.page.line)) / whole;
    const empty = !last ? 4 * white * white + white : behind === 'text' ? 0 : 2 * Math.max(0, white - (1 - WELL_FILLED));
    const cost = 0.1 + empty + 2 * (1 - scale) + 3 * Math.max(0, NARROW - scale) + rows.reduce((sum, { faults }) => sum + faults, 0);
    if (best === null || cost < best.cost) best = { rows, scale, cost };
  }
  return best;
}

const heightOf = (rows: readonly Pick<Row, 'height' | 'around'>[], scale: number, line: number): number => rows.reduce((sum, { height, around }) => sum + Math.ceil((height * scale + around) / line - 0.02), 0);

/** The widest share of the measure at which these rows have room in so many lines. */
function scaleOf(rows: readonly Pick<Row, 'height' | 'around'>[], room: number, line: number, narrowest: number): number | null {
  for (let scale = 1; scale >= narrowest; scale -= STEP) if (heightOf(rows, scale, line) <= room) return scale;
  return null;
}

/** Lines of the words under a photo so wide. */
function linesOf({ caption, credit }: EssayPhoto, width: number, scale: number): number {
  const lines = (letters: number): number => Math.ceil((letters * LETTER * scale) / width);
  return lines(caption + credit) <= 1 ? lines(caption + credit) : lines(caption) + lines(credit);
}

/** @param opens it is the first row of its run */
function rowFor({ essay, page }: FitInput, indices: readonly number[], opens = false): Row | null {
  const photos = indices.flatMap((index) => essay?.get(index) ?? []);
  const [only, ...others] = photos;
  if (only === undefined || photos.length < indices.length || (others.length > 0 && photos.some(({ alone }) => alone))) return null;
  const measure = page.photoWidth;
  const shapes = photos.reduce((sum, { width, height }) => sum + width / height, 0);
  const height = others.length === 0 ? only.height : (measure * (1 - GAP * others.length)) / shapes;
  const widths = photos.map((photo) => (height * photo.width) / photo.height);
  // A row is mostly set somewhat narrower than the measure.
  const linesUnder = Math.max(...photos.map((photo, at) => linesOf(photo, NARROW * (others.length === 0 ? Math.max(widths[at] ?? 0, 0.6 * measure) : (widths[at] ?? 1)), page.scale)));
  const narrow = Math.min(...widths) / measure;
  const faults =
    (others.length === 0 && narrow < 0.8 ? 0.6 * (1 - narrow) + 0.25 : 0) +
    (others.length > 0 && narrow < 0.26 ? 0.9 : 0) +
    (opens ? 1.6 * Math.max(0, FIRST - (widths[0] ?? 0) / measure) : 0) +
    0.15 * Math.max(0, linesUnder - MOST_CAPTION_LINES) +
    (others.length === 1 && photos.every((photo) => photo.width > photo.height) ? 0.12 : 0) +
    (others.length === 2 ? 0.08 : 0) +
    photos.reduce((sum, { bearable }, at) => sum + 0.4 * Math.max(0, (widths[at] ?? 0) / bearable - 1), 0);
  return { indices, height, around: (AROUND + linesUnder * CAPTION_LINE) * page.line, faults };
}

/** Rows as their captions were measured: each page's as wide as they have room together. Null where they stand as they should. */
function measured(input: FitInput, run: Run): Map<number, Fit> | null {
  const { articleId, fits, places, page } = input;
  const next = new Map(fits);
  let changed = false;
  for (const number of new Set(run.indices.map((index) => fits.get(index)?.row?.page ?? 0))) {
    const firsts = run.indices.filter((index) => fits.get(index)?.row?.first === index && fits.get(index)?.row?.page === number);
    const last = firsts.at(-1) === run.indices.filter((index) => fits.get(index)?.row?.first === index).at(-1);
    const rows = firsts.flatMap((first) => {
      const spot = places.get(`spot|${blockKey(articleId, first)}`);
      const foot = places.get(`foot|${blockKey(articleId, first)}`);
      const full = rowFor(input, rowOf(fits, first));
      return spot === undefined || foot === undefined || full === null ? [] : [{ first, height: full.height, around: foot[3] - spot[3] - (fits.get(first)?.height ?? 0) }];
    });
    const room = (number === 0 ? run.free : page.lines) - (last && run.behind === 'byline' ? BYLINE_LINES : 0);
    const scale = scaleOf(rows, room, page.line, NARROWEST_MEASURED);
    if (scale === null) continue;
    for (const { first, height } of rows) {
      const fit = fits.get(first);
      if (fit?.row === undefined || fit.row.times >= MOST_TIMES || Math.abs(height * scale - (fit.height ?? 0)) < 0.5) continue;
      changed = true;
      for (const index of rowOf(fits, first)) {
        const own = fits.get(index);
        if (own?.row !== undefined) next.set(index, { ...own, height: height * scale, row: { ...own.row, times: own.row.times + 1 } });
      }
    }
  }
  return changed ? next : null;
}
