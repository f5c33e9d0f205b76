/** Items of lists that a format declares → a list as the book has it: levels, and what stands in front of them otherwise there. */
import { DEEPEST_LEVEL, depthsOf, levelNear, pointLetter, type ListLevel } from '../../../common/article/levels.ts';
import { startNear } from '../../../common/article/list-numbers.ts';
import { numeral } from '../lists.ts';
import type { RawListPlace } from '../raw.ts';

export interface TakenList {
  readonly ordered: boolean;
  /** Number of the first item of a numbered list. */
  readonly first: number;
  /** Of each item. */
  readonly levels: readonly ListLevel[];
  /** It had more levels than the book has. */
  readonly flattened: boolean;
  /** Signs of points that are others in the book, as the source has them. */
  readonly otherSigns: readonly string[];
}

/**
 * Null: as a list of the book it would say something else: its numbers are kept as text. A numbered list is taken when it is counted
 * without a gap, its points from the first on, and dashes stand under those; the book letters points as Vietnamese papers do (d is followed by đ).
 * It may begin at any number: one that goes on behind a paragraph is a list as well.
 * @param isList whether the numbers of one are a list's, by its id: a number alone in front of a paragraph may head what follows
 */
export function takenList(places: readonly RawListPlace[], isList: (id: string) => boolean): TakenList | null {
  const depths = depthsOf(places.map(({ level }) => level));
  const taken = { levels: depths.map(levelNear), flattened: depths.some((depth) => depth > DEEPEST_LEVEL) };
  if (places.every(({ kind }) => kind === 'bullet')) return { ordered: false, first: 1, ...taken, otherSigns: [] };
  const id = places[0]?.id ?? '';
  const first = places[0]?.value ?? 1;
  if (!isList(id) || (first !== 1 && startNear(first) === undefined)) return null;
  const otherSigns: string[] = [];
  let [number, points] = [first - 1, 0];
  for (const [index, place] of places.entries()) {
    const depth = depths[index] ?? 1;
    if (depth > 2) {
      if (place.kind !== 'bullet') return null;
    } else if (depth === 2) {
      points += 1;
      const sign = POINT.exec(place.label)?.[1] ?? '';
      if (place.kind !== 'other' || place.value !== points || (sign !== pointLetter(points) && sign !== numeral(points, 'lowerLetter') && sign !== String(points))) return null;
      if (sign !== pointLetter(points)) otherSigns.push(place.label);
    } else {
      points = 0;
      number += 1;
      if (place.kind !== 'decimal' || place.id !== id || place.value !== number) return null;
    }
  }
  return { ordered: true, first, ...taken, otherSigns };
}

/** "a)", "(b)", "1." and no more: "1.1" says where it stands by itself. */
const POINT = /^\(?([a-zđ]|\d{1,2})[.)/]?$/u;
