/** Dates as Vietnamese pages and papers write them, and lines that are nothing but a date. */
import { isoDate } from '../../../common/text/dates.ts';
import type { Line } from './line.ts';

export interface FoundDate {
  readonly iso: string;
  /** Units of the folded line. */
  readonly start: number;
  readonly end: number;
}

const YEAR_FIRST = /\b((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d{2})(?!\d)/;
const IN_WORDS = /(?<!\d)(?:ngay )?(\d{1,2})[ ,]+thang (\d{1,2})(?:,| nam)?,? (?:nam )?((?:19|20)\d{2})(?!\d)/;
/** "26 Tháng Tư, 2021" */
const MONTH_NAMED = /(?<!\d)(\d{1,2})[ ,]+thang (gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi|chap)(?:,| nam)?,? (?:nam )?((?:19|20)\d{2})(?!\d)/;
const MONTHS_VI = ['gieng', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi', 'muoi mot', 'muoi hai'];
/** "Apr 26, 2021", "26-Apr-2021" */
const ENGLISH = /\b(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2}),? |(\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -])((?:19|20)\d{2})(?!\d)/;
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** "26/04/21": believed on a line that is nothing but a date. */
const SHORT_YEAR = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/;
const MONTH_FIRST = /\bthang (\d{1,2}) (\d{1,2}),? ((?:19|20)\d{2})(?!\d)/;

/** First date in a folded text. */
export function findDate(key: string): FoundDate | null {
  const forms: readonly [RegExp, readonly [number, number, number]][] = [
    [IN_WORDS, [3, 2, 1]],
    [MONTH_FIRST, [3, 1, 2]],
    [YEAR_FIRST, [1, 2, 3]],
    [DAY_FIRST, [3, 2, 1]],
  ];
  for (const [form, [year, month, day]] of forms) {
    const match = form.exec(key);
    if (match === null) continue;
    const iso = isoDate(Number(match[year]), Number(match[month]), Number(match[day]));
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return namedMonth(key);
}

function namedMonth(key: string): FoundDate | null {
  const vi = MONTH_NAMED.exec(key);
  const en = vi === null ? ENGLISH.exec(key) : null;
  const match = vi ?? en;
  if (match === null) return null;
  const month = vi === null ? MONTHS_EN.indexOf(match[1] ?? match[4] ?? '') : vi[2] === 'mot' ? 0 : vi[2] === 'chap' ? 11 : MONTHS_VI.indexOf(vi[2] ?? '');
  const [day, year] = vi === null ? [match[2] ?? match[3], match[5]] : [vi[1], vi[3]];
  const iso = isoDate(Number(year), month + 1, Number(day));
  return iso === null ? null : { iso, start: match.index, end: match.index + match[0].length };
}

function shortYear(key: string): FoundDate | null {
  const match = SHORT_YEAR.exec(key);
  const iso = match === null ? null : isoDate(2000 + Number(match[3]), Number(match[2]), Number(match[1]));
  return match === null || iso === null ? null : { iso, start: match.index, end: match.index + match[0].length };
}

/** Words that may stand beside the date on a date line. */
const BESIDE = new Set(
  (
    'date ngay dang duoc luc cap nhat xuat ban thu hai ba tu nam sau bay chu gio phut giay gmt utc sa ch am pm vao viet tao phat hanh ' +
    'thoi gian published updated on at hom nay tin bai lan cuoi dua sua posted created last modified t2 t3 t4 t5 t6 t7 cn g h p ' +
    'luot xem doc lan da views view hits nguon gui bai hanh ban len tai song phat mon tue wed thu fri sat sun so ra binh luan thich ' +
    'monday tuesday wednesday thursday friday saturday sunday khoi'
  ).split(' '),
);

const PLACE_AND_DATE = /^([^\d,:]{2,40}?),? ?(ngay .*)$/;

/** "Lạng Sơn" of a dateline "Lạng Sơn, ngày 26 tháng 4 năm 2021". */
export const placeOf = (text: string): string => (/^[^\p{L}]*(.*?)\s*,?\s*(?:ngày|tháng|\d)/iu.exec(text)?.[1] ?? '').trim();

export interface DateLine {
  readonly iso: string;
  /** "Lạng Sơn, ngày …": written at the head or foot of a paper. */
  readonly place: boolean;
  /** Says when the page was changed, not when it came out. */
  readonly updated: boolean;
}

/** The date of a line that says nothing else (label, weekday, time and zone apart); null for a sentence with a date in it. */
export function dateLine(key: string): DateLine | null {
  // Days of a life, not of a page.
  if (key === '' || key.length > 120 || /\b(?:sinh|vao dang|vao doan|chinh thuc|ket nap|nhap ngu|qua doi|tu tran)\b/.test(key)) return null;
  const found = findDate(key) ?? shortYear(key);
  if (found === null) return null;
  // "Đăng ngày 19/08/2019 bởi Nguyễn Thu Hà": who keeps the site is no author.
  const rest = `${key.slice(0, found.start)} ${key.slice(found.end)}`.replace(/^[a-z]{2,5} ?\| ?/, '').replace(/\b(?:dang boi|boi|by|nguoi dang|viet boi|gui boi)\b\s*:?\s*[^\d.,;|]{2,40}?(?= ?[-–|]|$)/, '');
  const tokens = rest.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '');
  if (tokens.every((token) => BESIDE.has(token) || /^\d{1,2}(?:[hg]\d{0,2}p?)?$|^gmt\d?$|^\d{3,7}$|^t\d{2}$|^0?700$/.test(token))) {
    return { iso: found.iso, place: false, updated: /cap nhat|updated|sua|modified/.test(key) };
  }
  const short = /^[^\d,:]{2,40}, $/.test(key.slice(0, found.start));
  if (short && key.length - found.end <= 1 && key.slice(0, found.start).split(' ').length <= 5) return { iso: found.iso, place: true, updated: false };
  const place = PLACE_AND_DATE.exec(key);
  if (place !== null && (place[1] ?? '').split(' ').length <= 6 && key.length - found.end <= 1 && /^,? ?(?:ngay )?$/.test(key.slice((place[1] ?? '').length, found.start))) {
    return { iso: found.iso, place: true, updated: false };
  }
  return null;
}

