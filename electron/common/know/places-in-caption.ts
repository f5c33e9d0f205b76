/**
 * Where a caption says that somebody stands: "(đứng thứ 8 từ bên trái qua)", "người thứ 2, 3 từ phải sang", "ngoài cùng bên trái",
 * "hàng trước", "Từ trái sang: ông A, bà B". Words to data, which a person takes or leaves. Pure.
 */
import { namesIn, type NameAt } from '../text/names.ts';

/** Counted from the front of the picture; 1 is the front row. */
export type Row = 'front' | 'middle' | 'back' | number;

export interface PlaceInCaption {
  /** text[start, end): the words that say the place, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Who or what stands there as the caption has it; empty: it says nobody. */
  readonly name: string;
  /** From which side `place` is counted. */
  readonly from: 'left' | 'right';
  /** 1 the outermost; 'middle': in the middle; null: only the row is told. */
  readonly place: number | 'middle' | null;
  readonly row: Row | null;
}

const ONES: Readonly<Record<string, number>> = { nhất: 1, một: 1, hai: 2, nhì: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10 };
const WORD = '(?:nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: một| hai| ba| bốn| lăm| sáu| bảy| tám| chín)?|\\d{1,3})';
const NUMBER = `${WORD}(?![\\p{L}\\p{N}])`;
/** "2, 3 và 5", "2 đến 4", "thứ nhất, thứ ba" */
const NUMBERS = `${NUMBER}(?:\\s*(?:,|và|-|–|đến|tới|, và)\\s*(?:(?:người )?thứ )?${NUMBER})*`;
const SIDE = '(?:(?:tính |đếm |kể )?từ )?(?:phía )?(?:bên )?(?:tay )?(trái|phải)(?: (?:qua|sang|vào|lại|ảnh|sang phải|qua phải|sang trái|qua trái))*';
const ROW = 'hàng (?:ngồi|đứng|trước|sau|đầu|cuối|giữa|trên|dưới|(?:thứ )?(?:nhất|hai|nhì|ba|tư|bốn|\\d{1,2}))(?![\\p{L}\\p{N}])';
const LEAD = '(?:(?:đứng|ngồi|là) )?(?:(?:ở )?(?:vị trí )?)';

const COUNTED = new RegExp(`${LEAD}(?:(?:những )?người )?thứ (${NUMBERS})\\s*,?\\s*${SIDE}(?![\\p{L}])`, 'giu');
const OUTERMOST = new RegExp(`${LEAD}(?:người )?(?:ngoài cùng|đầu tiên|bìa)\\s*,?\\s*${SIDE}(?![\\p{L}])`, 'giu');
/** Said so shortly only in brackets: "(bên trái)", "(phải)", "(đứng giữa)". */
const BRACKETED = /\(\s*(?:ảnh\s+)?(?:(?:đứng|ngồi)\s+)?(?:(?:ở\s+)?(?:bên\s+|phía\s+)?(trái|phải|(?:chính\s+)?giữa))\s*\)/giu;
const MIDDLE = /(?:đứng|ngồi)\s+(?:ở\s+)?(?:chính\s+)?giữa(?![\p{L}])/giu;
const ROWS = new RegExp(ROW, 'giu');
const ROW_BEFORE = new RegExp(`${ROW}\\s*,?\\s*$`, 'iu');
const LISTED = new RegExp(`${SIDE}\\s*(?:,\\s*${ROW}\\s*)?:\\s*`, 'giu');

interface Found {
  readonly start: number;
  readonly end: number;
  readonly from: 'left' | 'right';
  readonly places: readonly (number | 'middle')[];
}

/** In the order of the text (NFC). Words that say no place are passed over. */
export function placesInCaption(text: string): PlaceInCaption[] {
  const names = namesIn(text);
  const lists = listedPlaces(text, names);
  const inLists = (at: number): boolean => lists.some(({ start, end }) => at >= start && at < end);
  const found = [...counted(text), ...outermost(text), ...middles(text)].filter(({ start }) => !inLists(start)).sort((one, two) => one.start - two.start);
  const apart = found.filter((each, index) => found.findIndex((other) => other.start < each.end && other.end > each.start) === index);
  const told = apart.flatMap((each) => withNames(text, names, each));
  const alone = rowsAlone(text, names, [...apart, ...lists]);
  return [...lists, ...told, ...alone].sort((one, two) => one.start - two.start);
}

