/** Items of lists that a format declares → a list as the book has it: levels, and what stands in front of them otherwise there. */
import { DEEPEST_LEVEL, depthsOf, levelNear, pointLetter, type ListLevel } from '../../../common/article/levels.ts';
import { numeral } from '../lists.ts';
import type { RawListPlace } from '../raw.ts';

export interface TakenList {
  readonly ordered: boolean;
  /** Of each item. */
  readonly levels: readonly ListLevel[];
  /** It had more levels than the book has. */
  readonly flattened: boolean;
  /** Signs of points that are others in the book, as the source has them. */
  readonly otherSigns: readonly string[];
}

/**
 * Null: as a list of the book it would say something else: its numbers are kept as text. A numbered list is taken when it is counted from
 * 1 without a gap, its points too, and dashes stand under those; the book letters points as Vietnamese papers do (d is followed by đ).
 * @param count of all items that the source has in a list, by its id
 */
export function takenList(places: readonly RawListPlace[], count: (id: string) => number): TakenList | null {
  const depths = depthsOf(places.map(({ level }) => level));
  const taken = { levels: depths.map(levelNear), flattened: depths.some((depth) => depth > DEEPEST_LEVEL) };
  if (places.every(({ kind }) => kind === 'bullet')) return { ordered: false, ...taken, otherSigns: [] };
  const id = places[0]?.id ?? '';
  if (count(id) !== places.filter((place) => place.id === id).length) return null;
  const otherSigns: string[] = [];
  let [numbers, points] = [0, 0];
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
      numbers += 1;
      if (place.kind !== 'decimal' || place.id !== id || place.value !== numbers) return null;
    }
  }
  return numbers < 2 ? null : { ordered: true, ...taken, otherSigns };
}

/** "a)", "(b)", "1." and no more: "1.1" says where it stands by itself. */
const POINT = /^\(?([a-zđ]|\d{1,2})[.)/]?$/u;
