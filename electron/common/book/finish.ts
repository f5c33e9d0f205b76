/**
 * What a cover carries beside its four inks: a foil that is stamped on the printed sheet (“ép nhũ”), or one ink of its own. Validators and
 * defaults in one place; the values lie among the book's settings with those of the cover (`cover.ts`). Which parts carry it is the design's.
 */
import { screenOf, type Cmyk } from '../print/screen-colour.ts';
import * as z from '../schema.ts';

export const FOILS = ['gold', 'silver', 'copper', 'red'] as const;
export type Foil = (typeof FOILS)[number];

/** ink: one ink of its own, named by whoever orders it. */
export const FINISHES = ['none', ...FOILS, 'ink'] as const;
export type FinishKind = (typeof FINISHES)[number];

const percent = z.int().min(0).max(100);

/** Letters of an ink's name; a name in a PDF has 127 bytes at most, and a Vietnamese letter takes up to three. */
export const LONGEST_INK = 40;

export const FINISH_FIELDS = {
  coverFinish: z.enum(FINISHES),
  /** As the ink's maker calls it: “PANTONE 186 C”. Its plate bears the name without diacritics. */
  coverInkName: z.string().max(LONGEST_INK),
  /** Per cent of the four inks that look like it, for the screen and for proofs. */
  coverInkCyan: percent,
  coverInkMagenta: percent,
  coverInkYellow: percent,
  coverInkBlack: percent,
};

export interface FinishSettings {
  readonly coverFinish: FinishKind;
  readonly coverInkName: string;
  readonly coverInkCyan: number;
  readonly coverInkMagenta: number;
  readonly coverInkYellow: number;
  readonly coverInkBlack: number;
}

/** The equivalent is that of the red which most covers have, until somebody says another. */
export const NO_FINISH: FinishSettings = { coverFinish: 'none', coverInkName: '', coverInkCyan: 0, coverInkMagenta: 100, coverInkYellow: 85, coverInkBlack: 5 };

/** Fields of the equivalent, in the order of the inks. */
export const EQUIVALENT = ['coverInkCyan', 'coverInkMagenta', 'coverInkYellow', 'coverInkBlack'] as const;
export type EquivalentKey = (typeof EQUIVALENT)[number];

/**
 * The name of a foil's plate, and a sober equivalent of it. Names without diacritics: a RIP lists its plates by them and names files after
 * them, and many still take bytes above 127 for some other alphabet.
 */
const FOIL_PLATES: Readonly<Record<Foil, { readonly name: string; readonly cmyk: Cmyk }>> = {
  gold: { name: 'Nhu vang', cmyk: [24, 36, 78, 5] },
  silver: { name: 'Nhu bac', cmyk: [30, 22, 22, 5] },
  copper: { name: 'Nhu dong', cmyk: [20, 55, 65, 10] },
  red: { name: 'Nhu do', cmyk: [10, 100, 90, 15] },
};

/** A plate beside those of the four inks. */
export interface Finish {
  readonly kind: 'foil' | 'ink';
  /** Of the plate. */
  readonly name: string;
  /** Per cent, for proofs. */
  readonly cmyk: Cmyk;
  /** For the screen. */
  readonly srgb: string;
}

/** Names that PDF keeps for all plates and none, and those of the four inks: a plate called so would be printed with them. */
const TAKEN = new Set(['all', 'none', 'cyan', 'magenta', 'yellow', 'black']);

/** Is it the name of a plate of its own? */
export function isInkName(typed: string): boolean {
  const name = inkName(typed);
  return name !== '' && name.length <= LONGEST_INK && !TAKEN.has(name.toLowerCase()) && !/\p{Cc}/u.test(name);
}

/** Of the plate, without diacritics as those of foils: “Xanh cổ vịt” → “Xanh co vit”. What has no letters of its own without them stays as it is. */
const inkName = (typed: string): string => typed.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Null: four inks alone, or an ink that has no name yet. */
export function finishOf(settings: FinishSettings): Finish | null {
  const { coverFinish: kind, coverInkName: typed } = settings;
  if (kind === 'none') return null;
  if (kind !== 'ink') return { kind: 'foil', ...FOIL_PLATES[kind], srgb: screenOf(FOIL_PLATES[kind].cmyk) };
  if (!isInkName(typed)) return null;
  const cmyk = equivalentOf(settings);
  return { kind: 'ink', name: inkName(typed), cmyk, srgb: screenOf(cmyk) };
}

/** Of the ink that is named. */
export const equivalentOf = ({ coverInkCyan, coverInkMagenta, coverInkYellow, coverInkBlack }: FinishSettings): Cmyk => [coverInkCyan, coverInkMagenta, coverInkYellow, coverInkBlack];
