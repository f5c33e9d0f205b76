/** Sizes of photos on portrait pages and plates. */
import type { MadeOf, Portrait } from '../../../common/book/made.ts';
import type { TextBlock } from '../design.ts';
import type { PrintPhoto } from '../source.ts';

/** Lines that the title of made pages takes (`made-look.typ`). */
export const TITLE_LINES = 4.5;

/** pt */
export interface PortraitGrid {
  readonly columns: number;
  readonly gap: number;
  /** Of a column. */
  readonly wide: number;
  /** Of a person with the words. Where words need more, photos are set lower and then rows higher (`made.typ`): nothing is cut. */
  readonly height: number;
  readonly photo: { readonly width: number; readonly height: number };
}

/** Lines of the words under a portrait; without the unit there are fewer. */
const WORDS = { 12: 4.2, 20: 3.9 } as const;
const FEWER_WORDS = 1.1;
const COLUMNS = { 12: 4, 20: 5 } as const;
/** Height of a portrait's frame in widths, at least; `made.typ` keeps to it, too. */
const LEAST_RATIO = 1.15;
/** Of a heading over a row. */
export const UNIT_LINES = 1.5;

export function portraitGrid({ perPage, groups }: MadeOf<'portraits'>, { width, line, lines, scale }: TextBlock): PortraitGrid {
  const columns = COLUMNS[perPage];
  const rows = perPage / columns;
  const gap = (perPage === 12 ? 10 : 8) * scale;
  const headed = groups.some(({ title }) => title !== '');
  const high = Math.floor(((lines - TITLE_LINES - (headed ? rows * UNIT_LINES : 0)) / rows) * 10) / 10;
  const words = WORDS[perPage] - (headed ? FEWER_WORDS : 0);
  const wide = (width - (columns - 1) * gap) / columns;
  const tall = Math.min((high - words) * line, wide * 1.34);
  // On a low page the frame is narrower than its column: a portrait is never wider than it is tall.
  return { columns, gap, wide, height: high * line, photo: { width: Math.min(wide, tall / LEAST_RATIO), height: tall } };
}

/** A picture in a frame that it fills, pt: its size and where its corner lies from the frame's. */
export interface Filled {
  readonly width: number;
  readonly height: number;
  readonly dx: number;
  readonly dy: number;
}

/** Where heads usually are in a portrait, when nobody has said where to look. */
const USUAL_FOCUS = { x: 0.5, y: 0.38 };

/** A photo cut to a frame around its focus, 0 to 1 of the picture as it is shown. */
export function filled(photo: PrintPhoto, frame: { readonly width: number; readonly height: number }): Filled {
  const scale = Math.max(frame.width / photo.width, frame.height / photo.height);
  const [width, height] = [photo.width * scale, photo.height * scale];
  const focus = photo.look?.edits.focus ?? USUAL_FOCUS;
  const shift = (whole: number, window: number, at: number): number => Math.min(0, Math.max(window - whole, window / 2 - whole * at));
  return { width, height, dx: shift(width, frame.width, focus.x), dy: shift(height, frame.height, focus.y) };
}

/** A photo that stands whole in a frame. */
export function contained(photo: PrintPhoto, frame: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number } {
  const scale = Math.min(frame.width / photo.width, frame.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** Rows of people, as many as stand beside one another. */
export function rowsOf(people: readonly Portrait[], columns: number): Portrait[][] {
  return Array.from({ length: Math.ceil(people.length / columns) }, (_, row) => people.slice(row * columns, (row + 1) * columns));
}

export const PLATE_GRID = { full: { columns: 1, rows: 1 }, two: { columns: 1, rows: 2 }, four: { columns: 2, rows: 2 }, six: { columns: 2, rows: 3 } } as const;
/** Lines that captions under plates may take. */
const CAPTION_LINES = { full: 3, two: 2.4, four: 3, six: 2.8 } as const;

/** Frames of a page of plates, pt. A page with a title has less room. */
export function plateFrame(arrangement: keyof typeof PLATE_GRID, { width, line, lines, scale }: TextBlock, titled: boolean): { readonly width: number; readonly height: number; readonly cell: number; readonly gap: number } {
  const { columns, rows } = PLATE_GRID[arrangement];
  const gap = 10 * scale;
  const cell = Math.floor(((lines - (titled ? TITLE_LINES : 0)) / rows) * 10) / 10;
  return { width: (width - (columns - 1) * gap) / columns, height: (cell - CAPTION_LINES[arrangement]) * line, cell: cell * line, gap };
}
