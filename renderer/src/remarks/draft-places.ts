/**
 * On which words new comments are being written: followed in the text while its article is open, kept while another is. Words that are gone are never
 * looked for elsewhere: such a comment is about the block they were in, while that is there.
 */
import { Editor, Range, type Path, type PathRef, type RangeRef } from 'slate';
import { isTextBlock, textBlockAt } from '../editor/schema.ts';
import { Listeners } from '../ui/listeners.ts';
import { drafts, type Drafts } from './drafts.ts';
import { spotAt, spotNow, spotOf, wordsAt, wordsOf, type Spot } from './spots.ts';

/** A place as it is known without its editor. */
export interface KeptPlace {
  /** Its words: see `drafts.ts`. */
  readonly box: string;
  readonly articleId: string;
  /** The words it is about, as they were when its article was open last. */
  readonly quoted: string;
  /** Where they stood last. */
  readonly words: Spot | null;
  /** The block they were in as it is since they are gone, and where in it they were; null: they are not gone. */
  readonly gone: Spot | null;
}

/** What a comment would be sent to: its words, the block they are gone from, or nothing. */
export type Stands = 'words' | 'block' | 'nowhere';

export interface DraftPlace {
  readonly box: string;
  readonly articleId: string;
  readonly quoted: string;
  readonly stands: Stands;
  /** While its article is open. */
  readonly live: Live | null;
}

interface Live {
  readonly editor: Editor;
  readonly ref: RangeRef | null;
  readonly block: PathRef | null;
}

type Spots = Pick<KeptPlace, 'words' | 'gone'>;

/** Where its words stand in the open text; null: they are gone, or its article is not open. */
export function placeNow({ live }: DraftPlace): Range | null {
  const range = live?.ref?.current ?? null;
  return live === null || range === null || quotedIn(live.editor, range) === '' ? null : range;
}

