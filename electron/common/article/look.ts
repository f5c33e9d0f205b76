/**
 * What a letter carries beside being that letter and beside a footnote: its marks, its link, its comments, whether it is suggested.
 * Equal looks are one object, so that letters are compared by `===`.
 */
import { MARKS, sameChange, type Mark, type TextNode } from './document.ts';

export type Look = Readonly<Omit<TextNode, 'text' | 'footnote'>>;

export const NO_LOOK: Look = Object.freeze({});
const known = new Map<string, Look>([['{}', NO_LOOK]]);

/** The run's look. */
export function lookOf({ text: _text, footnote: _note, ...rest }: TextNode): Look {
  return only(rest);
}

/** The one object for this look: properties in the declared order, those that are not set left out. */
function only(look: Look): Look {
  const { link, comments, inserted, deleted } = look;
  const ordered: Omit<TextNode, 'text' | 'footnote'> = {};
  for (const mark of MARKS) if (look[mark] === true) ordered[mark] = true;
  if (link !== undefined) ordered.link = link;
  if (comments !== undefined && comments.length > 0) ordered.comments = [...new Set(comments)].sort();
  if (inserted !== undefined) ordered.inserted = { id: inserted.id, author: inserted.author, at: inserted.at };
  if (deleted !== undefined) ordered.deleted = { id: deleted.id, author: deleted.author, at: deleted.at };
  const key = JSON.stringify(ordered);
  const found = known.get(key) ?? Object.freeze(ordered);
  known.set(key, found);
  return found;
}

/**
 * Three-way merge of a letter's look: of everything it carries, what either side changed. A mark is on or off, so there is no
 * doubt; where both changed a link or a suggestion to something else, the result does not depend on the order of the sides.
 */
export function mergeLooks(base: Look, one: Look, two: Look): Look {
  if (one === two || two === base) return one;
  if (one === base) return two;
  const marks = Object.fromEntries(MARKS.flatMap((mark) => (onAfter(base, one, two, mark) ? [[mark, true as const]] : [])));
  const [was, ours, theirs] = [base.comments ?? [], one.comments ?? [], two.comments ?? []];
  const comments = [...was.filter((id) => ours.includes(id) && theirs.includes(id)), ...ours.filter((id) => !was.includes(id)), ...theirs.filter((id) => !was.includes(id))];
  return only({
    ...marks,
    link: valueAfter(base.link, one.link, two.link, (a, b) => a === b),
    comments,
    inserted: valueAfter(base.inserted, one.inserted, two.inserted, sameChange),
    deleted: valueAfter(base.deleted, one.deleted, two.deleted, sameChange),
  });
}

/** Both wrote the same letter anew: what either gave it stays. */
export function eitherLook(one: Look, two: Look): Look {
  return mergeLooks(NO_LOOK, one, two);
}

const onAfter = (base: Look, one: Look, two: Look, mark: Mark): boolean => {
  const [was, first, second] = [base[mark] === true, one[mark] === true, two[mark] === true];
  return first === second ? first : !was;
};

function valueAfter<T>(base: T, one: T, two: T, same: (a: T, b: T) => boolean): T {
  if (same(one, two) || same(two, base)) return one;
  if (same(one, base)) return two;
  const told = (value: T): string => (value === undefined ? '' : JSON.stringify(value));
  return told(one) < told(two) ? two : one;
}
