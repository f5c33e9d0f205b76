/** Times and numbers the way the chosen language writes them. */
import type { Language } from '@common/i18n/index.ts';
import { dateInWords } from '@common/text/dates.ts';

/** "10:32" (24 hours, also in English: the save time stands in a narrow bar). */
export function clock(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "23/11/2026". */
export function day(language: Language, at: number): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
}

/** "12,4 MB": how much room a file takes, in steps of 1000 as file managers show it. */
export function fileSize(language: Language, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}

/** A date yyyy-mm-dd in words: "ngày 26 tháng 4 năm 2021", "26 April 2021". */
export function dayInWords(language: Language, iso: string): string {
  if (language === 'vi') return dateInWords(iso);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso));
}

/** Whole days between two moments by the calendar of this place: 0 today, 1 yesterday. */
export function daysBetween(earlier: number, later: number): number {
  const midnight = (at: number): number => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
