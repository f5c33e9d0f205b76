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
