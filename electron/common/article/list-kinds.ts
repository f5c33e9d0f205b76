/**
 * Which levels of a list are counted. A list says it once for each of its levels, so that items side by side look alike; where sublists of
 * one list differ in what comes from elsewhere, the list is parted in front of an item of the first level (`import-lists.ts`).
 *
 * The usual kinds are what papers of state have: under numbers lettered points, under those dashes; under bullets bullets. Kinds are written
 * only where items stand that have others, so that a list has one form.
 */
import type { ListBlock, ListItemBlock } from './document.ts';
import { levelled, levelOf, type ListLevel } from './levels.ts';

/** Of each level, whether it is counted. */
export type ListKinds = readonly [first: boolean, second: boolean, third: boolean];
type Kinded = Pick<ListBlock, 'ordered' | 'deeper'>;

export const kindsOf = ({ ordered, deeper }: Kinded): ListKinds => [ordered, ...(deeper ?? usual(ordered))];

/** Whether a level of a list is counted: which element of HTML it is. */
export const isCounted = (list: Kinded, level: ListLevel): boolean => kindsOf(list)[level - 1] ?? false;

/** Of the levels below the first. */
const usual = (ordered: boolean): [boolean, boolean] => [ordered, false];

/** The list with levels of those kinds, in the form that is written. */
export function withKinds({ type, ordered: _ordered, deeper: _deeper, start, children }: ListBlock, [first, second, third]: ListKinds): ListBlock {
  const used = usedIn(children);
  const [point, dash] = usual(first);
  const deeper: [boolean, boolean] = [used.has(2) ? second : point, used.has(3) ? third : dash];
  const told = deeper[0] !== point || deeper[1] !== dash;
  return { type, ordered: first, ...(told ? { deeper } : {}), ...(start === undefined || !first ? {} : { start }), children };
}

/** The same with another kind for a level. */
export const withKind = (list: ListBlock, level: ListLevel, counted: boolean): ListBlock => withKinds(list, kindsWith(kindsOf(list), level, counted));

export function kindsWith([first, second, third]: ListKinds, level: ListLevel, counted: boolean): ListKinds {
  return [level === 1 ? counted : first, level === 2 ? counted : second, level === 3 ? counted : third];
}

const usedIn = (items: readonly Pick<ListItemBlock, 'level'>[]): ReadonlySet<ListLevel> => new Set(items.map(levelOf));

/**
 * The list with its items' levels by the rule (`levels.ts`), its kinds in the form that is written. Where no item of the first level is left,
 * the deeper ones that come up stay what they are: dashes that are all there is of a list are no numbers.
 */
export function levelledList(list: ListBlock): ListBlock {
  const above = Math.min(...list.children.map(levelOf)) - 1;
  const kinds = kindsOf(list).slice(above);
  const children = levelled(list.children);
  return withKinds({ ...list, children }, [kinds[0] ?? false, kinds[1] ?? false, kinds[2] ?? false]);
}

/** The kinds of two lists as one; null: on a level that both have they differ. */
export function commonKinds(one: ListBlock, other: ListBlock): ListKinds | null {
  const [own, others] = [kindsOf(one), kindsOf(other)];
  const [used, othersUsed] = [usedIn(one.children), usedIn(other.children)];
  const differs = LEVELS.some((level) => used.has(level) && othersUsed.has(level) && own[level - 1] !== others[level - 1]);
  const kind = (level: 2 | 3): boolean => (used.has(level) ? own : others)[level - 1] ?? false;
  return differs || one.ordered !== other.ordered ? null : [one.ordered, kind(2), kind(3)];
}

export const LEVELS: readonly ListLevel[] = [1, 2, 3];

/** What stands in front of the items of a level. */
export type ListSign = 'number' | 'letter' | 'roman' | 'disc' | 'plus' | 'square' | 'dash';
const COUNTED: readonly ListSign[] = ['number', 'letter', 'roman'];
const UNDER_NUMBERS: readonly ListSign[] = ['dash', 'plus'];
const UNDER_BULLETS: readonly ListSign[] = ['disc', 'plus', 'square'];

/** Of each level: 1., a), i) in the order of those that are counted; what is not counted has dashes under numbers, else bullets. */
export function signsOf(list: Kinded): [ListSign, ListSign, ListSign] {
  let [counted, dashes] = [0, 0];
  const [first, second, third] = kindsOf(list).map((isCountedLevel, depth): ListSign => {
    if (isCountedLevel) return COUNTED[counted++] ?? 'number';
    return (counted > 0 ? UNDER_NUMBERS[dashes++] : UNDER_BULLETS[depth]) ?? 'disc';
  });
  return [first ?? 'disc', second ?? 'plus', third ?? 'square'];
}