/** The dateline of a paper whose day nobody has filled in, folded: "....., ngay thang nam", "lang son, ngay ... thang 4 nam 2021". */
const OPEN_DATE = /^(?:[^\d,:]{2,40}|[\s.…_]+),? ?ngay[\s.…_\d]*thang[\s.…_\d]*nam[\s.…_\d]*$/u;

export const isOpenDate = (key: string): boolean => OPEN_DATE.test(key) && (key.split(' ngay')[0] ?? '').split(' ').length <= 6;

/** "08:30", "08:30 GMT+7", "Thứ tư": parts of a date line that was broken up. */
export function isTimeOnly(text: string): boolean {
  // With tones: "Thứ tự" is not "Thứ tư".
  return /^(?:\d{1,2}[:hg]\d{2}(?::\d{2})?(?: ?[ap]m| sa| ch)?(?: ?\(?(?:gmt|utc) ?\+ ?\d{1,2}\)?)?|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?|\(?gmt ?\+ ?7\)?)$/iu.test(text);
}

/** "date 2025-03-18 Tên bài": a crawler's word in front. Units of the line's text to cut at, or null. */
export function crawlerDate(line: Line): { iso: string; end: number } | null {
  const match = /^\s*date:?\s+(\d{4})-(\d{2})-(\d{2})(?=\s|$)/.exec(line.key);
  if (match === null) return null;
  const iso = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (iso === null) return null;
  const inText = /^\S+\s+\S+/.exec(line.text);
  return inText === null ? null : { iso, end: inText[0].length };
}
