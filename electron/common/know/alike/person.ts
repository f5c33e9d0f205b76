/**
 * How likely two written names are one person, as log odds: what a difference of each kind takes away, what unit, role and year of
 * birth add. The weights are set by hand, from how often an error is made against how often two people differ by it, and looked at
 * on labelled pairs (tests/unit/common/know/alike). Pure.
 */
import { personName } from '../person-name.ts';
import { isBareFamily, isFamilyName, isGivenName } from './name-words.ts';
import { differenceOf, isSyllable, readWord, type ReadWord, type WordDifference } from './word.ts';

export type NameReason =
  | Exclude<WordDifference, 'same' | 'other' | 'slips'>
  | 'same-name' | 'missing-middle' | 'missing-family' | 'initials' | 'title' | 'order' | 'glued' | 'other-word';

export interface Compared {
  /** Log odds; above 0: rather one person than two. */
  readonly weight: number;
  readonly reasons: readonly NameReason[];
}

export interface ReadName {
  readonly words: readonly ReadWord[];
  readonly honorific: string;
  /** No word has a mark or a tone. */
  readonly bare: boolean;
}

/** Weights, log odds. */
const EQUAL = { many: 3.5, two: 2.6, one: -1.5 } as const;
const DIFFERENT = -7;
const GAP = { usual: -0.7, other: -1.3 } as const;
const INITIAL = -0.6;
const NO_FAMILY = -2.5;
const TURNED = -0.8;
/** Two names that both exist: apart by signs, which are forgotten and taken for each other, or by letters. */
const TWO_NAMES = { signs: -4.2, letters: -5.8 } as const;
const GLUED = -0.5;
const COST: Readonly<Record<WordDifference, number>> = {
  same: 0, case: 0, 'tone-place': 0, 'i-y': -0.2, keys: -0.4, 'no-marks': -0.5, d: -0.8, tone: -1, marks: -1.1, swapped: -1, slip: -1.2, slips: -3, other: DIFFERENT,
};
/** The middle names that most people of a sex have: left out more easily than any other. */
const USUAL_MIDDLE: ReadonlySet<string> = new Set(['văn', 'thị']);

export function readName(written: string): ReadName {
  const { words, initials, honorific } = personName(written);
  const read = words.map((word, index) => readWord(word, initials.has(index)));
  return { words: read, honorific, bare: read.every(({ plain, bare }) => plain === bare) };
}

/** @param one, other neither of them empty; of an empty name nothing is alike */
export function compareNamesOf(one: ReadName, other: ReadName): Compared {
  const straight = comparedInOrder(one, other);
  if (one.words.length !== other.words.length && together(one) === together(other)) return { weight: EQUAL.many + GLUED, reasons: ['glued'] };
  const [first, second] = [turned(one), turned(other)];
  const best = [straight];
  if (first !== null) best.push(shifted(comparedInOrder(first, other)));
  if (second !== null) best.push(shifted(comparedInOrder(one, second)));
  return best.reduce((better, each) => (each.weight > better.weight ? each : better));
}

const together = ({ words }: ReadName): string => words.map(({ bare }) => bare).join('');
const shifted = ({ weight, reasons }: Compared): Compared => ({ weight: weight + TURNED, reasons: [...reasons.filter((reason) => reason !== 'same-name'), 'order'] });

/** "Tuấn Nguyễn Đức" → "Nguyễn Đức Tuấn", where the second word is a family. */
function turned(name: ReadName): ReadName | null {
  const [first, second] = name.words;
  if (first === undefined || second === undefined || name.words.length < 3 || !(isFamilyName(second.plain) || (name.bare && isBareFamily(second.bare)))) return null;
  return { ...name, words: [...name.words.slice(1), first] };
}

interface Tally {
  weight: number;
  readonly reasons: Set<NameReason>;
}

function comparedInOrder(one: ReadName, other: ReadName): Compared {
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const tally: Tally = { weight: EQUAL[few.words.length > 2 ? 'many' : few.words.length === 2 ? 'two' : 'one'], reasons: new Set() };
  const [given, manyGiven] = [few.words.at(-1), many.words.at(-1)];
  if (given === undefined || manyGiven === undefined) return { weight: DIFFERENT, reasons: [] };
  // A name that lost all its marks lost them at once: the first word pays for the others.
  const lost = one.bare !== other.bare;
  count(tally, given, manyGiven, isGivenName, lost);
  // Nothing in front can make good what a wholly different given name takes away.
  if (tally.weight < -3) return { weight: tally.weight, reasons: ['other-word'] };
  if (few.words.length > 1) {
    const [family, manyFamily] = [few.words[0], many.words[0]];
    if (family !== undefined && manyFamily !== undefined) countFamily(tally, few, many, lost);
  } else if (many.words.length > 1) {
    tally.weight += NO_FAMILY;
    tally.reasons.add('missing-family');
  }
  if (one.honorific.toLowerCase() !== other.honorific.toLowerCase()) tally.reasons.add('title');
  if (tally.reasons.size === 0) tally.reasons.add('same-name');
  return { weight: tally.weight, reasons: [...tally.reasons] };
}