/** What it would be sent to: its words, or all of the block that they are gone from; null: nothing. */
export function targetNow(place: DraftPlace): Range | null {
  const { live } = place;
  const block = live?.block?.current ?? null;
  return placeNow(place) ?? (live === null || block === null || standsIn(live.editor, block) === 'nowhere' ? null : Editor.range(live.editor, block));
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
  readonly #listeners = new Listeners();
  /** By box. They change with every key in their block, and nobody is told: who wants to know asks. */
  readonly #spots = new Map<string, Spots>();
  #places: readonly DraftPlace[] = [];
  #open: { readonly editor: Editor; readonly articleId: string } | null = null;

  constructor(store: Drafts, newId: () => string) {
    this.#drafts = store;
    this.#newId = newId;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): readonly DraftPlace[] => this.#places;

  /** Opens the box of these words: the one that is about some of them already, or one that has no place; else a new one. Boxes with nothing in them go. */
  begin(editor: Editor, articleId: string, target: Range): void {
    this.follow(editor);
    const own = this.#places.filter((place) => place.articleId === articleId);
    const here = own.find((place) => {
      const now = targetNow(place);
      const both = now === null ? null : Range.intersection(now, target);
      return both !== null && Range.isExpanded(both);
    });
    const homeless = own.find((place) => targetNow(place) === null && !this.#isBlank(place));
    const known = here ?? homeless;
    if (known !== undefined && known.stands !== 'words') unref(known);
    const place = known?.stands === 'words' ? known : this.#placed(editor, { box: known?.box ?? this.#newId(), articleId, quoted: quotedIn(editor, target) }, { words: target, block: null });
    const blank = own.filter((other) => other.box !== place.box && this.#isBlank(other));
    this.#set([...this.#places.filter((other) => other.box !== place.box && !blank.includes(other)), place]);
    for (const other of blank) {
      this.#release(other);
      this.#drafts.drop(other.box);
    }
    this.#drafts.begin(place.box);
  }

  /** The article is open in this editor: its places are looked up in the text as it is now. */
  bind(editor: Editor, articleId: string): void {
    this.#open = { editor, articleId };
    this.#change((place) => (place.articleId === articleId ? this.#placed(editor, place, this.#found(editor, place)) : place));
  }

  /** The text of this editor is another: words that are gone are told, and those that came back. */
  follow(editor: Editor): void {
    this.#change((place) => (place.live?.editor === editor ? this.#followed(editor, place, place.live) : place));
  }

  /** The editor goes: what it knew of the places is kept. */
  unbind(editor: Editor): void {
    this.follow(editor);
    if (this.#open?.editor === editor) this.#open = null;
    this.#change((place) => (place.live?.editor === editor ? this.#released(place) : place));
  }

  /** Takes a place away; what is given back brings it again. */
  drop(box: string): KeptPlace | null {
    if (this.#open !== null) this.follow(this.#open.editor);
    const place = this.#places.find((each) => each.box === box);
    if (place === undefined) return null;
    const kept = this.#keptOf(place);
    this.#release(place);
    this.#change((each) => (each.box === box ? null : each));
    return kept;
  }

  /** Brings a place again that was taken away. `editor`: that of its article, if it is open. */
  again(kept: KeptPlace, editor: Editor | null): void {
    this.#set([...this.#places, this.#taken(kept, editor)]);
  }

  /** Where all of them stand at this moment. */
  kept(): KeptPlace[] {
    if (this.#open !== null) this.follow(this.#open.editor);
    return this.#places.map((place) => this.#keptOf(place));
  }

  /** Another book's places take the place of these. */
  load(places: readonly KeptPlace[]): void {
    for (const place of this.#places) this.#release(place);
    const open = this.#open;
    this.#set(places.map((kept) => this.#taken(kept, open?.articleId === kept.articleId ? open.editor : null)));
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
    this.#listeners.tell();
  }

  #spotsOf(box: string): Spots {
    return this.#spots.get(box) ?? { words: null, gone: null };
  }

  /** In an editor, followed from now on. What is not found keeps what was known of it. */
  #placed(editor: Editor, place: Omit<DraftPlace, 'stands' | 'live'>, { words, block }: Found): DraftPlace {
    const { box, articleId, quoted } = place;
    const at = words === null ? block : (textBlockAt(editor, Range.start(words))?.[1] ?? null);
    if (words !== null) this.#spots.set(box, { words: spotOf(editor, words), gone: null });
    const live = { editor, ref: words === null ? null : Editor.rangeRef(editor, words, { affinity: 'inward' }), block: at === null ? null : Editor.pathRef(editor, at) };
    return { box, articleId, quoted, stands: words === null ? standsIn(editor, at) : 'words', live };
  }

  /** The same place where nothing is to be told. */
  #followed(editor: Editor, place: DraftPlace, { block }: Live): DraftPlace {
    const { words, gone } = this.#spotsOf(place.box);
    const [now, at] = [placeNow(place), block?.current ?? null];
    if (now !== null) {
      this.#spots.set(place.box, { words: spotOf(editor, now), gone: null });
      return place.stands === 'words' ? place : { ...place, stands: 'words' };
    }
    if (at === null) {
      const found = this.#found(editor, place);
      return found.words === null && found.block === null ? (place.stands === 'nowhere' ? place : { ...place, stands: 'nowhere' }) : this.#placed(editor, place, found);
    }
    const point = pointIn(editor, at, place) ?? gone?.from ?? words?.from ?? 0;
    const back = wordsAt(editor, at, point, place.quoted) ?? (words === null ? null : spotAt(editor, words, at));
    if (back !== null) {
      unref(place);
      return this.#placed(editor, place, { words: back, block: null });
    }
    this.#spots.set(place.box, { words, gone: { path: at, lines: [Editor.string(editor, at)], from: point, to: point } });
    const stands = standsIn(editor, at);
    return place.stands === stands ? place : { ...place, stands };
  }

  /** Where a place that nothing follows stands. */
  #found(editor: Editor, { box }: Pick<DraftPlace, 'box'>): Found {
    const { words, gone } = this.#spotsOf(box);
    const block = gone === null ? null : spotNow(editor, gone);
    if (block !== null) return { words: null, block: textBlockAt(editor, block.anchor)?.[1] ?? null };
    const stand = words === null ? null : (spotNow(editor, words) ?? (gone === null ? wordsOf(editor, words) : null));
    return { words: stand, block: null };
  }

  #taken({ box, articleId, quoted, words, gone }: KeptPlace, editor: Editor | null): DraftPlace {
    this.#spots.set(box, { words, gone });
    const place: DraftPlace = { box, articleId, quoted, stands: 'nowhere', live: null };
    return editor === null ? place : this.#placed(editor, place, this.#found(editor, place));
  }

  #keptOf(place: DraftPlace): KeptPlace {
    const { box, articleId } = place;
    const now = placeNow(place);
    return { box, articleId, quoted: place.live === null || now === null ? place.quoted : quotedIn(place.live.editor, now), ...this.#spotsOf(box) };
  }

  /** Without its editor. */
  #released(place: DraftPlace): DraftPlace {
    const { box, articleId, quoted } = this.#keptOf(place);
    unref(place);
    return { box, articleId, quoted, stands: place.stands, live: null };
  }

  #release(place: DraftPlace): void {
    unref(place);
    this.#spots.delete(place.box);
  }
}

interface Found {
  readonly words: Range | null;
  /** The block they are gone from. */
  readonly block: Path | null;
}

/** Without its words: an empty block has nothing that a comment could be on. */
const standsIn = (editor: Editor, block: Path | null): Stands => (block === null || Editor.string(editor, block).trim() === '' ? 'nowhere' : 'block');

function unref({ live }: DraftPlace): void {
  live?.ref?.unref();
  live?.block?.unref();
}

/** Where in its block its words are gone from, as the text went on since. */
function pointIn(editor: Editor, block: Path, { live }: DraftPlace): number | null {
  const point = live?.ref?.current?.anchor;
  if (point === undefined || textBlockAt(editor, point)?.[1].join() !== block.join()) return null;
  return Editor.string(editor, { anchor: Editor.start(editor, block), focus: point }).length;
}

export const draftPlaces = new DraftPlaces(drafts, () => `new ${crypto.randomUUID()}`);
