/** Cells of lists → values: days, birth years, gender, decisions, phone numbers. What is not understood gives null; nothing is invented. */
import { fold } from '../text/fold.ts';
import { isoDate } from '../text/dates.ts';
import type { SheetCell } from './shapes.ts';

export interface ReadDay {
  readonly iso: string;
  /** Why a person should look: year of two digits, month and day changed about, a number without a date's format. */
  readonly doubt: 'short-year' | 'swapped' | 'from-number' | null;
  /** All of the cell was the date. */
  readonly whole: boolean;
}

const NUMBERS = /(?<!\d)(\d{1,2})\s*[-/.,]\s*(\d{1,2})\s*[-/.,]\s*((?:1[89]|20)\d{2}|\d{2})(?!\d)/u;
const ISO = /(?<!\d)((?:1[89]|20)\d{2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/u;
const WORDS = /(?:ngay\s*)?(?<!\d)(\d{1,2})\s*,?\s*thang\s*(\d{1,2})\s*,?\s*(?:nam)?\s*((?:1[89]|20)\d{2})(?!\d)/u;
const NAMED = /(?:ngay\s*)?(?<!\d)(\d{1,2})\s*,?\s*thang\s*(gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi|chap)\s*,?\s*(?:nam)?\s*((?:1[89]|20)\d{2})(?!\d)/u;
const MONTHS = ['gieng', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'];
const ENGLISH = /(?<!\d)(\d{1,2})[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]((?:1[89]|20)\d{2}|\d{2})(?!\d)/u;
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 1950 to 2100 as a spreadsheet counts days. */
const SERIAL = { first: 18_264, last: 73_050 };

/** The first date in a text; null: it names no day. */
export function dayInText(text: string): ReadDay | null {
  const key = fold(text.normalize('NFC')).replace(/[\s\u00a0]+/gu, ' ').trim();
  const compact = /^(\d{1,2})(\d{2})((?:19|20)\d{2})$/u.exec(key);
  if (compact !== null && key.length === 8) return made(compact, [3, 2, 1], true);
  for (const [form, order] of [[WORDS, [3, 2, 1]], [ISO, [1, 2, 3]], [NUMBERS, [3, 2, 1]]] as const) {
    const match = form.exec(key);
    const day = match === null ? null : made(match, order, isWhole(key, match));
    if (day !== null) return day;
  }
  const named = NAMED.exec(key);
  if (named !== null) return built(named[3] ?? '', monthNamed(named[2] ?? ''), Number(named[1]), isWhole(key, named));
  const english = ENGLISH.exec(key);
  return english === null ? null : built(english[3] ?? '', MONTHS_EN.indexOf(english[2] ?? '') + 1, Number(english[1]), isWhole(key, english));
}

const monthNamed = (name: string): number => (name === 'mot' ? 1 : name === 'chap' ? 12 : MONTHS.indexOf(name) + 1);
/** A time of midnight, as programs write it behind a day, and the words around a date say nothing else. */
const isWhole = (key: string, match: RegExpExecArray): boolean =>
  `${key.slice(0, match.index)} ${key.slice(match.index + match[0].length)}`.replace(/\b00:00(?::00(?:\.0+)?)?\b|\bt(?=00:)|\bngay\b|\bz\b/gu, ' ').trim() === '';

function made(match: RegExpExecArray, [year, month, day]: readonly [number, number, number], whole: boolean): ReadDay | null {
  return built(match[year] ?? '', Number(match[month]), Number(match[day]), whole);
}

function built(written: string, month: number, day: number, whole: boolean): ReadDay | null {
  const short = written.length === 2;
  const year = short ? Number(written) + (Number(written) > 49 ? 1900 : 2000) : Number(written);
  const iso = isoDate(year, month, day);
  if (iso !== null) return { iso, doubt: short ? 'short-year' : null, whole };
  // A program of another language wrote the month first.
  const other = isoDate(year, day, month);
  return other === null ? null : { iso: other, doubt: 'swapped', whole };
}

/** The day of a cell. */
export function dayOfCell(cell: SheetCell): ReadDay | null {
  if (cell.day !== null) return { iso: cell.day, doubt: null, whole: true };
  if (cell.kind === 'number' && /^\d{5}$/u.test(cell.text)) {
    const serial = Number(cell.text);
    if (serial < SERIAL.first || serial > SERIAL.last) return null;
    const iso = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
    return { iso, doubt: 'from-number', whole: true };
  }
  return dayInText(cell.text);
}

export interface ReadBirth {
  readonly year: number;
  /** The cell says more than the year, which has to be kept elsewhere. */
  readonly more: boolean;
}

/** "1980", "12/3/1980", "SN 1980", "1980 (45 tuổi)". */
export function birthOf(cell: SheetCell): ReadBirth | null {
  const day = cell.day ?? (cell.kind === 'number' ? null : (dayInText(cell.text)?.iso ?? null));
  if (day !== null) return { year: Number(day.slice(0, 4)), more: true };
  const match = /(?<!\d)((?:18|19|20)\d{2})(?!\d)/u.exec(cell.text);
  if (match === null) return null;
  const rest = cell.text.replace(match[0], '').replace(/(?:sinh năm|năm sinh|sn|s\.n\.?|năm|[\s.:'’])/giu, '');
  return { year: Number(match[1]), more: rest !== '' };
}

export function genderOf(text: string): 'female' | 'male' | null {
  const key = text.normalize('NFC').trim().toLowerCase();
  if (/^(?:nữ|nu|female|f|bà|chị|gái)$/u.test(key)) return 'female';
  return /^(?:nam|male|m|ông|anh|trai)$/u.test(key) ? 'male' : null;
}

/** A cell that says yes: x, ✓, 1, có. */
export const isMark = (text: string): boolean => /^(?:x|v|✓|✔|√|1|có|co|true|\+)$/iu.test(text.trim());

export interface ReadDecision {
  readonly number: string;
  readonly day: ReadDay | null;
  /** More stands there than number and date. */
  readonly more: boolean;
}

const DECISION_NUMBER = /(?:(?:quyết định|qđ|nghị quyết|tờ trình|công văn)?\s*số\s*:?\s*)?(\d{1,6}\s*[-/–]?\s*(?:\d{4}\s*[-/–]\s*)?(?:QĐ|NQ|QÐ|QD|KL|CV|TB|CTN)[\p{L}\d/\-–&.]*)/iu;
const PLAIN_NUMBER = /(?:quyết định|qđ|nghị quyết)?\s*số\s*:?\s*(\d{1,6}(?:[-/][\p{L}\d\-/&.]+)?)/iu;

/** "QĐ số 123/QĐ-UBND ngày 12/3/2020" → its number and day. Null: it names no number. */
export function decisionIn(text: string): ReadDecision | null {
  const match = DECISION_NUMBER.exec(text) ?? PLAIN_NUMBER.exec(text);
  if (match === null) return null;
  const number = (match[1] ?? '').replace(/\s*([-/–])\s*/gu, '$1').replace(/[.,;]+$/u, '');
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const day = dayInText(rest);
  const left = fold(rest.normalize('NFC')).replace(/(?:ngay|thang|nam|ky|quyet dinh|nghi quyet|qd|so|kem theo|\d|[\s().,;:/-])/gu, '');
  return { number, day, more: left !== '' };
}

/** A telephone number as it is dialled; `mended`: a zero was put in front that a number lost in its cell. */
export function phoneOf(cell: SheetCell): { readonly text: string; readonly mended: boolean } {
  const mended = cell.kind === 'number' && /^[1-9]\d{8,9}$/u.test(cell.text);
  return { text: mended ? `0${cell.text}` : cell.text, mended };
}
