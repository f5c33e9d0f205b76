/**
 * What a printing house asks of the interior's file: type, validator and defaults in one place. The values lie among the book's
 * settings (`settings.ts`), each under its own name.
 */
import * as z from '../schema.ts';
import type { CoverSettings } from './cover.ts';
import { isCoated } from './paper.ts';

/** as most printing houses take it today. X-1a: for older machines; nothing in it may be transparent. */
export const PRESS_STANDARDS = ['x4', 'x1a'] as const;
export type PressStandard = (typeof PRESS_STANDARDS)[number];

/** `one`: the whole interior in black ink, its photos grey. */
export const PRESS_COLOURS = ['four', 'one'] as const;
export type PressColours = (typeof PRESS_COLOURS)[number];

/** % of all inks together that paper takes: 300 on coated paper (FOGRA39), less on uncoated. */
export const INK = { least: 200, most: 400, usual: 300 } as const;

/** Colour profiles that come with the program, by the paper of the pages. Empty: coated, as it was before there were others. */
export const PAPER_PROFILES = ['', 'uncoated', 'uncoated-yellowish'] as const;
export type PaperProfile = (typeof PAPER_PROFILES)[number];

/** One of those, or a profile of the printer's own: SHA-256 of the file that the book keeps. */
const profile = z.string().regex(/^(?:[0-9a-f]{64}|uncoated|uncoated-yellowish)?$/);

/** The profile that comes with the program under this name; undefined: it is the printer's own. */
export function paperProfile(profile: string): PaperProfile | undefined {
  return PAPER_PROFILES.find((each) => each === profile);
}

export const PRESS_FIELDS = {
  pressStandard: z.enum(PRESS_STANDARDS),
  /** Crop and registration marks and colour bars round the trim. */
  pressMarks: z.boolean(),
  pressProfile: profile,
  pressInk: z.int().min(INK.least).max(INK.most),
  pressColours: z.enum(PRESS_COLOURS),
};

export interface PressSettings {
  readonly pressStandard: PressStandard;
  readonly pressMarks: boolean;
  readonly pressProfile: string;
  readonly pressInk: number;
  readonly pressColours: PressColours;
}

export const PRESS_AS_USUAL: PressSettings = { pressStandard: 'x4', pressMarks: false, pressProfile: '', pressInk: INK.usual, pressColours: 'four' };

/** The bundled profile is for another paper than the pages are printed on: of which paper it is. Null: it fits, or nobody can say. */
export function profileOfOtherPaper({ pressProfile, pressColours, coverPaper }: Pick<PressSettings, 'pressProfile' | 'pressColours'> & Pick<CoverSettings, 'coverPaper'>): 'coated' | 'uncoated' | null {
  const paper = paperProfile(pressProfile);
  if (paper === undefined || pressColours !== 'four' || coverPaper === 'own' || isCoated(coverPaper) === (paper === '')) return null;
  return paper === '' ? 'coated' : 'uncoated';
}

/** How a standard is named, in the file and to people. ISO 15930-7, ISO 15930-4 (X-1a:2003). */
export const STANDARD_NAMES: Readonly<Record<PressStandard, string>> = { x4: 'PDF/X-4', x1a: 'PDF/X-1a:2003' };
