/** Sizes of photos on portrait pages and plates. */
import type { MadeOf } from '../../../common/book/made.ts';
import type { TextBlock } from '../design.ts';
import type { Place } from '../fit.ts';
import type { PrintPhoto } from '../source.ts';

/** Lines that the title of made pages takes (`made-look.typ`). */
export const TITLE_LINES = 4.5;

/** pt, of a portrait's frame. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

const COLUMNS = { 12: 4, 20: 5 } as const;
/** Height of a portrait's frame in widths, at least and at most; `made-portraits.typ` keeps to them, too. */
const LEAST_RATIO = 1.15;
const MOST_RATIO = 1.34;
/** Lines of the words under a portrait. */
const WORDS = 4;

/** Between two columns of portraits, pt. */
export const portraitGap = (perPage: MadeOf<'portraits'>['perPage'], { scale }: TextBlock): number => (perPage === 12 ? 10 : 8) * scale;

/** About what a portrait's frame will be, before words are measured and people shared out over pages (`made-portraits.typ`). */
export function likelyFrame({ perPage }: MadeOf<'portraits'>, page: TextBlock): Frame {
  const columns = COLUMNS[perPage];
  const wide = (page.photoWidth - (columns - 1) * portraitGap(perPage, page)) / columns;
  const height = Math.min(((page.lines - TITLE_LINES) / (perPage / columns) - WORDS) * page.line, wide * MOST_RATIO);
  return { width: Math.min(wide, height / LEAST_RATIO), height };
}

/** What portraits' frames came out as, by matter. @param places the design's report */
export function framesOf(places: readonly Place[]): Map<string, Frame> {
  return new Map(
    places.flatMap(([what, key]) => {
      const [id = '', width, height] = key.split('|');
      return what === 'portrait-frame' ? [[id, { width: Number(width), height: Number(height) }] as const] : [];
    }),
  );
}

/** Where heads usually are in a portrait, when nobody has said where to look. */
const USUAL_FOCUS = { x: 0.5, y: 0.38 };

/** What is kept in sight of a portrait where its frame cuts it, 0 to 1 of the picture as it is shown. */
export const portraitFocus = ({ look }: PrintPhoto): { readonly x: number; readonly y: number } => look?.edits.focus ?? USUAL_FOCUS;

/** A photo in a frame that it fills, pt. */
export function filled(photo: PrintPhoto, frame: Frame): Frame {
  const scale = Math.max(frame.width / photo.width, frame.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** A photo that stands whole in a frame. */
export function contained(photo: PrintPhoto, frame: { readonly width: number; readonly height: number }): { readonly width: number; readonly height: number } {
  const scale = Math.min(frame.width / photo.width, frame.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

type Arrangement = MadeOf<'plates'>['arrangement'];

const PLATE_GRID: Readonly<Record<Arrangement, { readonly columns: number; readonly rows: number }>> = { full: { columns: 1, rows: 1 }, two: { columns: 1, rows: 2 }, four: { columns: 2, rows: 2 }, six: { columns: 2, rows: 3 } };
/** Lines that captions under plates may take before their photo is smaller (`made-plates.typ`). */
const CAPTION_LINES = { full: 3, two: 2.4, four: 3, six: 2.8 } as const;

/** What a photo stands in, pt; `cell`: height of a row, `gap`: between two columns. */
export interface PlateFrame extends Frame {
  readonly cell: number;
  readonly gap: number;
}

export interface PlatePage {
  readonly columns: number;
  readonly frame: PlateFrame;
  readonly photos: MadeOf<'plates'>['photos'];
}

const placesOn = (arrangement: Arrangement): number => PLATE_GRID[arrangement].columns * PLATE_GRID[arrangement].rows;

/** Plates page by page. What is left over for the last one stands as large as so few can, not in a corner of it. */
export function platePages({ arrangement, photos, title }: MadeOf<'plates'>, page: TextBlock): PlatePage[] {
  const most = placesOn(arrangement);
  return Array.from({ length: Math.ceil(photos.length / most) }, (_, at) => {
    const own = photos.slice(at * most, (at + 1) * most);
    const arranged = (['full', 'two', 'four', 'six'] as const).find((each) => placesOn(each) >= own.length) ?? arrangement;
    const titled = at === 0 && title !== '';
    // Photos of one grid are as large on every page as on the one with the title.
    const frame = { ...plateFrame(arranged, page, titled), height: plateFrame(arranged, page, titled || (arranged === arrangement && title !== '')).height };
    return { columns: PLATE_GRID[arranged].columns, frame, photos: own };
  });
}

/** A page with a title has less room. */
function plateFrame(arrangement: Arrangement, { photoWidth, line, lines, scale }: TextBlock, titled: boolean): PlateFrame {
  const { columns, rows } = PLATE_GRID[arrangement];
  const gap = 10 * scale;
  const cell = Math.floor(((lines - (titled ? TITLE_LINES : 0)) / rows) * 10) / 10;
  return { width: (photoWidth - (columns - 1) * gap) / columns, height: (cell - CAPTION_LINES[arrangement]) * line, cell: cell * line, gap };
}
