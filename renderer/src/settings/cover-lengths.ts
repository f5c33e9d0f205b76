/** Lengths of the cover as they are typed. Pure. */
import { COVER_MM, type CoverSettings, type Range } from '@common/book/cover.ts';

export const LENGTHS = {
  coverCaliper: COVER_MM.caliper,
  coverFlap: COVER_MM.flap,
  coverBoard: COVER_MM.board,
  coverJoint: COVER_MM.joint,
  coverTurnIn: COVER_MM.turnIn,
} as const satisfies Readonly<Partial<Record<keyof CoverSettings, Range>>>;
export type LengthKey = keyof typeof LENGTHS;
export type LengthTexts = Readonly<Record<LengthKey, string>>;

/** "2,5", "2.5 mm" → mm within the range; null when it is not that. */
export function readLength(text: string, { least, most }: Range): number | null {
  const found = /^\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:mm)?\s*$/i.exec(text)?.[1];
  if (found === undefined) return null;
  const value = Number(found.replace(',', '.'));
  return value >= least && value <= most ? value : null;
}

/** 0.125 → "0,125" in Vietnamese. */
export const formatLength = (value: number, language: string): string => new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);

/** What has to be said of a cover bound so, on such paper. */
export function lengthsOf({ coverBinding, coverPaper }: Pick<CoverSettings, 'coverBinding' | 'coverPaper'>): LengthKey[] {
  const paper: LengthKey[] = coverPaper === 'own' ? ['coverCaliper'] : [];
  if (coverBinding === 'flaps') return [...paper, 'coverFlap'];
  return coverBinding === 'hard' ? [...paper, 'coverBoard', 'coverJoint', 'coverTurnIn'] : paper;
}

export function lengthTexts(settings: CoverSettings, language: string): LengthTexts {
  return Object.fromEntries(Object.keys(LENGTHS).map((key) => [key, formatLength(settings[key as LengthKey], language)])) as LengthTexts;
}

/** The lengths that are typed right, those that are asked for alone. */
export function typedLengths(texts: LengthTexts, settings: Pick<CoverSettings, 'coverBinding' | 'coverPaper'>): { readonly values: Partial<Record<LengthKey, number>>; readonly wrong: readonly LengthKey[] } {
  const read = lengthsOf(settings).map((key) => [key, readLength(texts[key], LENGTHS[key])] as const);
  return {
    values: Object.fromEntries(read.filter((entry): entry is readonly [LengthKey, number] => entry[1] !== null)),
    wrong: read.flatMap(([key, value]) => (value === null ? [key] : [])),
  };
}
