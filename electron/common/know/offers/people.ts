/** People whom a line names: behind a form of address, an office or a profession, or by a family name. Pure. */
import { FAMILIES } from '../../text/names.ts';
import { HISTORIC, PERSON } from '../words/people-words.ts';
import type { Word } from '../words/tokens.ts';
import { UNIT } from '../words/unit-words.ts';
import { inside, isNaming, spanOf, textOfUnit, type ReadLine } from './line.ts';
import type { OfferOf, Span } from './shapes.ts';
import { unitAt } from './units.ts';

export type Person = OfferOf<'individual'>['details'];

export interface PersonAt extends Span {
  readonly details: Person;
  /** One word behind a form of address ("bà Thoa"): stands for a person named whole elsewhere. */
  readonly isShort: boolean;
  readonly confidence: number;
}

const LONGEST_NAME = 5;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}]*(?:['’]\p{L}+)?$/u;
const BORN = /^[\s,(–-]*(?:sinh\s+năm|sinh|SN|s\.n\.?|năm\s+sinh)\s*:?\s*(?:ngày\s+)?(?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d{2})/iu;
/** Behind an office: "…, Bí thư Chi bộ Phòng Nội vụ, sinh năm 1979". */
const BORN_LATER = /^[^.;!?]{0,90}?[,(]\s*(?:sinh\s+năm|SN)\s*:?\s*((?:19|20)\d{2})/u;
const BORN_ONLY = /^\s*\(((?:19|20)\d{2})\)/u;

/** In the order of the line; a person may stand there several times. */
export function peopleIn(line: ReadLine): PersonAt[] {
  if (line.kind === 'byline') return authorsIn(line);
  if (line.isShouted || line.kind === 'credit') return [];
  const found: PersonAt[] = [];
  const { words } = line;
  for (let at = 0; at < words.length; ) {
    const person = addressedAt(line, at) ?? familyNameAt(line, at);
    if (person === null) at += 1;
    else {
      if (!inside(line.quotes, person.start) || !isNaming(line.text, line.quotes.find(({ start, end }) => person.start >= start && person.start < end)?.start ?? 0)) found.push(person);
      at = words.findIndex(({ start }) => start >= person.end);
      if (at === -1) break;
    }
  }
  return found;
}

/** Forms of address, ranks, offices and the unit of an office, then a name: "Đại tá, bác sĩ X", "Bí thư Chi bộ thôn Y X". */
function addressedAt(line: ReadLine, from: number): PersonAt | null {
  const { words } = line;
  let at = from;
  let honorific = '';
  let role = '';
  let unit = '';
  for (;;) {
    // "vợ anh, cô giáo X": the nearer form of address is X's; ranks and titles add up.
    if (at > from && words[at]?.gap === ',' && PERSON.honorifics.match(words, at) > 0 && PERSON.everyday.match(words, at - 1) > 0) honorific = '';
    if (at > from && words[at]?.gap !== ' ' && !(words[at]?.gap === ',' && PERSON.honorifics.match(words, at) > 0)) return null;
    const before = PERSON.before.match(words, at);
    const office = PERSON.offices.match(words, at + before);
    const address = PERSON.honorifics.match(words, at);
    const isOffice = office > 0 && office + before >= address;
    if (isOffice) {
      role = joined(role, written(line, at, at + before + office));
      at += before + office;
    } else if (address > 0) {
      honorific = joined(honorific, written(line, at, at + address));
      at += address;
    } else break;
    // Of an office any unit; of a profession one that says what it is: "y sĩ Trạm Y tế xã Tân Văn".
    const next = words[at]?.gap === ' ' && (isOffice || UNIT.long.match(words, at) > 0) ? unitAt(words, at) : null;
    if (next !== null) {
      unit = textOfUnit(line, next);
      at = next.to;
    }
  }
  if (at === from || (honorific === '' && role === '')) {
    const called = PERSON.called.match(words, from);
    if (called === 0) return null;
    at = from + called;
  }
  const length = nameLength(words, at);
  if (length === 0 || HISTORIC.match(words, at) > 0 || UNIT.levels.match(words, at) > 0) return null;
  // An office before one word with a capital is a sentence about something else.
  if (length === 1 && honorific === '') return null;
  if (honorific === '' && role !== '' && unit === '' && length === 2 && !FAMILIES.has(words[at]?.text ?? '')) return null;
  if (PERSON.none.match(words, at) === length) return null;
  if (length === 1 && SHORT_NONE.has(words[at]?.text ?? '')) return null;
  return person(line, at, at + length, { honorific, role, unit, confidence: length === 1 ? 0.5 : 0.95 });
}

/** "Bác Hồ", "anh Cả": no names. */
const SHORT_NONE: ReadonlySet<string> = new Set(['Hồ', 'Đảng', 'Bác', 'Việt', 'Tổ', 'Nhà', 'Đoàn', 'Hội']);

/** A family name and two or three given ones, where no place or street is named so. */
function familyNameAt(line: ReadLine, at: number): PersonAt | null {
  const { words, units } = line;
  if (!FAMILIES.has(words[at]?.text ?? '') || units.some(({ from, to }) => at >= from && at < to)) return null;
  if (words[at - 1]?.isCapital === true && words[at]?.gap === ' ') return null;
  if (PERSON.offices.match(words, at + PERSON.before.match(words, at)) > 0) return null;
  const length = nameLength(words, at);
  if (length < 3 || length > 4 || HISTORIC.match(words, at) > 0) return null;
  for (const back of [2, 1]) if (words[at]?.gap === ' ' && PERSON.places.match(words, at - back) === back) return null;
  return person(line, at, at + length, { honorific: '', role: '', unit: '', confidence: 0.7 });
}

function nameLength(words: readonly Word[], at: number): number {
  let length = 0;
  while (length < LONGEST_NAME) {
    const word = words[at + length];
    if (word === undefined || word.gap !== ' ' ? !(length === 0 && word !== undefined) : false) break;
    if (word === undefined || !NAME_WORD.test(word.text) || (word.text.length > 1 && word.text === word.text.toUpperCase() && word.text.length > 2)) break;
    if (length > 0 && (UNIT.long.match(words, at + length) > 0 || (length > 1 && PERSON.offices.match(words, at + length) > 0))) break;
    length += 1;
  }
  return length;
}

interface Known {
  readonly honorific: string;
  readonly role: string;
  readonly unit: string;
  readonly confidence: number;
}

function person(line: ReadLine, from: number, to: number, { honorific, role, unit, confidence }: Known): PersonAt {
  const at = spanOf(line.words, from, to);
  const name = written(line, from, to);
  const behind = roleBehind(line, to);
  const rest = line.text.slice(at.end);
  const year = BORN.exec(rest)?.[1] ?? BORN_ONLY.exec(rest)?.[1] ?? BORN_LATER.exec(rest)?.[1];
  return {
    ...at,
    isShort: to - from === 1,
    confidence,
    details: {
      name,
      // "gia đình ông Sáo": the household is no form of address.
      honorific: honorific.replace(/^(?:gia đình|hộ gia đình|hộ|vợ chồng)\s+(?=\S)/iu, ''),
      role: role === '' ? behind.role : role,
      unit: unit === '' ? behind.unit : unit,
      birthYear: year === undefined ? null : Number(year),
      gender: genderOf(line.words, honorific, from, to),
      part: 'mentioned',
    },
  };
}

/** ", Bí thư chi bộ thôn Đồng Chành" behind a name, a bracket ("(sinh năm 1970)") passed over. */
function roleBehind(line: ReadLine, to: number): { role: string; unit: string } {
  const { words, text } = line;
  const end = words[to - 1]?.end ?? 0;
  const bracket = /^\s*\([^)]{1,60}\)/u.exec(text.slice(end))?.[0].length ?? 0;
  const at = words.findIndex(({ start }) => start >= end + bracket);
  const first = words[at];
  const between = text.slice(end + bracket, first?.start ?? 0);
  if (first === undefined || !/^\s*[,–(-]\s*$/u.test(between)) return { role: '', unit: '' };
  const before = PERSON.before.match(words, at);
  const office = Math.max(PERSON.offices.match(words, at + before) + before, PERSON.honorifics.match(words, at));
  if (office === before && PERSON.honorifics.match(words, at) === 0) return { role: '', unit: '' };
  const unit = words[at + office]?.gap === ' ' ? unitAt(words, at + office) : null;
  // "ông Sáo (thôn Sín Chải), chị Lò Mẩy Páo": a form of address behind the comma, or an office before a full name, is the next person's.
  const isOfNext = unit === null && words[at + office]?.gap === ' ' && FAMILIES.has(words[at + office]?.text ?? '') && nameLength(words, at + office) > 2;
  if (isOfNext || PERSON.everyday.match(words, at) > 0) return { role: '', unit: '' };
  return { role: written(line, at, at + office), unit: unit === null ? '' : textOfUnit(line, unit) };
}

function genderOf(words: readonly Word[], honorific: string, from: number, to: number): Person['gender'] {
  if (honorific !== '') {
    for (let at = Math.max(0, from - 4); at < from; at += 1) {
      if (PERSON.female.match(words, at) === 1 && from - at <= 2) return 'female';
      if (PERSON.male.match(words, at) === 1 && from - at <= 2) return 'male';
    }
  }
  // A middle name that says so: Thị of women, Văn of men (custom; left open where neither stands).
  const middle = words.slice(from + 1, to - 1).map(({ text }) => text);
  return middle.includes('Thị') ? 'female' : middle.includes('Văn') ? 'male' : null;
}

const written = (line: ReadLine, from: number, to: number): string => {
  const { start, end } = spanOf(line.words, from, to);
  return line.text.slice(start, end).replace(/\s+/gu, ' ');
};

const joined = (one: string, other: string): string => (one === '' ? other : `${one} ${other}`);

/** Who wrote it: names before the first comma, then role and unit. Bodies that sign are units. */
function authorsIn(line: ReadLine): PersonAt[] {
  const found: PersonAt[] = [];
  const behind = line.text.indexOf(',');
  const names = behind === -1 ? line.text : line.text.slice(0, behind);
  for (const { 0: piece, index } of names.matchAll(/[^;&–]+?(?=\s+(?:và|-)\s+|[;&–]|$)/gu)) {
    const bare = piece.replace(/^\s*(?:(?:và|-|bài|ảnh|tin|và ảnh|bài và ảnh|nguồn|tác giả|theo)\s*:?\s+)*/iu, '').trim();
    const start = index + piece.indexOf(bare);
    const from = line.words.findIndex((word) => word.start === start);
    const to = line.words.findIndex((word) => word.end === start + bare.length) + 1;
    const syllables = bare.split(/\s+/u);
    if (from === -1 || to <= from || syllables.length < 2 || syllables.length > LONGEST_NAME || !syllables.every((each) => /^\p{Lu}/u.test(each))) continue;
    if (line.units.some((unit) => unit.from <= from && unit.to > from)) continue;
    const known = person(line, from, to, { honorific: '', role: '', unit: '', confidence: 0.8 });
    found.push({ ...known, details: { ...known.details, part: 'author' } });
  }
  return found;
}
