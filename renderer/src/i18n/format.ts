/** Times and numbers the way the chosen language writes them. */
import type { Language } from '@common/i18n/index.ts';

/** "10:32" (24 hours, also in English: the save time stands in a narrow bar). */
export function clock(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "23/11/2026". */
export function day(language: Language, at: number): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
}

/** Whole days between two moments by the calendar of this place: 0 today, 1 yesterday. */
export function daysBetween(earlier: number, later: number): number {
  const midnight = (at: number): number => {
    const date = new Date(at);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  };
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
