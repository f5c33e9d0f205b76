/** Doubts about the text of one editor: reckoned block by block in idle time, kept by the block's text, painted over the words. */
import { Range, Transforms, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import type { HouseStyle } from '@common/book/house-style.ts';
import type { NameDoubt } from '@common/contract/spelling-channels.ts';
import { doubtsIn, keepsIndent, namesToAsk, type Doubt, type DoubtKind } from '@common/text/doubts.ts';
import { replaceText } from '../editor/commands/replace-text.ts';
import { focusText } from '../editor/focus.ts';
import { placeOf, rangeOf, type Place } from '../editor/highlight/offsets.ts';
import type { PaintLayer } from '../editor/highlight/PaintLayer.ts';
import { sameEntry, type Struck, type TextEntry } from '../editor/highlight/text-blocks.ts';
import type { TextPainter } from '../editor/highlight/TextPainter.ts';
import { rangeInSight } from '../editor/range-in-sight.ts';
import { Listeners } from '../ui/listeners.ts';
import { foundAgain } from './found-again.ts';
import { IdleQueue } from './idle-queue.ts';
import { doubtsOfNotes, fixNote, pointAtNote, type CheckedNote, type NoteDoubtAt } from './in-notes.ts';
import { nextDoubt, type DoubtPlace, type SelectedPlace, type ShownDoubt } from './next-doubt.ts';
import { OtherNames } from './other-names.ts';
import { painted } from './painted.ts';
import { standingDoubts, standingText } from './standing.ts';

/** `::highlight(…)` of each kind (spelling.css). */
const HIGHLIGHT: Readonly<Record<DoubtKind, string>> = { spelling: 'spelling', style: 'house-style', name: 'names' };

export interface CheckOptions {
  readonly kinds: ReadonlySet<DoubtKind>;
  readonly style: HouseStyle;
  readonly knows: (word: string) => boolean;
  /** Names (`nameOf`) of what is passed over in this article. */
  readonly passed: ReadonlySet<string>;
}

export interface CheckHooks {
  /** Which of these names the book writes otherwise. */
  readonly askNames: (names: readonly string[]) => Promise<readonly NameDoubt[]>;
  readonly report: (thrown: unknown) => void;
}

interface Checked {
  readonly text: string;
  readonly struck: readonly Struck[];
  readonly doubts: readonly Doubt[];
  readonly notes: readonly CheckedNote[];
  readonly names: readonly string[];
}

export class Checker {
  readonly #editor: Editor;
  readonly #painter: TextPainter;
  readonly #layer: PaintLayer<ShownDoubt>;
  readonly #queue: IdleQueue;
  readonly #listeners = new Listeners();
  readonly #checked = new Map<string, Checked>();
  /** Passed over until the article is opened again. */
  readonly #passedNow = new Set<string>();
  #options: CheckOptions | null = null;
  readonly #others: OtherNames;
  /** The block that was typed in last: what stands at the caret there is not finished. */
  #typing: string | null = null;
  /** The text that a fix left its block with: nobody is typing there. */
  #mended: string | null = null;
  /** Blocks with a doubt at the caret that is not told while its word is being typed. */
  readonly #withheld = new Set<string>();
  /** Everything has to be looked at anew, and was not yet. */
  #begun = true;
  #count = 0;
  #looking = true;
  /** The doubt that was gone to last. */
  #last: DoubtPlace | null = null;

  constructor(editor: Editor, painter: TextPainter, hooks: CheckHooks) {
    this.#editor = editor;
    this.#painter = painter;
    this.#layer = painter.layer<ShownDoubt>('doubts');
    this.#queue = new IdleQueue({
      each: (key) => { this.#check(key); },
      after: (done) => {
        if (done) this.#lookedAtAll();
        this.#tell();
      },
    });
    this.#others = new OtherNames({ ask: hooks.askNames, report: (thrown) => { this.#tell(); hooks.report(thrown); }, heard: (isOther) => { this.#hear(isOther); } });
  }

  readonly subscribe = this.#listeners.subscribe;

  /** How many doubts there are, as far as the text has been looked at. */
  readonly count = (): number => this.#count;

  /** Something is still to be looked at: the text for the first time, names that are asked for, a word that is being typed. */
  readonly isLooking = (): boolean => this.#looking;

  /** Begins; gives the way to end, which takes all underlines off. */
  start(): () => void {
    const stop = this.#painter.listen((changed) => {
      const caret = this.#caret()?.key;
      this.#typing = changed.find(({ key, text }) => key === caret && text !== this.#mended)?.key ?? null;
      this.#queue.add(changed.map(({ key }) => key));
      this.#queue.beginAtRest();
    });
    this.#queueAll();
    return () => {
      stop();
      this.#queue.stop();
      this.#others.stop();
      this.#layer.clear();
    };
  }

  /** Everything is looked at anew. */
  setOptions(options: CheckOptions): void {
    this.#options = options;
    this.#queue.open();
    this.#checked.clear();
    this.#others.forget();
    this.#begun = true;
    this.#queueAll();
    this.#tell();
  }

  /** Names of records may be others now: those of the text are asked for anew. */
  recordsChanged(): void {
    this.#others.forget();
    this.#askForNames();
    this.#tell();
  }

  /** The caret is somewhere else: what was being typed there may be finished. */
  caretMoved(): void {
    const key = this.#caret()?.key;
    const others = [this.#typing, key].map((each) => (each === null || each === undefined ? false : this.#show(each)));
    if (others.includes(true)) this.#tell();
  }

  /** The doubt at the caret or under the mouse. */
  atCaret(): DoubtPlace | undefined {
    const caret = this.#caret();
    const shown = caret === undefined ? undefined : this.#layer.at(caret.key, caret.offset);
    return caret === undefined || shown === undefined ? undefined : { key: caret.key, shown, note: null };
  }

  under(x: number, y: number): DoubtPlace | undefined {
    const found = this.#layer.under(x, y);
    return found === undefined ? undefined : { key: found.key, shown: found.stretch, note: null };
  }

  /** The doubt behind (or in front of) the selection, round the end of the text; it is selected and brought before the eyes. */
  goTo(direction: 1 | -1): DoubtPlace | undefined {
    this.#lookNow();
    const order = new Map(this.#painter.blocks().map(({ key }, index) => [key, index]));
    const all = [...order.keys()].flatMap((key): DoubtPlace[] => [...this.#layer.get(key).map((shown) => ({ key, shown, note: null })), ...this.#inNotes(key)]);
    const next = nextDoubt(all, direction, { order, selected: this.#selected(direction), last: this.#last });
    if (next !== undefined) this.#select(next);
    return next;
  }

  /** What waits for a rest is looked at now, and what was being typed is taken for finished: whoever asks for doubts wants them all. */
  #lookNow(): void {
    this.#typing = null;
    this.#mended = null;
    if (this.#options === null) return;
    for (const { key } of this.#painter.blocks()) this.#check(key);
    this.#lookedAtAll();
    this.#tell();
  }

  /** In the block of the edge that is gone from. */
  #selected(direction: 1 | -1): SelectedPlace | undefined {
    const { selection } = this.#editor;
    if (selection === null) return undefined;
    const [from, to] = [placeOf(this.#editor, Range.start(selection)), placeOf(this.#editor, Range.end(selection))];
    const edge = direction === 1 ? to : from;
    return edge === undefined ? undefined : from?.key === to?.key ? { key: edge.key, start: from?.offset ?? edge.offset, end: to?.offset ?? edge.offset } : { key: edge.key, start: edge.offset, end: edge.offset };
  }

  /** Where a doubt is on the screen; undefined while it is not in the page. */
  boxOf({ key, shown, note }: DoubtPlace): DOMRect | undefined {
    const path = this.#pathOf(key);
    if (path === undefined) return undefined;
    if (note !== null) return ReactEditor.toDOMRange(this.#editor, rangeOf(this.#editor, path, Math.max(0, note.at - 1), note.at)).getClientRects()[0];
    const range = ReactEditor.toDOMRange(this.#editor, rangeOf(this.#editor, path, shown.start, shown.end));
    return range.getClientRects()[0];
  }

  /** Puts a suggestion in the place of what is in doubt: one step. Not when the words have changed meanwhile. */
  fix({ key, shown, note }: DoubtPlace, suggestion: string): boolean {
    const entry = this.#painter.block(key);
    const path = this.#pathOf(key);
    if (note !== null) {
      const again = foundAgain(shown, this.#inNotes(key).filter((each) => each.note.note === note.note).map((each) => ({ ...each.shown, note: each.note })));
      if (path === undefined || again === undefined) return false;
      fixNote(this.#editor, path, again.note, suggestion);
      focusText(this.#editor);
      return true;
    }
    const now = foundAgain(shown, this.#layer.get(key));
    if (entry === undefined || path === undefined || now === undefined) return false;
    const [start, end] = [now.start + now.lead, now.end - now.tail];
    if (entry.text.slice(start, end) !== shown.doubt.found) return false;
    // What is put in has a letter beside it to take its marks from.
    const wide = start < end ? { start, end, replacement: suggestion } : start > 0 ? { start: start - 1, end, replacement: entry.text.charAt(start - 1) + suggestion } : { start, end: end + 1, replacement: suggestion + entry.text.charAt(end) };
    replaceText(this.#editor, [{ path, note: null, ...wide }]);
    const caret = rangeOf(this.#editor, path, start + suggestion.length, start + suggestion.length).focus;
    Transforms.select(this.#editor, caret);
    focusText(this.#editor);
    // What stands beside the words is told at once: a fix is no typing, though the caret stands there.
    this.#typing = null;
    this.#mended = this.#painter.block(key)?.text ?? null;
    this.#check(key);
    this.#tell();
    return true;
  }

  /** Done with a doubt that was gone to: the caret behind its words, where they were selected and the next letter would take their place. */
  leave(): void {
    const { selection } = this.#editor;
    // The word is not being written because the caret stands behind it: its underline stays until it is no doubt any more.
    this.#typing = null;
    if (selection !== null && Range.isExpanded(selection)) Transforms.collapse(this.#editor, { edge: 'end' });
    focusText(this.#editor);
  }

  /** Passes over this one until the article is opened again. */
  pass({ key, shown, note }: DoubtPlace): void {
    this.#passedNow.add(this.#placeName(key, shown, note?.text));
    this.#show(key);
    this.#tell();
  }

  #placeName(key: string, { doubt, start }: ShownDoubt, text = this.#painter.block(key)?.text ?? ''): string {
    return [nameOf(doubt), text.slice(Math.max(0, start - 24), start)].join('\u0000');
  }

  #select(place: DoubtPlace): void {
    const { key, shown, note } = place;
    const path = this.#pathOf(key);
    const block = this.#painter.block(key)?.node;
    if (path === undefined || block === undefined) return;
    // The caret at a note shows its words in their bar.
    const point = note === null ? undefined : pointAtNote(this.#editor, path, block, note.note);
    const range = point === undefined ? rangeOf(this.#editor, path, shown.start, shown.end) : { anchor: point, focus: point };
    Transforms.select(this.#editor, range);
    this.#last = place;
    focusText(this.#editor);
    rangeInSight(this.#editor, range);
  }

  #pathOf(key: string): Place['path'] | undefined {
    const entry = this.#painter.block(key);
    return entry === undefined ? undefined : ReactEditor.findPath(this.#editor, entry.node);
  }

  #caret(): Place | undefined {
    const { selection } = this.#editor;
    return selection === null || Range.isExpanded(selection) ? undefined : placeOf(this.#editor, selection.anchor);
  }

  #queueAll(): void {
    this.#queue.add(this.#painter.blocks().map(({ key }) => key));
    this.#queue.begin();
  }

  #check(key: string): void {
    const entry = this.#painter.block(key);
    if (entry === undefined || this.#options === null) this.#checked.delete(key);
    else {
      const was = this.#checked.get(key);
      if (was === undefined || !sameEntry({ ...was, notes: was.notes.map(({ text }) => text) }, entry)) this.#checked.set(key, this.#look(entry, this.#options));
      this.#show(key);
    }
  }

  #look({ text, node, notes, struck }: TextEntry, { kinds, style, knows }: CheckOptions): Checked {
    const look = (words: string, indent: boolean): Doubt[] => doubtsIn(words, { kinds, style, knows, otherName: (name) => this.#others.get(name), keepsIndent: indent });
    return {
      text,
      struck,
      doubts: standingDoubts(text, struck, (standing) => look(standing, keepsIndent(node.type))),
      notes: notes.map((words) => ({ text: words, doubts: look(words, false) })),
      names: kinds.has('name') ? [standingText(text, struck), ...notes].flatMap(namesToAsk) : [],
    };
  }

  /** The doubts about the block's notes, less what is passed over. */
  #inNotes(key: string): (DoubtPlace & { readonly note: NoteDoubtAt })[] {
    const [checked, entry] = [this.#checked.get(key), this.#painter.block(key)];
    if (checked === undefined || entry === undefined || checked.notes.length === 0) return [];
    return doubtsOfNotes(entry.node, checked.notes)
      .map((note) => ({ key, note, shown: { ...painted(note.doubt, note.text), name: HIGHLIGHT[note.doubt.kind], doubt: note.doubt } }))
      .filter(({ shown, note }) => this.#options?.passed.has(nameOf(shown.doubt)) !== true && !this.#passedNow.has(this.#placeName(key, shown, note.text)));
  }

  /** Hands the block's doubts to the layer, less what is passed over and what is being typed. True: it is another number of them than before. */
  #show(key: string): boolean {
    const checked = this.#checked.get(key);
    if (checked === undefined || this.#options === null) return false;
    const { passed } = this.#options;
    const caret = this.#typing === key ? this.#caret() : undefined;
    const told = checked.doubts
      .map((doubt) => ({ ...painted(doubt, checked.text), name: HIGHLIGHT[doubt.kind], doubt }))
      .filter((each) => !passed.has(nameOf(each.doubt)) && (this.#passedNow.size === 0 || !this.#passedNow.has(this.#placeName(key, each))));
    const shown = told.filter(({ start, end }) => caret?.key !== key || caret.offset <= start || caret.offset > end);
    const wasWithheld = this.#withheld.delete(key);
    if (shown.length < told.length) this.#withheld.add(key);
    const before = this.#layer.get(key).length;
    this.#layer.set(key, shown, checked.text);
    return before !== shown.length || wasWithheld !== this.#withheld.has(key);
  }

  #lookedAtAll(): void {
    this.#begun = false;
    this.#askForNames();
  }

  #tell(): void {
    const blocks = this.#painter.blocks();
    const count = blocks.reduce((sum, { key }) => sum + this.#layer.get(key).length + this.#inNotes(key).length, 0);
    const looking = this.#begun || this.#others.isOpen || blocks.some(({ key }) => this.#withheld.has(key));
    if (count === this.#count && looking === this.#looking) return;
    this.#count = count;
    this.#looking = looking;
    this.#listeners.tell();
  }

  #askForNames(): void {
    if (this.#options?.kinds.has('name') === true) this.#others.ask(new Set([...this.#checked.values()].flatMap((checked) => checked.names)));
    else this.#others.stop();
  }

  /** Blocks with such names are looked at anew. */
  #hear(isOther: (name: string) => boolean): void {
    for (const [key, { names }] of this.#checked) {
      if (!names.some(isOther)) continue;
      this.#checked.delete(key);
      this.#queue.add([key]);
      this.#begun = true;
    }
    this.#queue.begin();
    this.#tell();
  }
}

/** What tells doubts of one sort in an article: passed over once, passed over everywhere in it. One line. */
export function nameOf(doubt: Doubt): string {
  return [doubt.kind, doubt.kind === 'style' ? doubt.rule : '', doubt.found].join('|').replaceAll('\n', '↵');
}
