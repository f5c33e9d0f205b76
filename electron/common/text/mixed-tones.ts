/** Both ways of placing the tone (hòa, hoà) in one text of a house that has chosen neither. */
import type { HouseStyle } from '../book/house-style.ts';
import type { Edit } from './tidy/rule.ts';
import { tidy } from './tidy/tidy.ts';

const RULES = new Set(['tone'] as const);
const CAPITAL = /^\p{Lu}/u;

/** What is written the way that fewer words of the text are, of equally many the one that comes second. Names keep theirs. */
export function mixedTones(text: string, style: HouseStyle): readonly Edit[] {
  const written = (other: 'old' | 'new'): Edit[] => tidy(text, { style: { ...style, tone: other }, rules: RULES }).filter(({ start }) => !CAPITAL.test(text.slice(start, start + 2)));
  const fresh = written('old');
  const old = fresh.length === 0 ? [] : written('new');
  const [firstFresh, firstOld] = [fresh[0]?.start ?? 0, old[0]?.start ?? 0];
  if (fresh.length === 0 || old.length === 0) return [];
  if (fresh.length !== old.length) return fresh.length < old.length ? fresh : old;
  return firstFresh > firstOld ? fresh : old;
}
