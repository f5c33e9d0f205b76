/** Names of units in a line: a head ("Đảng bộ", "Sở", "Công ty"), then what goes on as names of units do. Pure. */
import { FAMILIES } from '../../text/names.ts';
import { NAMED_AFTER, SMALL_HEADS, UNIT } from '../words/unit-words.ts';
import { keyOf, type Word } from '../words/tokens.ts';

export interface UnitAt {
  /** words[from, to) */
  readonly from: number;
  readonly to: number;
  /** A body of the whole country ("Bộ Chính trị"), which a yearbook is not about. */
  readonly isCentral: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Words of a unit's name at most: more is a sentence. */
const LONGEST = 18;
const NUMBER = /^(?:\d{1,4}|[IVX]{1,4})$/u;
const CONNECTS = keyOf('và');
const ORDINAL = keyOf('số');
const SCHOOL = keyOf('trường');
/** One capital syllable that is a name by itself. */
const STANDS_ALONE: ReadonlySet<string> = new Set(['Khối', 'Huế'].map(keyOf));

/** Every unit in a line, none within another, in order. */
export function unitsIn(words: readonly Word[]): UnitAt[] {
  const found: UnitAt[] = [];
  for (let at = 0; at < words.length; ) {
    const unit = unitAt(words, at);
    if (unit === null) at += 1;
    else {
      found.push(unit);
      at = unit.to;
    }
  }
  return found;
}

/** The unit whose name begins at this word, or null. */
export function unitAt(words: readonly Word[], at: number): UnitAt | null {
  const first = words[at];
  if (first === undefined) return null;
  const central = first.isCapital ? UNIT.central.match(words, at) : 0;
  if (central > 0) return { from: at, to: at + central, isCentral: true, confidence: 0.9 };
  if (UNIT.none.match(words, at) > 0) return null;
  const head = headAt(words, at);
  if (head === null) return null;
  const to = goOn(words, at, at + head.length);
  const more = to - at - head.length;
  if (!first.isCapital && !hasCapital(words, at + head.length, to)) return null;
  if (more === 0 && !head.isWhole) return null;
  if (more > 0 && UNIT.bare.match(words, at + head.length) === more) return null;
  return { from: at, to, isCentral: false, confidence: head.isShort ? 0.8 : 0.9 };
}

interface Head {
  readonly length: number;
  readonly isShort: boolean;
  /** It is a name without anything behind it. */
  readonly isWhole: boolean;
}

function headAt(words: readonly Word[], at: number): Head | null {
  const first = words[at];
  if (first === undefined) return null;
  const next = (length: number): boolean => words[at + length]?.gap === ' ';
  if (!first.isCapital) {
    const small = SMALL_HEADS.match(words, at);
    const follows = words[at + small];
    // Written small, only a name makes it one: "chi bộ thôn Đồng Chành", "trường Tiểu học Hòa Bình".
    if (small === 0 || follows === undefined || !next(small)) return null;
    if (first.key === SCHOOL && first.gap === ' ' && UNIT.noSchool.match(words, at - 1) > 0) return null;
    return follows.isCapital || UNIT.levels.match(words, at + small) > 0 || UNIT.kinds.match(words, at + small) > 0 ? { length: small, isShort: false, isWhole: false } : null;
  }
  const whole = UNIT.whole.match(words, at);
  if (whole > 0) return { length: whole, isShort: false, isWhole: true };
  const long = UNIT.long.match(words, at);
  if (long > 0) return { length: long, isShort: false, isWhole: false };
  const brand = UNIT.brands.match(words, at);
  if (brand > 0) return { length: brand, isShort: true, isWhole: true };
  const short = UNIT.short.match(words, at);
  const follows = words[at + short];
  if (short === 0 || follows === undefined || !next(short)) return null;
  if (UNIT.kinds.match(words, at + short) > 0 || UNIT.levels.match(words, at + short) > 0) return { length: short, isShort: true, isWhole: false };
  if (!follows.isCapital || UNIT.none.match(words, at + short) > 0) return null;
  if (!isSectorLike(words, at + short) && UNIT.beforePlaces.match(words, at) === 0) return null;
  return { length: short, isShort: true, isWhole: false };
}

/** A sector, a nested head, letters that stand for one ("LHPN"), or a capital and a small word that make one word ("Quy hoạch"). */
function isSectorLike(words: readonly Word[], at: number): boolean {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined) return false;
  if (UNIT.sectors.match(words, at) > 0 || UNIT.inner.match(words, at) > 0 || UNIT.long.match(words, at) > 0 || UNIT.whole.match(words, at) > 0) return true;
  if (first.text.length > 1 && first.text === first.text.toUpperCase()) return true;
  return STANDS_ALONE.has(first.key) || (second?.gap === ' ' && !second.isCapital && /^\p{L}+$/u.test(second.text) && !SMALL_WORDS.has(second.key));
}

function hasCapital(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some(({ isCapital, text }) => isCapital || NUMBER.test(text));
}

/** Where the name ends that began at `from` and has its head before `at`. */
function goOn(words: readonly Word[], from: number, at: number): number {
  let end = at;
  /** The last piece was a sector: "Đầu tư" may go on with "và Phát triển". */
  let sector = false;
  while (end - from < LONGEST) {
    const step = pieceAt(words, from, end, sector);
    if (step === null) break;
    end += step.length;
    sector = step.isSector;
  }
  return end;
}

