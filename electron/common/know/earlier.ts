/** What an earlier book knew of an exemplar, and what is another since. Pure. */
import * as z from '../schema.ts';

const id = z.string().min(1).max(100);

/** An award as a list names it; `year` and `number` are empty where the decision is not known. */
export const earlierAward = z.object({ id, name: z.string(), year: z.string(), number: z.string() });
export type EarlierAward = z.infer<typeof earlierAward>;

/** An exemplar as one book has it. `unit` by its name: units are merged and renamed from book to book. */
export const exemplarState = z.object({
  name: z.string(),
  honorific: z.string(),
  role: z.string(),
  unit: z.string(),
  field: z.string(),
  birthYear: z.int().nullable(),
  awards: z.array(earlierAward),
  /** Titles of the articles about it. */
  articles: z.array(z.string()),
});
export type ExemplarState = z.infer<typeof exemplarState>;

/** A book that came before, and the exemplar in it. */
export const earlierBook = z.object({
  id,
  title: z.string(),
  period: z.string(),
  /** ms since 1970: when the next book was begun. */
  endedAt: z.int(),
  state: exemplarState,
});
export type EarlierBook = z.infer<typeof earlierBook>;

export const CHANGED_FIELDS = ['name', 'honorific', 'role', 'unit', 'field', 'birthYear'] as const;
export const changedField = z.enum(CHANGED_FIELDS);
export type ChangedField = z.infer<typeof changedField>;

/** What is another than in the last of the earlier books. */
export const exemplarChanges = z.object({
  fields: z.array(z.object({ field: changedField, before: z.string(), now: z.string() })),
  /** Awards that no earlier book had. */
  newAwards: z.array(earlierAward),
  /** Awards that the last one had and this one has not any more. */
  goneAwards: z.array(earlierAward),
});
export type ExemplarChanges = z.infer<typeof exemplarChanges>;

/** An exemplar that was in earlier books. */
export const returning = z.object({
  id,
  name: z.string(),
  unit: z.string(),
  kind: z.enum(['individual', 'collective', 'model']),
  /** The last first; never empty. */
  books: z.array(earlierBook).min(1),
  changes: exemplarChanges,
});
export type Returning = z.infer<typeof returning>;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Two records of one award: the same row, or (it was merged, or typed anew) the same words. */
function sameAward(one: EarlierAward, other: EarlierAward): boolean {
  return one.id === other.id || (plain(one.name) === plain(other.name) && one.year === other.year && plain(one.number) === plain(other.number));
}

/** @param books the last first */
export function changesSince(books: readonly EarlierBook[], now: ExemplarState): ExemplarChanges {
  const [last] = books;
  if (last === undefined) return { fields: [], newAwards: [], goneAwards: [] };
  const words = (value: string | number | null): string => (value === null ? '' : plain(String(value)));
  const fields = CHANGED_FIELDS.map((field) => ({ field, before: words(last.state[field]), now: words(now[field]) })).filter(({ before, now: after }) => before !== after);
  const known = books.flatMap(({ state }) => state.awards);
  return {
    fields,
    newAwards: now.awards.filter((award) => !known.some((other) => sameAward(award, other))),
    goneAwards: last.state.awards.filter((award) => !now.awards.some((other) => sameAward(award, other))),
  };
}

/** How many things are another; 0: nothing. */
export const howMany = ({ fields, newAwards, goneAwards }: ExemplarChanges): number => fields.length + newAwards.length + goneAwards.length;
