/**
 * Names of people in prose, with where they stand: runs that begin with a family name, or that follow a title, and initials before a
 * given name ("N.Đ. Tuấn"). Place names and names of streets and schools are left out by what stands in front of them. Pure.
 */
import { FAMILIES } from '../text/names.ts';
import { isHonorific, LONGEST_HONORIFIC, mayEndHonorific } from './honorifics.ts';
import { personName, plainWord } from './person-name.ts';

export interface PersonAt {
  /** text[start, end), UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** A title or role stands in front of it: surely a person. */
  readonly titled: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Only a space, or the full stop of an initial, parts it from the word before. */
  readonly joined: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?/gu;
const LONGEST = 5;
/** Behind these a capital name is a place, a street, a school, an office. */
const PLACE_WORDS: ReadonlySet<string> = new Set(
  'xã huyện tỉnh thôn bản làng phường quận đường phố trường chợ sông núi khu trấn đảo ty đèo hồ cầu ga vườn chùa đền mỏ đội tổ xóm ấp buôn tuyến quốc lăng quảng hãng nhà đại viện giải quỹ cảng hang động mạng'.split(' '),
);
/** Family names that begin places as well: alone with one word more they say nothing. */
export const OFTEN_PLACES: ReadonlySet<string> = new Set('An Cao Hà Lâm Lai La Văn Vạn Yên Thái Lạc Tân Lộc Bình Hạ Thạch Kim Quan Quảng Từ Phú Châu Giang Sơn Ninh Hòa Thanh Đông Tây Nam Bắc Lạng Mai Chi Viên Xa Hồ Phí Thân Mông Đồng Tăng Mạnh Lành Phương'.split(' '));
/** Leaders and heroes of whom a yearbook speaks: no exemplars of it. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  'hồ chí minh|nguyễn ái quốc|nguyễn tất thành|võ nguyên giáp|trường chinh|lê duẩn|phạm văn đồng|tôn đức thắng|hoàng văn thụ|lương văn tri|trần phú|lê hồng phong|nguyễn văn cừ|nguyễn thị minh khai|võ thị sáu|trần hưng đạo|lê lợi|quang trung|nguyễn trãi|nguyễn du|hai bà trưng|kim đồng|lý tự trọng|bế văn đàn|phan đình giót|la văn cầu|nguyễn phú trọng|tô lâm|chu văn an|lý thường kiệt|ngô quyền|lê lai|hùng vương|nguyễn bỉnh khiêm|ngô thì sĩ'.split('|'),
);

/** In the order of the text (NFC). */
export function peopleIn(text: string): PersonAt[] {
  const words = wordsOf(text);
  const found: PersonAt[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const end = nameFrom(text, words, from);
    if (end === null) continue;
    const at = from + titleWords(text, words, from, end);
    if (at === end) continue;
    const [first, last] = [words[at], words[end]];
    if (first === undefined || last === undefined) continue;
    const titled = titleBefore(text, words, at);
    if (counts(text, words, at, end, titled)) found.push({ start: first.start, end: last.end, name: text.slice(first.start, last.end), titled });
    from = end;
  }
  return found;
}

/** How many words of a run are a title that begins a sentence: "Ông Trần Văn Khôi". */
function titleWords(text: string, words: readonly Word[], from: number, end: number): number {
  const { words: left } = personName(text.slice(words[from]?.start, words[end]?.end));
  return Math.max(0, Math.min(end - from, end - from + 1 - left.length));
}

function wordsOf(text: string): Word[] {
  let before: number | null = null;
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    const gap = before === null ? '' : text.slice(before, index);
    const joined = gap === ' ' || gap === '\u00a0' || (/^\.[ \u00a0]?$/u.test(gap) && (before ?? 0) > 0 && isInitialEnd(text, before ?? 0));
    before = index + word.length;
    return { start: index, end: before, text: word, joined };
  });
}

/** The letter in front of the full stop stands alone: "N.". */
const isInitialEnd = (text: string, end: number): boolean => /(?:^|[^\p{L}])\p{Lu}$/u.test(text.slice(Math.max(0, end - 2), end));
/** Begins with a letter a to z, as most words of a text: told without the alphabet of all languages. */
const isPlainSmall = (word: string): boolean => word.charCodeAt(0) >= 97 && word.charCodeAt(0) <= 122;
const isCapital = (word: string): boolean => !isPlainSmall(word) && /^\p{Lu}(?:[\p{Ll}\p{M}]*|['’]\p{L}+|\p{Lu}*)$/u.test(word);

/** Index of the last word of a name that begins here; null: none does. */
function nameFrom(text: string, words: readonly Word[], at: number): number | null {
  const first = words[at];
  if (first === undefined || !isCapital(first.text)) return null;
  const family = FAMILIES.has(first.text) || FAMILIES.has(capitalised(first.text));
  const initial = first.text.length === 1 && text.charAt(first.end) === '.';
  const before = words[at - 1];
  // Inside a run of capitals a name begins with a family only: "Sở Nguyễn Văn An".
  const afterTitle = !family && !initial && /\p{Ll}/u.test(first.text) && titleBefore(text, words, at);
  if (!family && !initial && !afterTitle) return null;
  if (initial && before !== undefined && first.joined && isCapital(before.text) && before.text.length > 1) return null;
  let end = at;
  while (end + 1 < words.length && end - at + 1 < LONGEST) {
    const next = words[end + 1];
    if (next?.joined !== true || !isCapital(next.text) || /^\p{Lu}{2,}$/u.test(next.text) !== /^\p{Lu}{2,}$/u.test(first.text.length === 1 ? next.text : first.text)) break;
    end += 1;
  }
  if (end === at || (words[end]?.text.length ?? 0) < 2) return null;
  // "Giám đốc Sở Nguyễn Văn An": behind the title stands the office.
  if (afterTitle && words.slice(at + 1, end).some(({ text: word }) => FAMILIES.has(word) && !OFTEN_PLACES.has(word))) return null;
  // Written in capitals a name does not say where it ends.
  return /^\p{Lu}{2,}$/u.test(first.text) && words[end + 1]?.joined === true && isCapital(words[end + 1]?.text ?? '') ? null : end;
}

const capitalised = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

function titleBefore(text: string, words: readonly Word[], at: number): boolean {
  const [first, before] = [words[at], words[at - 1]];
  if (first === undefined || before === undefined || !mayEndHonorific(plainWord(before.text))) return false;
  for (let count = 1; count <= LONGEST_HONORIFIC && at - count >= 0; count += 1) {
    const start = words[at - count]?.start ?? 0;
    const said = text.slice(start, first.start).replace(/[.,:]/gu, ' ').trim().split(/\s+/u).map((word) => plainWord(word)).join(' ');
    if (isHonorific(said)) return true;
  }
  return false;
}

function counts(text: string, words: readonly Word[], at: number, end: number, titled: boolean): boolean {
  const [first, before] = [words[at], words[at - 1]];
  if (first === undefined) return false;
  const name = words.slice(at, end + 1).map(({ text: word }) => plainWord(word)).join(' ');
  if (WELL_KNOWN.has(name)) return false;
  if (titled) return true;
  if (before !== undefined && first.joined && PLACE_WORDS.has(plainWord(before.text))) return false;
  if (first.text.length === 1 && text.charAt(first.end) === '.') return true;
  const length = end - at + 1;
  return length >= 3 && !(length === 2 && OFTEN_PLACES.has(first.text)) && !OFTEN_PLACES.has(first.text);
}
