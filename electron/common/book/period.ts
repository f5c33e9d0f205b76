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