/**
 * The place counted from the left, 1 the first.
 * @param count how many people stand there; null: not known
 * @returns null when it cannot be told
 */
export function placeFromLeft({ from, place }: Pick<PlaceInCaption, 'from' | 'place'>, count: number | null): number | null {
  if (place === null) return null;
  if (place === 'middle') return count !== null && count % 2 === 1 ? (count + 1) / 2 : null;
  if (from === 'left') return place;
  return count === null || place > count ? null : count - place + 1;
}

function counted(text: string): Found[] {
  return [...text.matchAll(COUNTED)].map((match) => ({ ...spanOf(match), from: sideOf(match[2]), places: numbersIn(match[1] ?? '') }));
}

function outermost(text: string): Found[] {
  const said = [...text.matchAll(OUTERMOST)].map((match) => ({ ...spanOf(match), from: sideOf(match[1]), places: [1] }));
  const short = [...text.matchAll(BRACKETED)].map((match): Found => {
    const middle = /giữa/iu.test(match[1] ?? '');
    return { ...spanOf(match), from: middle ? 'left' : sideOf(match[1]), places: [middle ? 'middle' : 1] };
  });
  return [...said, ...short];
}

function middles(text: string): Found[] {
  return [...text.matchAll(MIDDLE)].map((match) => ({ ...spanOf(match), from: 'left', places: ['middle'] }));
}

/** A row that is told by itself: "Bà A (hàng trước) và các đại biểu". */
function rowsAlone(text: string, names: readonly NameAt[], others: readonly { start: number; end: number }[]): PlaceInCaption[] {
  return [...text.matchAll(ROWS)].flatMap((match) => {
    const span = spanOf(match);
    // "Đặt lên hàng đầu" is no place: a row by itself is told in brackets. Beside a place it is that place's row.
    if (!/\(\s*(?:(?:đứng|ngồi)\s+)?(?:ở\s+)?$/iu.test(text.slice(0, span.start))) return [];
    if (others.some(({ start, end }) => span.start < end + 14 && span.end > start - 14)) return [];
    return [{ ...span, name: subjectBefore(text, names, span.start), from: 'left' as const, place: null, row: rowOf(match[0]) }];
  });
}

/** "Từ trái sang: ông A, bà B và C": one place after the other. */
function listedPlaces(text: string, names: readonly NameAt[]): PlaceInCaption[] {
  return [...text.matchAll(LISTED)].flatMap((match) => {
    const { start, end } = spanOf(match);
    const stop = sentenceEnd(text, end);
    const listed = names.filter((name) => name.start >= end && name.end <= stop);
    const row = rowIn(match[0]) ?? rowIn(text.slice(Math.max(0, start - 16), start));
    // Somebody's role may hold a name too ("Giám đốc Sở Y tế Lạng Sơn"): of each piece between commas the first name counts.
    const pieces = new Map(listed.reverse().map((name) => [pieceOf(text, end, name.start), name] as const));
    return [...pieces.values()].reverse().map((name, index) => ({ start: name.start, end: name.end, name: name.name, from: sideOf(match[1]), place: index + 1, row }));
  });
}

function pieceOf(text: string, from: number, at: number): number {
  return (text.slice(from, at).match(/[,;]|\svà\s/gu) ?? []).length;
}

/** One entry for each place; names in front of "(thứ 2, 3 …)" are dealt out in their order. */
function withNames(text: string, names: readonly NameAt[], { start, end, from, places }: Found): PlaceInCaption[] {
  const row = rowNear(text, start, end);
  const told = places.length === 1 ? [nameAfter(text, names, end) ?? subjectBefore(text, names, start)] : namesBefore(text, names, start, places.length);
  return places.map((place, index) => ({ start, end, name: told[index] ?? '', from, place, row }));
}

/** "người thứ hai từ trái sang là ông X", "…: ông X" */
function nameAfter(text: string, names: readonly NameAt[], end: number): string | null {
  const lead = /^\)?\s*(?:là|:|–|-)\s*(?:[\p{Ll}.]+\s+){0,4}/u.exec(text.slice(end));
  if (lead === null) return null;
  const name = names.find((each) => each.start >= end && each.start <= end + lead[0].length);
  return name?.name ?? null;
}

