/** Items of lists that a format declares → lists as the book has them: levels, which of them are counted, and what stands in front of them otherwise there. */
import { DEEPEST_LEVEL, depthsOf, levelNear, type ListLevel } from '../../../common/article/levels.ts';
import { LEVELS, type ListKinds } from '../../../common/article/list-kinds.ts';
import { pointLetter, romanNumber } from '../../../common/article/list-signs.ts';
import { startNear } from '../../../common/article/list-numbers.ts';
import { numeral } from '../lists.ts';
import type { RawListPlace } from '../raw.ts';

export interface TakenList {
  /** Of each level, whether it is counted. */
  readonly kinds: ListKinds;
  /** Number of the first item of a numbered list. */
  readonly first: number;
  /** Of each item. */
  readonly levels: readonly ListLevel[];
  /** It had more levels than the book has. */
  readonly flattened: boolean;
  /** Signs of points that are others in the book, as the source has them. */
  readonly otherSigns: readonly string[];
}

const isCounted = ({ kind }: RawListPlace): boolean => kind !== 'bullet';

/**
 * Items right behind each other in the lists they are of: parted in front of an item of the first level where it, or what stands under it, is of another
 * kind than what stands before. Gives how many items each has.
 */
export function partedLists(places: readonly RawListPlace[]): number[] {
  const depths = depthsOf(places.map(({ level }) => level));
  const counts: number[] = [];
  let known = new Map<number, boolean>();
  for (let from = 0, to = 0; from < places.length; from = to) {
    to = from + 1;
    while (to < places.length && (depths[to] ?? 1) > 1) to += 1;
    const own = new Map<number, boolean>();
    for (let at = from; at < to; at += 1) {
      const [place, depth] = [places[at], depths[at] ?? 1];
      if (place !== undefined && !own.has(depth)) own.set(depth, isCounted(place));
    }
    const agrees = [...own].every(([depth, counted]) => (known.get(depth) ?? counted) === counted);
    if (agrees && counts.length > 0) counts[counts.length - 1] = (counts.at(-1) ?? 0) + to - from;
    else counts.push(to - from);
    known = agrees ? new Map([...own, ...known]) : own;
  }
  return counts;
}

/**
 * Null: as a list of the book it would say something else: its numbers are kept as text. A numbered list is taken when it is counted
 * without a gap, and so are its points, from the first on, under each item anew; the book letters points as Vietnamese papers do (d is followed by đ).
 * It may begin at any number: one that goes on behind a paragraph is a list as well.
 * @param isList whether the numbers of one are a list's, by its id: a number alone in front of a paragraph may head what follows
 */
export function takenList(places: readonly RawListPlace[], isList: (id: string) => boolean): TakenList | null {
  const depths = depthsOf(places.map(({ level }) => level));
  const levels = depths.map(levelNear);
  const kinds = kindsOf(places, levels);
  if (kinds === null || places.some((place, index) => (depths[index] ?? 1) > DEEPEST_LEVEL && isCounted(place))) return null;
  const id = places[0]?.id ?? '';
  const first = kinds[0] ? (places[0]?.value ?? 1) : 1;
  if (kinds[0] && (!isList(id) || (first !== 1 && startNear(first) === undefined))) return null;
  const otherSigns: string[] = [];
  const counts = [first - 1, 0, 0];
  for (const [index, place] of places.entries()) {
    const level = levels[index] ?? 1;
    for (const deeper of LEVELS) if (deeper > level) counts[deeper - 1] = 0;
    if (!isCounted(place)) continue;
    const count = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = count;
    if (place.value !== count) return null;
    if (level === 1) {
      if (place.kind !== 'decimal' || place.id !== id) return null;
      continue;
    }
    const sign = POINT.exec(place.label)?.[1] ?? '';
    if (place.kind !== 'other' || ![pointLetter(count), numeral(count, 'lowerLetter'), romanNumber(count), String(count)].includes(sign)) return null;
    if (sign !== signFor(kinds, level, count)) otherSigns.push(place.label);
  }
  return { kinds, first, levels, flattened: depths.some((depth) => depth > DEEPEST_LEVEL), otherSigns };
}

/** Of each level the kind of its first item; null: another item of it is of the other kind. */
function kindsOf(places: readonly RawListPlace[], levels: readonly ListLevel[]): ListKinds | null {
  const known = new Map<ListLevel, boolean>();
  for (const [index, place] of places.entries()) {
    const level = levels[index] ?? 1;
    if ((known.get(level) ?? isCounted(place)) !== isCounted(place)) return null;
    known.set(level, isCounted(place));
  }
  const first = known.get(1) ?? false;
  return [first, known.get(2) ?? first, known.get(3) ?? false];
}

/** The inside of the sign that the book has there. */
function signFor(kinds: ListKinds, level: ListLevel, count: number): string {
  const above = kinds.slice(0, level - 1).filter(Boolean).length;
  return above === 0 ? String(count) : above === 1 ? pointLetter(count) : romanNumber(count);
}

/** "a)", "(b)", "1.", "iv." and no more: "1.1" says where it stands by itself. */
const POINT = /^\(?([a-zđ]{1,5}|\d{1,2})[.)/]?$/u;
