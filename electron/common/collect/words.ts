/** Words of the letters and forms: Vietnamese, whatever the interface speaks. */
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
