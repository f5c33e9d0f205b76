/**
 * Trim sizes a book can have. Width × height in mm, portrait. A named size stands here once every design sets it well; they are those
 * that Vietnamese printing houses quote for books of this kind; A4 and 20,5 × 29,5 for anniversary albums. Any other size between the
 * smallest and the largest of them is set like the nearest one (`services/print/design.ts`).
 */
import * as z from '../schema.ts';

export interface TrimSize {
  readonly id: string;
  /** mm */
  readonly width: number;
  /** mm */
  readonly height: number;
  /** As printers name it; in another language see `trimLabel`. */
  readonly label: string;
}

export const TRIM_SIZE_IDS = ['13x19', '14.5x20.5', '16x24', '17x24', '19x27', '20.5x29.5', 'a4'] as const;
export type TrimSizeId = (typeof TRIM_SIZE_IDS)[number];
/** A size of one's own by its mm: "150x215mm". */
export type OwnTrimId = `${number}x${number}mm`;
export type TrimId = TrimSizeId | OwnTrimId;

export const TRIM_SIZES: Readonly<Record<TrimSizeId, TrimSize>> = {
  '13x19': { id: '13x19', width: 130, height: 190, label: '13 × 19 cm' },
  '14.5x20.5': { id: '14.5x20.5', width: 145, height: 205, label: '14,5 × 20,5 cm' },
  '16x24': { id: '16x24', width: 160, height: 240, label: '16 × 24 cm' },
  '17x24': { id: '17x24', width: 170, height: 240, label: '17 × 24 cm' },
  '19x27': { id: '19x27', width: 190, height: 270, label: '19 × 27 cm' },
  '20.5x29.5': { id: '20.5x29.5', width: 205, height: 295, label: '20,5 × 29,5 cm' },
  a4: { id: 'a4', width: 210, height: 297, label: 'A4 (21 × 29,7 cm)' },
};

/**
 * What a size of one's own may measure, mm, and how much higher than wide it is at least and at most: what lies outside was never set and
 * looked at. Pages as high as they are wide, or wider, would be another design.
 */
export const OWN_TRIM = { width: { least: 125, most: 215 }, height: { least: 180, most: 305 }, slim: { least: 1.25, most: 1.6 } } as const;

/** Tenths of a mm: an inch book is 152,4 × 228,6 mm, and no knife cuts finer. */
const tenths = (mm: number): number => Math.round(mm * 10) / 10;

/** The id of a size of one's own, mm; null when no book can have it. One that has a name gets that one's. */
export function trimIdOf(width: number, height: number): TrimId | null {
  const [w, h] = [tenths(width), tenths(height)];
  const named = TRIM_SIZE_IDS.find((id) => TRIM_SIZES[id].width === w && TRIM_SIZES[id].height === h);
  if (named !== undefined) return named;
  const within = (value: number, { least, most }: { readonly least: number; readonly most: number }): boolean => value >= least && value <= most;
  return within(w, OWN_TRIM.width) && within(h, OWN_TRIM.height) && within(h / w, OWN_TRIM.slim) ? `${w}x${h}mm` : null;
}

const OWN = /^(\d{1,3}(?:\.\d)?)x(\d{1,3}(?:\.\d)?)mm$/u;

const isNamed = (id: string): id is TrimSizeId => TRIM_SIZE_IDS.some((each) => each === id);

/** Whether it is one of the named sizes. */
export const isNamedTrim = (id: TrimId): id is TrimSizeId => isNamed(id);

/** A size by its id, also one that was stored; null when it is none. */
export function trimOf(id: string): TrimSize | null {
  if (isNamed(id)) return TRIM_SIZES[id];
  const [, width = '', height = ''] = OWN.exec(id) ?? [];
  const [w, h] = [Number(width), Number(height)];
  const known = trimIdOf(w, h);
  return known === null || known !== id ? null : { id: known, width: w, height: h, label: `${centimetres(w)} × ${centimetres(h)} cm` };
}

const centimetres = (mm: number): string => String(tenths(mm * 10) / 100).replace('.', ',');

/** A size by its id. @throws Error for one that `trimId` would not let in */
export function trimSize(id: TrimId): TrimSize {
  const size = trimOf(id);
  if (size === null) throw new Error(`no trim size ${id}`);
  return size;
}

/** A size as the settings hold it. */
export const trimId = z.custom<TrimId>((value) => typeof value === 'string' && trimOf(value) !== null);

/** The named size whose sheet is most like another's. */
export function nearestTrim({ width, height }: Pick<TrimSize, 'width' | 'height'>): TrimSizeId {
  const far = (id: TrimSizeId): number => Math.hypot(TRIM_SIZES[id].width / width - 1, TRIM_SIZES[id].height / height - 1);
  return TRIM_SIZE_IDS.reduce((best, id) => (far(id) < far(best) ? id : best));
}

/** What a size is called, with the decimal sign of the language. */
export function trimLabel(id: TrimId, language: 'vi' | 'en'): string {
  const { label } = trimSize(id);
  return language === 'vi' ? label : label.replaceAll(',', '.');
}
