/** The period of a book as years, as far as its words can be read so. */
export interface PeriodYears {
  readonly from: number;
  readonly to: number;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
/** "2021 – 2025", "2021-2025", "từ năm 2021 đến năm 2025". */
const RANGE = /(?<!\d)((?:19|20)\d{2})\s*(?:[-–—]|đến(?: năm)?)\s*((?:19|20)\d{2})(?!\d)/giu;
/** A year so far from the period is no other period: it is history ("Khởi nghĩa Bắc Sơn 1940"). */
const NEAR = 15;

/** "Giai đoạn 2021 – 2025" → 2021 to 2025, "Năm 2023" → 2023; null: it names no year, or more than two. */
export function periodYears(period: string): PeriodYears | null {
  const years = [...new Set([...period.matchAll(YEAR)].map(([year]) => Number(year)))];
  return years.length === 0 || years.length > 2 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** In front of the years of a period; a title may say the years without it. */
const CALLED = /^(?:giai đoạn|nhiệm kỳ|thời kỳ|năm) (?=\d)/u;
/** As it reads, however its dashes are written. */
const plain = (words: string): string => words.normalize('NFC').toLowerCase().replace(/\s*[-–—]\s*/gu, '-').replace(/\s+/gu, ' ').trim();

/** Whether a title says the period already: "Gương sáng Lạng Sơn 2021-2025" of "Giai đoạn 2021 – 2025". It is not said again under it, or behind it. */
export function saysPeriod(title: string, period: string): boolean {
  const sought = plain(period).replace(CALLED, '');
  // A part of something longer says another thing: of "2021 – 2025" the year 2021 alone.
  return sought !== '' && new RegExp(`(?<![\\p{L}\\p{N}-])${sought.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}(?![\\p{L}\\p{N}-])`, 'u').test(plain(title));
}

/** The period as it stands on a title page or a cover; empty where the words over it say it already. */
export const periodLine = ({ title, subtitle, period }: { readonly title: string; readonly subtitle: string; readonly period: string }): string => (saysPeriod(title, period) || saysPeriod(subtitle, period) ? '' : period.trim());

/** The year to print small, the last that a period names; empty: it names none. */
export const lastYear = (period: string): string => [...period.matchAll(YEAR)].at(-1)?.[0] ?? '';

/** Whether two stretches of years have a year in common. */
export const meets = (one: PeriodYears, other: PeriodYears): boolean => one.from <= other.to && other.from <= one.to;

/** Another period that a title names: years from and to, none of them in the book's own period, not long before or after it. As it is written there; null: none. */
export function otherPeriodIn(title: string, period: PeriodYears): string | null {
  for (const [words, first, last] of title.matchAll(RANGE)) {
    const named = { from: Math.min(Number(first), Number(last)), to: Math.max(Number(first), Number(last)) };
    if (!meets(named, period) && meets(named, { from: period.from - NEAR, to: period.to + NEAR })) return words;
  }
  return null;
}