interface Piece {
  readonly length: number;
  readonly isSector: boolean;
}
const piece = (length: number, isSector = false): Piece => ({ length, isSector });

function pieceAt(words: readonly Word[], from: number, at: number, sector: boolean): Piece | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.gap !== ' ') return sector && word.gap !== '' ? joinedSector(words, at, word.gap === ',') : null;
  if (word.key === CONNECTS && sector) {
    const letters = [words[at - 1], words[at + 1]].every((each) => each !== undefined && each.text.length > 1 && each.text === each.text.toUpperCase());
    // "Phòng Cảnh sát PCCC và CNCH"
    if (letters) return piece(2, true);
    const joined = joinedSector(words, at + 1, false);
    return joined === null ? null : piece(joined.length + 1, true);
  }
  if (word.key === ORDINAL && NUMBER.test(words[at + 1]?.text ?? '')) return piece(2);
  if (NUMBER.test(word.text)) return piece(1);
  if (UNIT.none.match(words, at) > 0 && !UNIT.levels.match(words, at)) return null;
  const level = UNIT.levels.match(words, at);
  // "Tỉnh ủy" begins with a level and is a body of its own.
  const inner = UNIT.inner.match(words, at);
  if (level > 0 && (UNIT.whole.match(words, at) <= level || beginsPerson(words, at + level)) && inner <= level) return piece(level + placeName(words, from, at + level));
  if (word.isCapital) {
    const nested = Math.max(UNIT.long.match(words, at), UNIT.whole.match(words, at));
    const sectors = UNIT.sectors.match(words, at);
    if (Math.max(nested, sectors, inner) > 0) return piece(Math.max(nested, sectors, inner), sectors >= nested);
    return word.text.length > 1 && word.text === word.text.toUpperCase() ? piece(1, true) : properName(words, from, at);
  }
  return inner > 0 ? piece(inner, true) : null;
}

/** After ", ", " - " or " và " of a sector's name: only another sector, and one that begins no unit of its own. */
function joinedSector(words: readonly Word[], at: number, isList: boolean): Piece | null {
  if (words[at]?.isCapital !== true) return null;
  const length = UNIT.sectors.match(words, at);
  if (length === 0 || UNIT.long.match(words, at) >= length || UNIT.short.match(words, at) >= length) return null;
  // "Sở Tài chính, Kế hoạch …" is a list of names unless an "và" closes it.
  if (isList && words[at + length]?.key !== CONNECTS) return null;
  return piece(length, true);
}

/** How many words of a place's name or number stand here, behind "xã", "thôn" …; 0: none. */
function placeName(words: readonly Word[], from: number, at: number): number {
  const word = words[at];
  if (word?.gap !== ' ') return 0;
  if (NUMBER.test(word.text)) return 1;
  return properName(words, from, at)?.length ?? 0;
}

/** A family name and two more capitals: "xã Đoàn Thị Vẹn" is no Xã Đoàn. */
function beginsPerson(words: readonly Word[], at: number): boolean {
  return FAMILIES.has(words[at]?.text ?? '') && [1, 2].every((on) => words[at + on]?.isCapital === true && words[at + on]?.gap === ' ');
}

/** A run of words with capitals that is no person's name, where nothing is called after people. */
function properName(words: readonly Word[], from: number, at: number): Piece | null {
  let length = 0;
  while (length < 5) {
    const word = words[at + length];
    if (word?.isCapital !== true || (length > 0 && word.gap !== ' ')) break;
    if (length > 0 && startsOther(words, at + length)) break;
    // "xã Hoằng Lộc Trần Hữu Dực": whose office it is begins here.
    if (length > 1 && beginsPerson(words, at + length)) break;
    length += 1;
  }
  if (length === 0) return null;
  const first = words[at];
  if (first !== undefined && length >= 3 && FAMILIES.has(first.text) && !isNamedAfter(words, from, at)) return null;
  return piece(length + completed(words, at, length), false);
}

function startsOther(words: readonly Word[], at: number): boolean {
  return UNIT.long.match(words, at) > 0 || UNIT.whole.match(words, at) > 0 || UNIT.sectors.match(words, at) > 1;
}

function isNamedAfter(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (NAMED_AFTER.match(words, at) > 0) return true;
  return false;
}

/** "Phòng Quy hoạch": a capital alone and the small word behind it are one word of a name; places have two capitals. */
function completed(words: readonly Word[], at: number, length: number): number {
  const [capital, small] = [words[at], words[at + length]];
  if (length !== 1 || capital === undefined || small?.gap !== ' ' || small.isCapital || !/^\p{L}+$/u.test(small.text)) return 0;
  if (SMALL_WORDS.has(small.key) || STANDS_ALONE.has(capital.key) || capital.text === capital.text.toUpperCase()) return 0;
  return UNIT.levels.match(words, at + length) > 0 ? 0 : 1;
}

/** Small words that follow names in sentences: what is told of the unit, or what joins it to the next. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'và của là có đã được tặng trao trong tại ở với cho từ về đến khi do để nhận đạt sẽ đang cũng vẫn nói kể ra vào làm hoặc cùng theo năm họp giao tổ triển vận phối xây ban hỗ giúp phát thực hướng quyết chỉ lãnh tuyên động luôn như mà thì phụ gồm nơi bị mới vừa này đó ấy qua sau trước hiện nay nhưng nên cả còn không chưa rất biểu khen thưởng đề cử mời gặp lên xuống sang bằng hàng hằng mỗi một hai ba'.normalize('NFC').split(' ').map(keyOf),
);
