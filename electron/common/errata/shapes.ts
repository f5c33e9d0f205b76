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
  /** From 1, from the top of the page, running head, title and captions not counted; null: it is in no line of the text. */
  line: z.int().positive().nullable(),
  /** Of what stands in a table: its row, from 1 from the top of the table on that page, its head counted wherever it is printed; of a row that is missing: the one it follows, 0: none. null: the whole table, or no table. */
  row: z.int().nonnegative().nullable(),
  /** Of a footnote: its printed number; null: it is missing in print, or is none. */
  note: z.int().positive().nullable(),
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

/** Words for a place on the page: keys of `errata`. */
export type PlaceKind = 'line' | 'afterLine' | 'lineIn' | 'afterLineIn' | 'rowIn' | 'afterRowIn' | 'beforeRows' | 'noteNumber' | 'noteAtLine' | 'noteAtRow' | 'where' | 'whole';

/**
 * How the place on the page is told: by its line, behind a line, with the part of the article in front where that is not its running text; by the row
 * of a table, the number of a note; as that part alone, or as all of it.
 */
export function placeKind({ kind, where, line, row, note }: Pick<Erratum, 'kind' | 'where' | 'line' | 'row' | 'note'>): PlaceKind {
  if (kind === 'article') return 'whole';
  if (where === 'note' && note !== null) return 'noteNumber';
  if (where === 'note' && row !== null) return 'noteAtRow';
  if (row !== null) return kind !== 'added' ? 'rowIn' : row === 0 ? 'beforeRows' : 'afterRowIn';
  if (line === null) return 'where';
  if (where === 'note') return 'noteAtLine';
  if (where === 'text') return kind === 'added' ? 'afterLine' : 'line';
  return kind === 'added' ? 'afterLineIn' : 'lineIn';
}

/** What an entry adds or takes away: a row of a table, or the whole of it. */
export const pieceKind = ({ where, row }: Pick<Erratum, 'where' | 'row'>): ErratumPlace | 'wholeTable' => (where === 'table' && row === null ? 'wholeTable' : where);
