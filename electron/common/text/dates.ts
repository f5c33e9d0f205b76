/** Dates as a yearbook writes them. ISO dates (yyyy-mm-dd) are what is stored; these are for people. */

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day written yyyy-mm-dd. */
export function isIsoDate(text: string): boolean {
  const match = ISO.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Day, month, year → yyyy-mm-dd, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** "2021-04-26" → "ngày 26 tháng 4 năm 2021", the form official Vietnamese texts use (Intl gives another). */
export function dateInWords(iso: string): string {
  const match = ISO.exec(iso);
  if (match === null) return iso;
  return `ngày ${String(Number(match[3]))} tháng ${String(Number(match[2]))} năm ${String(Number(match[1]))}`;
}

/** "2021-04-26" → "26/04/2021", as lists and fields write it. */
export function dateInFigures(iso: string): string {
  const match = ISO.exec(iso);
  return match === null ? iso : `${match[3] ?? ''}/${match[2] ?? ''}/${match[1] ?? ''}`;
}

/** What a person typed ("26/4/2021", "26-04-2021", "26.4.2021") → yyyy-mm-dd; null when there is no such day. */
export function dateFromFigures(typed: string): string | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(typed);
  return match === null ? null : isoDate(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** Noon of a calendar day (yyyy-mm-dd, a real one) where the computer is, ms since 1970. */
export function noonOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).getTime();
}

/** The calendar day of a moment (ms since 1970) where the computer is, yyyy-mm-dd. */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
