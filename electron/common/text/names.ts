/**
 * Names in prose: runs of two to five capitalised syllables ("Nguyễn Đức Tuấn", "Bản Vàng"), and which two of them may be one name
 * written in two ways. Pure.
 */
import { fold } from './fold.ts';

export interface NameAt {
  /** text[start, end), UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Syllables parted by one space. */
  readonly name: string;
}

const RUN = /(?<![\p{L}\p{N}\p{M}.'’-])\p{Lu}\p{Ll}*(?:[ \u00a0]\p{Lu}\p{Ll}*)+(?![\p{L}\p{N}\p{M}]|['’-]\p{L})/gu;
export const SHORTEST_NAME = 2;
export const LONGEST_NAME = 5;
/** Written with a capital before a name at the beginning of a sentence, and no part of it. */
const BEFORE_NAME: ReadonlySet<string> = new Set(
  'ông bà anh chị em cô chú bác cụ thầy đồng chí đại thượng trung thiếu tá úy uý tướng sĩ cháu mẹ bố cha vợ chồng của và là do từ theo với về như khi sau trước trong tại ở cho đến để những các mỗi'.split(' '),
);

/** Family names, by the names of the people of the country's peoples: the first word of a sentence that is none belongs to no name. */
export const FAMILIES: ReadonlySet<string> = new Set(
  `Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Âu Bạch Bành Bế Ca Cao Cầm Chu Châu Chử Cù Cung Diệp Doãn Đàm Đàng Đào Điêu
  Điểu Đinh Đoàn Đồng Giang Giàng Giáp Hà Hạ Hầu Hứa Kha Khổng Khúc Kiều Kim Khương La Lã Lạc Lại Lâm Lành Lầu Liễu Lò Lộc Lô Lỗ Lục Lương Lưu Lữ Ma Mã Mạc Mai
  Mạnh Mùa Mông Nghiêm Nghị Ninh Nông Ông Phó Phí Phùng Phương Quách Quan Quàng Sầm Sùng Tạ Tăng Tẩn Thạch Thào Thái Thân Thẩm Thi Tiêu Tô Tôn Tống Triệu Trình
  Trịnh Trương Từ Tưởng Ung Uông Vàng Vạn Văn Vi Viên Vương Vừ Xa Yên Chẩu Chảo Cháng Dìn Hoàng Khoàng Lường Lù Phàn Thèn Tòng Ứng`.normalize('NFC').split(/\s+/u),
);
/** Behind a family name these are middle names, though families have them too. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['Văn', 'Thị', 'Đức', 'Hữu', 'Đình']);
const OF_WOMEN_OR_MEN: ReadonlySet<string> = new Set(['Văn', 'Thị']);
const cased = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** A known family name and what goes with one: "Nguyễn An", "Văn Thị Mai"; "Văn Tùng" and "Thị Uyên" lack the family. @param words NFC */
export function beginsWithFamily(words: readonly string[]): boolean {
  const [head = '', second = '', third] = words.map(cased);
  if (second === '' || !FAMILIES.has(head)) return false;
  return !FAMILY_FIRST.has(head) || (third !== undefined && OF_WOMEN_OR_MEN.has(second));
}

/** "Ông" is a form of address and a family name: in front of another family it addresses, "Ông Thị Uyên" is a whole name. @param first one word, NFC */
export const isFamilyHere = (first: string, rest: readonly string[]): boolean => FAMILIES.has(cased(first)) && !beginsWithFamily(rest);

const SENTENCE_START = /(?:^|[.!?…:;\n•–—-]["”’)\]]*)[\s"“‘'([*•–—-]*$/u;

/** In the order of the text (NFC). Runs that are longer than a name are none. */
export function namesIn(text: string): NameAt[] {
  const names: NameAt[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    let start = index;
    let rest = run;
    for (let space = rest.search(/[ \u00a0]/u); space !== -1 && isBeforeName(rest, space); space = rest.search(/[ \u00a0]/u)) {
      start += space + 1;
      rest = rest.slice(space + 1);
    }
    const first = rest.split(/[ \u00a0]/u, 1)[0] ?? '';
    if (start === index && !FAMILIES.has(first) && beginsSentence(text, index) && rest.split(/[ \u00a0]/u).length > SHORTEST_NAME) {
      start += first.length + 1;
      rest = rest.slice(first.length + 1);
    }
    const syllables = rest.split(/[ \u00a0]/u);
    if (syllables.length < SHORTEST_NAME || syllables.length > LONGEST_NAME || syllables.every((each) => each.length < 2)) continue;
    names.push({ start, end: start + rest.length, name: syllables.join(' ') });
  }
  return names;
}

/**
 * Names of a known family whose next word is written small: "Nguyễn Đức tuấn", with that word. Whether it belongs to the name the book
 * alone can say. In the order of the text (NFC).
 */
export function smallEndsIn(text: string): NameAt[] {
  return namesIn(text).flatMap(({ start, end, name }) => {
    const small = SMALL_END.exec(text.slice(end, end + 12))?.[1];
    const syllables = name.split(' ');
    return small === undefined || syllables.length >= LONGEST_NAME || !FAMILIES.has(syllables[0] ?? '') ? [] : [{ start, end: end + 1 + small.length, name: `${name} ${small}` }];
  });
}
const SMALL_END = /^[ \u00a0](\p{Ll}{1,7})(?![\p{L}\p{N}\p{M}'’-])/u;

function isBeforeName(run: string, space: number): boolean {
  const first = run.slice(0, space);
  return BEFORE_NAME.has(first.toLowerCase()) && !isFamilyHere(first, run.slice(space + 1).split(/[ \u00a0]/u));
}

function beginsSentence(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - 12), at);
  // What is cut off in front must not read as the beginning of the text.
  return SENTENCE_START.test(at > 12 ? `x${lead}` : lead);
}

/**
 * Keys under which a name meets those it may be another spelling of: itself without signs, and with each syllable left out in turn.
 * The first meets what differs in signs; the others what differs in one syllable (`mayBeSame` decides).
 */
export function keysOf(name: string): string[] {
  const syllables = fold(name).split(' ');
  return [syllables.join(' '), ...syllables.map((_, left) => syllables.map((each, index) => (index === left ? '*' : each)).join(' '))];
}

/** Differing in signs or in the place of a tone; or, from three syllables on, in one letter of one syllable. Never equal. */
export function mayBeSame(one: string, other: string): boolean {
  if (one === other) return false;
  const [first, second] = [fold(one).split(' '), fold(other).split(' ')];
  if (first.length !== second.length) return false;
  const differing = first.flatMap((syllable, index) => (syllable === second[index] ? [] : [[syllable, second[index] ?? ''] as const]));
  if (differing.length === 0) return true;
  const [pair] = differing;
  return differing.length === 1 && first.length > 2 && pair !== undefined && oneLetterApart(...pair);
}

function oneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front += 1;
  return short.slice(front + (short.length === long.length ? 1 : 0)) === long.slice(front + 1);
}