/** The name right in front, or what the clause is about: "Đại diện tập thể Đảng bộ Tòa án nhân dân tỉnh". */
function subjectBefore(text: string, names: readonly NameAt[], start: number): string {
  const lead = text.slice(0, start).replace(ROW_BEFORE, '').replace(/[\s(,–-]+$/u, '');
  const near = names.findLast((name) => name.end <= lead.length && isRoleBetween(lead.slice(name.end)));
  if (near !== undefined) return near.name;
  const bracketed = /\(\s*$/u.test(text.slice(0, start).replace(ROW_BEFORE, '')) || text[start] === '(';
  return bracketed ? (lead.split(/[.;:,!?()]\s*|\n/u).at(-1)?.trim() ?? '') : '';
}

/** Behind a name only its role may stand: ", Bí thư Đảng ủy". */
const isRoleBetween = (between: string): boolean => between === '' || (/^,\s/u.test(between) && !/[.;:()]/u.test(between) && between.length <= 90);

/** The last `count` names in front, joined by commas and "và". */
function namesBefore(text: string, names: readonly NameAt[], start: number, count: number): string[] {
  const begins = Math.max(...['.', ';', ':', ')'].map((sign) => text.lastIndexOf(sign, start - 1)), 0);
  const before = names.filter((name) => name.start >= begins && name.end <= start);
  return before.length < count ? [] : before.slice(-count).map(({ name }) => name);
}

function rowNear(text: string, start: number, end: number): Row | null {
  return rowIn(text.slice(end, end + 22).split(/[.;:)]/u)[0] ?? '') ?? rowIn(text.slice(Math.max(0, start - 22), start).split(/[.;:(]/u).at(-1) ?? '');
}

function rowIn(text: string): Row | null {
  const [found] = text.match(ROWS) ?? [];
  return found === undefined ? null : rowOf(found);
}

function rowOf(words: string): Row {
  const last = words.toLowerCase().split(' ').at(-1) ?? '';
  if (['trước', 'ngồi', 'dưới', 'đầu'].includes(last)) return 'front';
  if (['sau', 'đứng', 'trên', 'cuối'].includes(last)) return 'back';
  return last === 'giữa' ? 'middle' : (numberOf(last) ?? 'front');
}

/** "2, 3 và 5" → 2, 3, 5; "2 đến 4" → 2, 3, 4. */
function numbersIn(words: string): number[] {
  const found: number[] = [];
  for (const match of words.matchAll(new RegExp(`(đến|tới|-|–)?\\s*(?:(?:người )?thứ )?(${NUMBER})`, 'giu'))) {
    const value = numberOf(match[2] ?? '');
    const before = found.at(-1);
    if (value === null) continue;
    if (match[1] !== undefined && before !== undefined && value > before && value - before < 30) for (let between = before + 1; between < value; between += 1) found.push(between);
    found.push(value);
  }
  return found;
}

function numberOf(word: string): number | null {
  const small = word.toLowerCase();
  if (/^\d+$/u.test(small)) return Number(small) > 0 ? Number(small) : null;
  const [tens, ones] = small.split(' ');
  if (ones === undefined) return ONES[small] ?? null;
  return tens === 'mười' ? 10 + (ones === 'lăm' ? 5 : (ONES[ones] ?? 0)) : null;
}

const sideOf = (word: string | undefined): 'left' | 'right' => (word?.toLowerCase() === 'phải' ? 'right' : 'left');

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function sentenceEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[.;!?](?:\s|$)|\n/u);
  return end === -1 ? text.length : from + end;
}
