/**
 * What is being written and not sent yet (comments, answers, marks on pages), over the closing of its book: on this computer, as the article that was
 * open last. It is no part of the book: others need not read what somebody has not said.
 */
import { markAnchor } from '@common/records/page-mark.ts';
import * as z from 'zod';
import { draftMarks, type DraftMarks } from '../marks/draft-marks.ts';
import { setMarkMode } from '../marks/mode.ts';
import { draftPlaces, type DraftPlaces } from '../remarks/draft-places.ts';
import { drafts, type Drafts } from '../remarks/drafts.ts';

const spot = z.object({ path: z.array(z.int().min(0)), lines: z.array(z.string()).readonly(), from: z.int().min(0), to: z.int().min(0) });
const mm = z.number().min(0);
const stored = z.object({
  words: z.array(z.tuple([z.string(), z.string()])),
  places: z.array(z.object({ box: z.string(), articleId: z.string(), quoted: z.string(), words: spot.nullable(), gone: spot.nullable() })),
  marks: z.array(z.object({ box: z.string(), articleId: z.string(), page: z.int().min(1), block: z.int().min(0).nullable(), anchor: markAnchor.nullable().default(null), x: mm, y: mm, width: mm, height: mm })),
});

/** Where it is kept; localStorage in the window. */
export interface DraftShelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface Parts {
  readonly drafts: Drafts;
  readonly places: DraftPlaces;
  readonly marks: DraftMarks;
  readonly shelf: () => DraftShelf;
}

export class KeptDrafts {
  readonly #parts: Parts;
  #bookId: string | null = null;
  #leave: (() => void)[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What was kept of a book is there again; from now on whatever is written is kept. */
  open(bookId: string): void {
    const { drafts: words, places, marks, shelf } = this.#parts;
    const found = readKept(shelf().getItem(keyOf(bookId)));
    words.load(found.words);
    places.load(found.places);
    marks.load(found.marks);
    this.#bookId = bookId;
    this.#leave = [words, places, marks].map((store) => store.subscribe(() => { this.save(); }));
  }

  /** Where in the text comments stand changes with every key there: they are written anew when the book is left, too. */
  save(): void {
    if (this.#bookId === null) return;
    const { drafts: words, places, marks, shelf } = this.#parts;
    const written = words.written();
    const has = ({ box }: { readonly box: string }): boolean => written.some(([each]) => each === box);
    if (written.length === 0) shelf().removeItem(keyOf(this.#bookId));
    else shelf().setItem(keyOf(this.#bookId), JSON.stringify({ words: written, places: places.kept().filter(has), marks: marks.get().filter(has) } satisfies z.input<typeof stored>));
  }

  /** The book is left; nothing of it is open any more. */
  close(): void {
    this.save();
    this.#bookId = null;
    for (const leave of this.#leave) leave();
    const { drafts: words, places, marks } = this.#parts;
    words.load([]);
    places.load([]);
    marks.load([]);
  }
}

const keyOf = (bookId: string): string => `kyyeu.drafts.${bookId}`;

/** What cannot be read is as if it were not there. */
function readKept(text: string | null): z.infer<typeof stored> {
  const read = stored.safeParse(parsed(text));
  return read.success ? read.data : { words: [], places: [], marks: [] };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

export const keptDrafts = new KeptDrafts({ drafts, places: draftPlaces, marks: draftMarks, shelf: () => localStorage });

/** Of the window's book. Marks that wait to be finished are before the eyes, on their pages. */
export function keepDraftsOf(bookId: string): () => void {
  keptDrafts.open(bookId);
  if (draftMarks.get().length > 0) setMarkMode({ on: true });
  return () => { keptDrafts.close(); };
}
