/**
 * A person's name as it is written somewhere, taken apart: what is address and title, what is the name, what follows it. Vietnamese
 * names are family, middle, given; a middle name or the family may be an initial ("N.Đ. Tuấn"). Pure.
 */
import { isFamilyHere } from '../text/names.ts';
import { withoutTone, withTone } from '../text/spelling/tone.ts';
import { isHonorific, LONGEST_HONORIFIC } from './honorifics.ts';

export interface PersonName {
  /** As written in front of the name: "đồng chí", "Đại tá, TS."; empty: nothing was. */
  readonly honorific: string;
  /** Words of the name, NFC, in order, as written; an initial without its full stop. */
  readonly words: readonly string[];
  /** Which words are initials, by their index. */
  readonly initials: ReadonlySet<number>;
  /** What follows the name after a comma, a dash or in brackets: role, unit; empty: nothing does. */
  readonly after: string;
}

/** Hyphens inside a word (Ê-đê) part nothing; a dash between spaces, a comma, a bracket does. */
const TAIL = /\s*(?:,|;|\(|\[|\s[-–—]\s|\n|\t).*$/su;
/** Two names run together: "NguyễnĐức". */
const GLUED = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;
/** Letters that are no syllable by themselves: alone they can only be an initial. */
const LONE_CONSONANT = /^[bcdđghklmnpqrstvx]$/iu;
const DOTTED = /^(?:\p{L}|ch|gi|kh|ng|ngh|nh|ph|qu|th|tr)\.$/iu;

/** A word in lower case, NFC, with the tone where the old way has it: Thuỷ and THỦY are both thủy. */
export function plainWord(word: string): string {
  const known = plainWords.get(word);
  if (known !== undefined) return known;
  const { letters, tone } = withoutTone(word.normalize('NFC').toLowerCase());
  const plain = withTone(letters, tone);
  if (plainWords.size >= MOST_REMEMBERED) plainWords.clear();
  plainWords.set(word, plain);
  return plain;
}

/** A book is made of some thousand words that stand in it a million times. */
const plainWords = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** Takes a written name apart. Never throws; of an empty text there are no words. */
export function personName(written: string): PersonName {
  const text = written.normalize('NFC').replace(/[\u200b-\u200d\ufeff]/gu, '').trim();
  const lead = withoutLead(text);
  const tail = TAIL.exec(lead.rest)?.[0] ?? '';
  const tokens = lead.rest.slice(0, lead.rest.length - tail.length).replace(GLUED, ' ').replace(/\.(?=\p{L})/gu, '. ').split(/[\s\u00a0]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const initials = new Set<number>();
  const words = tokens.map((token, index) => {
    const bare = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (tokens.length > 1 && (DOTTED.test(token) || LONE_CONSONANT.test(bare))) initials.add(index);
    return bare;
  });
  return { honorific: lead.honorific, words, initials, after: tail.replace(/^[\s,;([–—-]+|[\s)\]]+$/gu, '') };
}

/** Takes titles off the front as long as a name is left. */
function withoutLead(text: string): { honorific: string; rest: string } {
  let rest = text;
  for (;;) {
    const shorter = withoutOne(rest);
    if (shorter === null) break;
    rest = shorter;
  }
  return { honorific: text.slice(0, text.length - rest.length).replace(/[\s,:]+$/u, ''), rest };
}

/** The text without the one title it begins with; null: it begins with none, or no name would be left. */
function withoutOne(text: string): string | null {
  const tokens = [...text.matchAll(/[^\s\u00a0]+/gu)];
  for (let count = Math.min(LONGEST_HONORIFIC, tokens.length - 1); count > 0; count -= 1) {
    const said = tokens.slice(0, count).map(({ 0: token }) => titleWord(token)).join(' ');
    if (!isHonorific(said)) continue;
    const rest = text.slice(tokens[count]?.index ?? text.length);
    if (isNameLeft(tokens[0]?.[0] ?? '', count, rest)) return rest;
  }
  return null;
}

const titleWord = (token: string): string => token.replace(/[.,:]+$/u, '').toLowerCase().split(/(?=\/)/u).map(plainWord).join('');

/** "Ông Văn Tùng" and "Anh Đức" may be whole names: a title in capitals of one word wants a family name behind it. */
function isNameLeft(first: string, count: number, rest: string): boolean {
  const words = rest.split(/[\s\u00a0]+/u);
  const [head = '', second] = words;
  if (!/^\p{L}/u.test(head)) return false;
  if (count > 1 || /^\p{Ll}/u.test(first) || first.endsWith('.') || first.includes('/')) return true;
  if (second === undefined) return false;
  return !isFamilyHere(first, words);
}

/** The name alone, as a record has it: "đồng chí Nguyễn Đức Tuấn, bưu tá" → "Nguyễn Đức Tuấn". */
export function bareName(written: string): string {
  const { words, initials } = personName(written);
  return words.map((word, index) => (initials.has(index) ? `${word}.` : word)).join(' ');
}
