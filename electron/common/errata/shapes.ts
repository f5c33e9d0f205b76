/** The list of corrections of a printed book. */
import * as z from '../schema.ts';

const id = z.string().min(1).max(200);

/** Words; `changed`: those that differ from the other side. */
export const erratumRun = z.object({ text: z.string(), changed: z.boolean() });
export type ErratumRun = z.infer<typeof erratumRun>;

/** Of what part of an article. */
export const ERRATUM_PLACES = ['text', 'title', 'sapo', 'heading', 'list', 'table', 'box', 'caption', 'credit', 'byline', 'note'] as const;
export const erratumPlace = z.enum(ERRATUM_PLACES);
export type ErratumPlace = z.infer<typeof erratumPlace>;

/**
 * `words`: read other words. `added`: a whole paragraph, item, row or caption is missing in print. `removed`: one is not to be there.
 * `moved`: it belongs elsewhere. `photo`: another picture. `article`: the whole article is not to be there.
 */
export const erratumKind = z.enum(['words', 'added', 'removed', 'moved', 'photo', 'article']);
export type ErratumKind = z.infer<typeof erratumKind>;

export const erratum = z.object({
  /** The same as long as nothing around it changes. */
  id,
  articleId: id,
  /** The article's title as it was printed. */
  article: z.string(),
  kind: erratumKind,
  where: erratumPlace,
  /** As it is printed ("vii", "48"); empty: it stands on no page. */
  page: z.string(),
  /** From 1, from the top of the page, running head, title and captions not counted; in a table its row, from 1 below the header; null: it is in none. */
  line: z.int().positive().nullable(),
  printed: z.array(erratumRun),
  now: z.array(erratumRun),
});
export type Erratum = z.infer<typeof erratum>;

export const errata = z.object({
  book: z.object({ title: z.string(), period: z.string(), organisation: z.string(), trimSize: z.string() }),
  /** What was printed: a snapshot. */
  printed: z.object({ id, name: z.string(), at: z.int(), pages: z.int() }),
  /** In the order of the printed book. */
  entries: z.array(erratum),
  /** Titles of articles that are in the book now and were not printed. */
  notPrinted: z.array(z.string()),
});
export type Errata = z.infer<typeof errata>;

/** What a person makes of the list before it is given out. */
export const errataChoice = z.object({
  /** Ids of entries that are left out. */
  without: z.array(id).max(20_000),
  /** What "Xin đọc là" says instead, by the id of the entry. */
  reworded: z.record(id, z.string().max(2000)),
});
export type ErrataChoice = z.infer<typeof errataChoice>;

export const ALL_ERRATA: ErrataChoice = { without: [], reworded: {} };

/** The list as it is given out: entries that are left out are gone, reworded ones say what was written for them. */
export function chosenErrata(list: Errata, { without, reworded }: ErrataChoice): Errata {
  const gone = new Set(without);
  const entries = list.entries.filter((entry) => !gone.has(entry.id)).map((entry): Erratum => {
    const words = reworded[entry.id]?.trim().normalize('NFC') ?? '';
    return words === '' ? entry : { ...entry, now: [{ text: words, changed: false }] };
  });
  return { ...list, entries };
}

export const runsText = (runs: readonly ErratumRun[]): string => runs.map(({ text }) => text).join('');

/** How the place on the page is told: by its line, behind a line, with the part of the article in front where that is not its running text; as that part alone, or as all of it. */
export function placeKind({ kind, where, line }: Pick<Erratum, 'kind' | 'where' | 'line'>): 'line' | 'afterLine' | 'lineIn' | 'afterLineIn' | 'row' | 'afterRow' | 'where' | 'whole' {
  if (kind === 'article') return 'whole';
  if (line === null) return 'where';
  if (where === 'table') return kind === 'added' ? 'afterRow' : 'row';
  if (where === 'text') return kind === 'added' ? 'afterLine' : 'line';
  return kind === 'added' ? 'afterLineIn' : 'lineIn';
}
