/** From the form to what is stored. Pure. */
import { bookSettingsPatch, type BookSettings, type BookSettingsPatch } from '@common/book/settings.ts';

const MOST_BLEED = 10;

/** Only the fields that differ, text trimmed and NFC: what did not change is not written. */
export function patchOf(before: BookSettings, after: BookSettings): BookSettingsPatch {
  const cleaned = Object.entries(after).map(([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC').trim() : value] as const);
  const changed = cleaned.filter(([key, value]) => before[key as keyof BookSettings] !== value && key !== 'version');
  return bookSettingsPatch.parse(Object.fromEntries(changed));
}

/** "3", "3,5", "3.5 mm" → mm from 0 to 10; null when it is not that. */
export function parseMillimetres(text: string): number | null {
  const match = /^\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:mm)?\s*$/i.exec(text);
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(',', '.'));
  return value <= MOST_BLEED ? value : null;
}

/** 3.5 → "3,5" in Vietnamese. */
export function formatMillimetres(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}
