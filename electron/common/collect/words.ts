/** Words of the letters and forms: Vietnamese, whatever the interface speaks. */
import { isoDate } from '../text/dates.ts';
import type { Wanted } from './shapes.ts';

export const WANTED_WORDS: Readonly<Record<Wanted, string>> = { text: 'bài viết', photo: 'ảnh', decision: 'quyết định khen thưởng', other: 'tài liệu khác' };

/** "2026-11-27" → "27/11/2026". */
export function dayText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${month}/${year}`;
}

/** "a", "a và b", "a, b và c". */
export function listed(parts: readonly string[]): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) ?? ''}`;
}

/** "2 bài viết, 3 ảnh và 1 quyết định khen thưởng". */
export function countedWords(counts: readonly { readonly wanted: Wanted; readonly count: number }[]): string {
  return listed(counts.map(({ wanted, count }) => `${String(count)} ${WANTED_WORDS[wanted]}`));
}

/** yyyy-mm-dd so many days later (earlier when negative). */
export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A day as people type it: "5/11/2025", "05-11-2025", "5.11.25"; "5/11" is of this year. Null: it is no day. */
export function dayFrom(text: string, today: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/u.exec(text.trim());
  if (match === null) return null;
  const [, day = '', month = '', year = today.slice(0, 4)] = match;
  return isoDate(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
}

/** "20/11" in the year that is going on, "20/11/2024" else. */
export function shortDay(iso: string, today: string): string {
  return iso.slice(0, 4) === today.slice(0, 4) ? dayText(iso).slice(0, 5) : dayText(iso);
}