/** Family and middle names; without the family ("Đức Tuấn") where its words are the other's middle and given name. */
function countFamily(tally: Tally, few: ReadName, many: ReadName, lost: boolean): void {
  const withFamily: Tally = { weight: 0, reasons: new Set() };
  const [family, manyFamily] = [few.words[0], many.words[0]];
  if (family === undefined || manyFamily === undefined) return;
  count(withFamily, family, manyFamily, isFamilyName, lost);
  countMiddle(withFamily, few.words.slice(1, -1), many.words.slice(1, -1), lost);
  const withoutFamily: Tally = { weight: NO_FAMILY, reasons: new Set<NameReason>(['missing-family']) };
  if (many.words.length > few.words.length) countMiddle(withoutFamily, few.words.slice(0, -1), many.words.slice(1, -1), lost);
  else withoutFamily.weight += DIFFERENT;
  const better = withFamily.weight >= withoutFamily.weight ? withFamily : withoutFamily;
  tally.weight += better.weight;
  for (const reason of better.reasons) tally.reasons.add(reason);
}

/** The cheapest way to lay one row of middle names beside the other. */
function countMiddle(tally: Tally, few: readonly ReadWord[], many: readonly ReadWord[], lost: boolean): void {
  const none = (): Tally => ({ weight: 0, reasons: new Set() });
  const gap = (at: Tally, word: ReadWord): Tally => ({ weight: at.weight + (USUAL_MIDDLE.has(word.plain) ? GAP.usual : GAP.other), reasons: new Set<NameReason>([...at.reasons, 'missing-middle']) });
  // A name left out on each side is another name, not two that were forgotten.
  const another = (at: Tally): Tally => ({ weight: at.weight + DIFFERENT, reasons: new Set<NameReason>([...at.reasons, 'other-word']) });
  const pair = (at: Tally, one: ReadWord, other: ReadWord): Tally => {
    const next: Tally = { weight: at.weight, reasons: new Set(at.reasons) };
    count(next, one, other, isGivenName, lost);
    return next;
  };
  const best = (tallies: readonly Tally[]): Tally => tallies.reduce((one, other) => (other.weight > one.weight ? other : one));
  let row: Tally[] = [none()];
  for (const word of many) row.push(gap(row.at(-1) ?? none(), word));
  for (const word of few) {
    const next: Tally[] = [another(row[0] ?? none())];
    for (const [index, other] of many.entries()) {
      next.push(best([pair(row[index] ?? none(), word, other), another(row[index + 1] ?? none()), gap(next[index] ?? none(), other)]));
    }
    row = next;
  }
  const end = row.at(-1) ?? none();
  tally.weight += end.weight;
  for (const reason of end.reasons) tally.reasons.add(reason);
}

function count(tally: Tally, one: ReadWord, other: ReadWord, isName: (word: string) => boolean, lost: boolean): void {
  if (one.initial || other.initial) {
    countInitial(tally, one, other);
    return;
  }
  const difference = differenceOf(one, other);
  if (difference === 'same') return;
  if (lost && one.bare === other.bare) {
    if (!tally.reasons.has('no-marks')) tally.weight += COST['no-marks'];
    tally.reasons.add('no-marks');
    return;
  }
  tally.weight += weightOf(difference, one, other, isName);
  tally.reasons.add(difference === 'other' ? 'other-word' : difference === 'slips' ? 'slip' : difference);
}

function weightOf(difference: WordDifference, one: ReadWord, other: ReadWord, isName: (word: string) => boolean): number {
  const cost = COST[difference];
  if (difference === 'case' || difference === 'tone-place' || difference === 'i-y' || difference === 'keys' || difference === 'other') return cost;
  const slip = difference === 'slip' || difference === 'swapped' || difference === 'slips';
  if (isName(one.plain) && isName(other.plain)) return slip ? TWO_NAMES.letters : TWO_NAMES.signs;
  const strange = isName(one.plain) ? other : one;
  // What is no syllable at all can only be a slip; a word that is in use may be a name that nobody thought of.
  if (!isSyllable(strange.plain)) return cost;
  return cost - (slip ? 1.6 : 0.4);
}

function countInitial(tally: Tally, one: ReadWord, other: ReadWord): void {
  const [short, long] = one.initial ? [one, other] : [other, one];
  const marked = long.plain.startsWith(short.plain) || (short.plain === 'd' && long.plain.startsWith('đ'));
  tally.weight += marked ? INITIAL : DIFFERENT;
  tally.reasons.add(marked ? 'initials' : 'other-word');
}
