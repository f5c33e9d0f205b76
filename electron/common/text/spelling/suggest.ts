/** What was meant by a word that is no syllable in use: near syllables, the likeliest first. */
import { fold } from '../fold.ts';
import { rankOf } from './frequent.ts';
import { fromKeys } from './keys.ts';
import { looksTakenOver } from './loanwords.ts';
import { withoutTone, withTone } from './tone.ts';
import { used, type Tone } from './used.ts';

export const MOST_SUGGESTIONS = 5;

/** Costs of slips: 1 is a wrong letter. By how fingers and ears go wrong; they order suggestions, nothing else. */
const COST = { sign: 0.45, tone: 0.4, nearTone: 0.3, swap: 0.55, neighbour: 0.7, sound: 0.5, other: 1, extra: 0.8, doubled: 0.3 } as const;
/** Farther than this nothing is proposed. */
const FARTHEST = 1.5;
/** What rarity costs at most. */
const RARITY = 0.35;

/** Letters beside each other on the keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS = new Set(ROWS.flatMap((row) => [...row].slice(1).flatMap((key, index) => [row.charAt(index) + key, key + row.charAt(index)])));
for (const pair of ['qa', 'ws', 'ed', 'rf', 'tg', 'yh', 'uj', 'ik', 'ol', 'az', 'sx', 'dc', 'fv', 'gb', 'hn', 'jm']) NEIGHBOURS.add(pair).add([...pair].reverse().join(''));
/** Letters that sound alike somewhere in the country. */
const SOUNDS = new Set(['sx', 'xs', 'ln', 'nl', 'iy', 'yi', 'ct', 'tc', 'vd', 'dv', 'rd', 'dr', 'ck', 'kc']);
/** Ends and beginnings that are heard alike. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^ch/u, 'tr'], [/^tr/u, 'ch'], [/^gi/u, 'd'], [/^d/u, 'gi'], [/ng$/u, 'n'], [/n$/u, 'ng'], [/^ngh/u, 'ng'], [/^ng/u, 'ngh'], [/^gh/u, 'g'], [/^g/u, 'gh'],
  [/^k(?!h)/u, 'c'], [/^c(?!h)/u, 'k'], [/nh$/u, 'n'], [/ch$/u, 't'], [/iê/u, 'yê'], [/yê/u, 'iê'],
];

/**
 * At most five syllables in use, best first.
 * @param word lower case, NFC, without figures
 * @param style where the tone of hòa stands
 */
export function suggestionsFor(word: string, style: 'old' | 'new'): readonly string[] {
  const { letters, tone, signs } = withoutTone(word);
  const isPlain = fold(word) === word;
  const found: string[] = [];
  // The tone on another letter, or written twice: nothing else is wrong.
  if (signs > 0 && used().get(letters)?.has(tone) === true) found.push(withTone(letters, tone, style));
  // One of the two horns of ươ left out: by far the commonest slip of that rhyme, and no syllable that ends in a letter has uơ or ưo.
  const horned = letters.replace(/uơ|ưo/u, 'ươ');
  if (horned !== letters && signs < 2 && used().get(horned)?.has(tone) === true) found.push(withTone(horned, tone, style));
  const typed = fromKeys(word, style);
  if (typed !== null) found.push(typed);
  // Any one syllable is too little for it: ôxi was never meant for ôi.
  if (looksTakenOver(letters)) return found;
  const near: { readonly syllable: string; readonly cost: number }[] = [];
  const variants = [{ letters, cost: 0 }, ...ALIKE.filter(([form]) => form.test(letters)).map(([form, by]) => ({ letters: letters.replace(form, by), cost: COST.sound }))];
  for (const [other, tones] of used()) {
    if (Math.abs(other.length - letters.length) > 2) continue;
    // Its signs were left out: how many of them says nothing of which word was meant.
    const isUnsigned = isPlain && folded(other) === word;
    const away = isUnsigned ? 0 : nearest(variants, other);
    if (away > FARTHEST) continue;
    for (const own of tones) {
      const cost = isUnsigned ? COST.nearTone : away + toneCost(tone, own, signs);
      if (cost > FARTHEST) continue;
      const syllable = withTone(other, own, style);
      if (syllable !== word) near.push({ syllable, cost: cost + (RARITY * Math.min(rankOf(syllable), 800)) / 800 });
    }
  }
  near.sort((one, two) => one.cost - two.cost);
  return [...new Set([...found, ...near.map(({ syllable }) => syllable)])].slice(0, MOST_SUGGESTIONS);
}

function toneCost(from: Tone, to: Tone, signs: number): number {
  if (from === to) return 0;
  const pair = from * 10 + to;
  if (pair === 34 || pair === 43 || signs === 0) return COST.nearTone;
  return COST.tone;
}

const folds = new Map<string, string>();

/** Letters of a syllable without their signs. */
function folded(letters: string): string {
  let known = folds.get(letters);
  if (known === undefined) {
    known = fold(letters);
    folds.set(letters, known);
  }
  return known;
}

/** How far a syllable's letters are from the nearest way to write the word's. */
function nearest(variants: readonly { readonly letters: string; readonly cost: number }[], other: string): number {
  let away = Infinity;
  for (const { letters, cost } of variants) if (Math.abs(other.length - letters.length) <= 2) away = Math.min(away, distance(letters, other) + cost);
  return away;
}

/** Lines of the table, used again and again: a word is compared with thousands, between two keys. */
const LINES: [Float64Array, Float64Array, Float64Array] = [new Float64Array(64), new Float64Array(64), new Float64Array(64)];

/** Damerau–Levenshtein with the costs above; stops growing where it is too far anyway. `to` has no more than 60 letters: a syllable has seven. */
function distance(from: string, to: string): number {
  const width = to.length + 1;
  let [before, above, line] = LINES;
  for (let column = 0; column < width; column += 1) above[column] = column * COST.extra;
  for (let row = 1; row <= from.length; row += 1) {
    const char = from.charAt(row - 1);
    const drop = char === from.charAt(row - 2) ? COST.doubled : COST.extra;
    let left = (above[0] ?? 0) + drop;
    let least = left;
    line[0] = left;
    for (let column = 1; column < width; column += 1) {
      const other = to.charAt(column - 1);
      left = Math.min((above[column - 1] ?? 0) + change(char, other), (above[column] ?? 0) + drop, left + COST.extra);
      if (row > 1 && column > 1 && char === to.charAt(column - 2) && from.charAt(row - 2) === other) left = Math.min(left, (before[column - 2] ?? 0) + COST.swap);
      line[column] = left;
      least = Math.min(least, left);
    }
    if (least > FARTHEST) return Infinity;
    [before, above, line] = [above, line, before];
  }
  return above[to.length] ?? Infinity;
}

/** Costs of one letter for another, once worked out: a word is compared with thousands. */
const changes = new Map<string, number>();

function change(from: string, to: string): number {
  if (from === to) return 0;
  const pair = from + to;
  const known = changes.get(pair);
  if (known !== undefined) return known;
  const cost = costOf(from, to);
  changes.set(pair, cost);
  return cost;
}

function costOf(from: string, to: string): number {
  const [one, two] = [fold(from), fold(to)];
  if (one === two) return COST.sign;
  if (SOUNDS.has(one + two)) return COST.sound;
  return NEIGHBOURS.has(one + two) ? COST.neighbour : COST.other;
}
