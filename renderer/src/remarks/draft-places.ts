/** On which words new comments are being written: followed in the text while its article is open, kept while another is. */
import { Editor, Node, Range, Text, type RangeRef } from 'slate';
import { rangeOf } from '../editor/highlight/offsets.ts';
import { isTextBlock } from '../editor/schema.ts';
import { drafts, type Drafts } from './drafts.ts';

/** A place as it is known without its editor. */
export interface KeptPlace {
  /** Its words: see `drafts.ts`. */
  readonly box: string;
  readonly articleId: string;
  /** The words it is about, as they were when its article was open last. */
  readonly quoted: string;
  /** Where they stood then. */
  readonly range: Range | null;
}

export interface DraftPlace extends KeptPlace {
  /** Where they stand, while its article is open. */
  readonly live: { readonly editor: Editor; readonly ref: RangeRef } | null;
}

/** Where its words stand in the open text; null: they are gone, or its article is not open. */
export function placeNow({ live }: DraftPlace): Range | null {
  const range = live?.ref.current ?? null;
  return live === null || range === null || quotedIn(live.editor, range) === '' ? null : range;
}

/** The words of a range; a stroke stands between those of one block and the next. */
export function quotedIn(editor: Editor, range: Range): string {
  const pieces = [...Editor.nodes(editor, { at: range, match: isTextBlock })].map(([, path]) => {
    const inside = Range.intersection(range, Editor.range(editor, path));
    return inside === null ? '' : Editor.string(editor, inside).trim();
  });
  return pieces.filter((piece) => piece !== '').join(' / ');
}

export class DraftPlaces {
  readonly #drafts: Drafts;
  readonly #newId: () => string;
  readonly #listeners = new Set<() => void>();
  #places: readonly DraftPlace[] = [];
  #open: { readonly editor: Editor; readonly articleId: string } | null = null;

  constructor(store: Drafts, newId: () => string) {
    this.#drafts = store;
    this.#newId = newId;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): readonly DraftPlace[] => this.#places;

  /** Opens the box of these words: the one that is about some of them already, or one whose own words are gone; else a new one. Boxes with nothing in them go. */
  begin(editor: Editor, articleId: string, target: Range): void {
    const own = this.#places.filter((place) => place.articleId === articleId);
    const here = own.find((place) => {
      const now = placeNow(place);
      const both = now === null ? null : Range.intersection(now, target);
      return both !== null && Range.isExpanded(both);
    });
    const homeless = own.find((place) => placeNow(place) === null && !this.#isBlank(place));
    const place = here ?? placed(editor, { box: homeless?.box ?? this.#newId(), articleId, quoted: quotedIn(editor, target), range: target, live: null }, target);
    const blank = own.filter((other) => other.box !== place.box && this.#isBlank(other));
    this.#set([...this.#places.filter((other) => other.box !== place.box && !blank.includes(other)), place]);
    for (const { box, live } of blank) {
      live?.ref.unref();
      this.#drafts.drop(box);
    }
    this.#drafts.begin(place.box);
  }

  /** The article is open in this editor: its places are looked up in the text as it is now. */
  bind(editor: Editor, articleId: string): void {
    this.#open = { editor, articleId };
    this.#change((place) => (place.articleId === articleId ? placed(editor, place, found(editor, place)) : place));
  }

  /** The editor goes: what it knew of the places is kept. */
  unbind(editor: Editor): void {
    if (this.#open?.editor === editor) this.#open = null;
    this.#change((place) => (place.live?.editor === editor ? kept(place) : place));
  }

  /** Takes a place away; what is given back brings it again. */
  drop(box: string): DraftPlace | null {
    const place = this.#places.find((each) => each.box === box) ?? null;
    this.#change((each) => (each.box === box ? null : each));
    return place === null ? null : kept(place);
  }

  /** Brings a place again that was taken away. `editor`: that of its article, if it is open. */
  again(place: DraftPlace, editor: Editor | null): void {
    this.#set([...this.#places, editor === null ? place : placed(editor, place, found(editor, place))]);
  }

  /** Where all of them stand at this moment. */
  kept(): KeptPlace[] {
    return this.#places.map((place) => ({ box: place.box, articleId: place.articleId, ...wordsNow(place) }));
  }

  /** Another book's places take the place of these. */
  load(places: readonly KeptPlace[]): void {
    for (const { live } of this.#places) live?.ref.unref();
    const open = this.#open;
    this.#set(places.map((kept) => {
      const place = { ...kept, live: null };
      return open?.articleId === place.articleId ? placed(open.editor, place, found(open.editor, place)) : place;
    }));
  }

  #isBlank({ box }: DraftPlace): boolean {
    return (this.#drafts.get().words.get(box) ?? '').trim() === '';
  }

  #change(change: (place: DraftPlace) => DraftPlace | null): void {
    const next = this.#places.map(change).filter((place) => place !== null);
    if (next.length !== this.#places.length || next.some((place, index) => place !== this.#places[index])) this.#set(next);
  }

  #set(places: readonly DraftPlace[]): void {
    this.#places = places;
    for (const listener of this.#listeners) listener();
  }
}

const placed = (editor: Editor, place: DraftPlace, range: Range | null): DraftPlace => ({ ...place, range, live: range === null ? null : { editor, ref: Editor.rangeRef(editor, range, { affinity: 'inward' }) } });

/** Without its editor: where its words stand, and which they are. */
function kept(place: DraftPlace): DraftPlace {
  if (place.live === null) return place;
  const words = wordsNow(place);
  place.live.ref.unref();
  return { ...place, live: null, ...words };
}

/** Where its words stand and which they are; as they were known last when they are gone or their article is not open. */
function wordsNow(place: DraftPlace): Pick<KeptPlace, 'quoted' | 'range'> {
  const now = placeNow(place);
  return place.live === null || now === null ? { quoted: place.quoted, range: place.range } : { quoted: quotedIn(place.live.editor, now), range: now };
}

/** Where the words of a place stand now: where they stood, or in the first block that has them; null: nowhere. */
function found(editor: Editor, { range, quoted }: DraftPlace): Range | null {
  if (range !== null && isIn(editor, range) && quotedIn(editor, range) === quoted) return range;
  for (const [block, path] of Editor.nodes(editor, { at: [], match: isTextBlock })) {
    const start = quoted === '' ? -1 : Node.string(block).indexOf(quoted);
    if (start >= 0) return rangeOf(editor, path, start, start + quoted.length);
  }
  return null;
}

const isIn = (editor: Editor, { anchor, focus }: Range): boolean =>
  [anchor, focus].every(({ path, offset }) => {
    const node = Node.has(editor, path) ? Node.get(editor, path) : null;
    return Text.isText(node) && offset <= node.text.length;
  });

export const draftPlaces = new DraftPlaces(drafts, () => `new ${crypto.randomUUID()}`);
