/** Numbers of a spreadsheet as people see them: days, times, percentages, numbers with zeros in front. */
import { isIsoDate } from '../../../common/text/dates.ts';

export interface Shown {
  readonly text: string;
  readonly kind: 'number' | 'date';
  readonly day: string | null;
}

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30); those of Asian locales included. */
const DATE_IDS: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIME_IDS: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10]);
const MONTH_YEAR_ID = 17;

export type NumberLook = { readonly kind: 'plain' | 'percent' | 'day' | 'month' | 'year' | 'time' } | { readonly kind: 'zeros'; readonly digits: number };

/** What a number format makes of a number. @param code of a format of the file's own; null: one of the program's */
export function lookOf(id: number, code: string | null): NumberLook {
  if (code === null) {
    if (id === MONTH_YEAR_ID) return { kind: 'month' };
    if (DATE_IDS.has(id)) return { kind: 'day' };
    if (TIME_IDS.has(id)) return { kind: 'time' };
    return { kind: PERCENT_IDS.has(id) ? 'percent' : 'plain' };
  }
  // Of up to four parts the first is for what is positive; words, colours and locales say nothing.
  const bare = (code.split(';')[0] ?? '').replace(/\\.|"[^"]*"|\[[^\]]*\]|_.|\*./gu, '').toLowerCase();
  if (/^0{2,}$/u.test(bare)) return { kind: 'zeros', digits: bare.length };
  if (/general|[#0?]/u.test(bare)) return { kind: bare.includes('%') ? 'percent' : 'plain' };
  if (bare.includes('d')) return { kind: 'day' };
  if (bare.includes('y')) return { kind: bare.includes('m') ? 'month' : 'year' };
  return { kind: /[hs]|m/u.test(bare) ? 'time' : 'plain' };
}

/** Days from 1900 count a 29 February 1900 that never was (kept from Lotus 1-2-3); those from 1904 do not. */
const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_466;

/** The day of a number. Null: it is none. @param from1904 the file counts from 1 January 1904 */
export function dayOf(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < (from1904 ? 0 : 1) || whole >= LAST_SERIAL || (!from1904 && whole === 60)) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole > 60 ? 30 : 31);
  const iso = new Date(start + whole * DAY_MS).toISOString().slice(0, 10);
  return isIsoDate(iso) ? iso : null;
}

/** A number in its look. */
export function shownNumber(value: number, look: NumberLook, from1904: boolean): Shown {
  const plain = (): Shown => ({ text: plainNumber(value), kind: 'number', day: null });
  switch (look.kind) {
    case 'plain':
      return plain();
    case 'percent':
      return { text: `${plainNumber(value * 100)}%`, kind: 'number', day: null };
    case 'zeros':
      return Number.isInteger(value) && value >= 0 ? { text: plainNumber(value).padStart(look.digits, '0'), kind: 'number', day: null } : plain();
    case 'time':
      return value >= 0 && value < 1 ? { text: timeOf(value), kind: 'number', day: null } : plain();
    case 'day':
    case 'month':
    case 'year':
      break;
  }
  const day = dayOf(value, from1904);
  if (day === null) return plain();
  const [year = '', month = '', date = ''] = day.split('-');
  if (look.kind === 'year') return { text: year, kind: 'date', day: null };
  if (look.kind === 'month') return { text: `${month}/${year}`, kind: 'date', day: null };
  const time = value - Math.floor(value);
  return { text: `${date}/${month}/${year}${time > 1e-9 ? ` ${timeOf(time)}` : ''}`, kind: 'date', day };
}

function timeOf(part: number): string {
  const minutes = Math.round(part * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Fifteen digits, as the programs keep them: 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 ? rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : String(rounded);
}
