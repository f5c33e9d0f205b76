/** Small pieces of WordprocessingML as text. */
import { wellFormed } from '../print/well-formed.ts';

/** Text or an attribute's value. Characters that XML cannot hold go: a file with one does not open. */
export const escapeXml = (text: string): string =>
  wellFormed(text).replace(FORBIDDEN, '').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * A moment as word processors write it: the clock of the place, though a Z stands behind it. They show it as it stands, so a colleague
 * reads the hour that it was.
 */
export function stamp(at: number): string {
  const day = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}:${two(day.getSeconds())}Z`;
}

/** ms since 1970 of such a moment; null when it is none, as in files without dates. */
export function momentOf(text: string | undefined): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?/u.exec(text ?? '');
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found.map((part: string | undefined) => Number(part ?? '0'));
  const at = new Date(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0).getTime();
  return at < 0 ? null : at;
}

/** "Nguyễn Thị Hà" → "NTH". */
export const initialsOf = (author: string): string => author.split(/\s+/u).map((word) => Array.from(word)[0] ?? '').join('').toUpperCase().slice(0, 9);
