/**
 * The article on the desk: loads it, knows what is being typed in it, and makes sure it is saved before anything takes it away.
 * React only draws what this holds.
 */
import type { ArticleDocument } from '@common/article/document.ts';
import { isUnwritten, photosOf, titleOf, wordsOf } from '@common/article/read.ts';
import type { ArticleView } from '@common/contract/shapes.ts';
import { call } from '../client/call.ts';
import { firstDifference } from '../preview/spreads.ts';
import { unlessLocked } from '../stages/unless-locked.ts';
import { behindFrame } from '../ui/behind-frame.ts';
import type { CanTravel, EditorHandle, SaveState as EditorSaveState } from '../editor/ArticleEditor.tsx';
import { Listeners } from '../ui/listeners.ts';
import type { SaveState } from './save-state.ts';

export interface ArticleState {
  readonly view: ArticleView | null;
  /** Raised when the same article is read anew: the editor starts over. */
  readonly edition: number;
  readonly loading: boolean;
  readonly words: number;
  /** It has nothing but a title, if that: such an article is not printed. */
  readonly unwritten: boolean;
  /** What the text's undo and redo would find. */
  readonly can: CanTravel;
}

const NOTHING: CanTravel = { undo: false, redo: false };

export interface ArticleListeners {
  readonly onOpened: (view: ArticleView) => void;
  readonly onClosed: () => void;
  /** `block`: index of the first block that differs from before, null when none does. */
  readonly onChanged: (document: ArticleDocument, block: number | null) => void;
  /** What the outline shows of the article, told in pauses of typing. */
  readonly onSummary: (id: string, summary: { title: string; words: number; photos: number }) => void;
}

/** Pause in ms after which title and word count are counted again. */
const COUNT_PAUSE = 250;

export class OpenArticle {
  readonly #listeners = new Listeners();
  readonly #on: ArticleListeners;
  readonly #later: (work: () => void) => unknown;
  #state: ArticleState = { view: null, edition: 0, loading: false, words: 0, unwritten: false, can: NOTHING };
  /** Apart from the rest: it changes with every save, in the middle of typing, and few look at it. */
  #saveState: SaveState = { kind: 'saved', at: null };
  #editor: EditorHandle | null = null;
  /** The text as it is on the screen; null: as it was opened. */
  #latest: ArticleDocument | null = null;
  /** The text that others were told of last. */
  #told: ArticleDocument | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #since = 0;
  /** Which request to open counts: a later one wins. */
  #turn = 0;

  /** @param later runs what follows a key once its letter is on the screen */
  constructor(on: ArticleListeners, later: (work: () => void) => unknown = behindFrame) {
    this.#on = on;
    this.#later = later;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): ArticleState => this.#state;

  readonly getSaveState = (): SaveState => this.#saveState;

  /** The editor that is on the screen, or null. */
  get editor(): EditorHandle | null {
    return this.#editor;
  }

  /** When one came to the text: it was opened, or another work was left for it (ms since 1970). */
  get since(): number {
    return this.#since;
  }

  /** The text is come back to from another work. */
  entered(): void {
    this.#since = Date.now();
  }

  /** Told by the editor when it comes and goes (a React ref). */
  readonly setEditor = (editor: EditorHandle | null): void => {
    this.#editor = editor;
  };

  /** Everything typed is in the file when this settles. @throws AppError of the save */
  async flush(): Promise<void> {
    await this.#editor?.flush();
  }

  /**
   * Shows an article; the one shown before is saved first.
   * @throws AppError when the old one cannot be saved (it stays) or the new one cannot be read
   */
  async open(id: string): Promise<void> {
    if (this.#state.view?.id === id) return;
    await this.#load(id);
  }

  /** Reads the open article anew, after something else changed its text. */
  async reload(): Promise<void> {
    const id = this.#state.view?.id;
    if (id !== undefined) await this.#load(id);
  }

  /** Shows no article. What was typed has to be saved before. */
  close(): void {
    this.#turn += 1;
    this.#follow();
    this.#forget();
    this.#set({ view: null, loading: false, words: 0, unwritten: false, can: NOTHING });
    this.#on.onClosed();
  }

  /** The text on the screen is another: pages and counts follow behind its frame. */
  changed(document: ArticleDocument): void {
    if (this.#state.view === null) return;
    this.#latest = document;
    this.#later(this.#follow);
  }

  readonly #follow = (): void => {
    const [view, document] = [this.#state.view, this.#latest];
    if (view === null || document === null || document === this.#told) return;
    // The editor's blocks are none of those that were read: what the first key did not change is the same by what it says.
    const first = this.#told === null ? firstDifference(view.document.blocks, document.blocks, saysTheSame) : firstDifference(this.#told.blocks, document.blocks);
    this.#told = document;
    this.#on.onChanged(document, first);
    this.#stopCounting();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#count(view.id, document);
    }, COUNT_PAUSE);
  };

  saveStateChanged(told: EditorSaveState): void {
    const saveState: SaveState = told.kind === 'unsaved' ? { kind: 'saving' } : told;
    // Told at every key and at each step of a save: while somebody types on it stays as it is, and nothing is drawn.
    if (saveState.kind === 'saving' && this.#saveState.kind === 'saving') return;
    this.#saveState = saveState;
    // The first key after a rest is told of behind its letter: it was the slowest, for the words of the status bar were drawn with it.
    if (saveState.kind === 'saving') this.#later(this.#tellOfSaving);
    else this.#tell();
  }

  readonly #tellOfSaving = (): void => { this.#tell(); };

  historyChanged(can: CanTravel): void {
    const { undo, redo } = this.#state.can;
    if (can.undo !== undo || can.redo !== redo) this.#set({ can });
  }

  async #load(id: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#set({ loading: true });
    try {
      // What is locked cannot take what stands in its editor; that is no reason to be kept there, it is found back.
      await unlessLocked(this.flush());
      const view = await call('article.get', { id });
      if (turn !== this.#turn) return;
      if (this.#state.view?.id !== id) this.entered();
      this.#follow();
      this.#forget();
      // Of the same article read anew the text of before counts no more; of another one it still does.
      if (this.#state.view?.id === id) this.#stopCounting();
      this.#saveState = { kind: 'saved', at: view.updatedAt };
      this.#set({ view, edition: this.#state.edition + 1, words: wordsOf(view.document), unwritten: isUnwritten(view.document) });
      this.#on.onOpened(view);
    } finally {
      if (turn === this.#turn) this.#set({ loading: false });
    }
  }

  #stopCounting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #forget(): void {
    this.#latest = null;
    this.#told = null;
  }

  #count(id: string, document: ArticleDocument): void {
    const [words, unwritten] = [wordsOf(document), isUnwritten(document)];
    if (this.#state.view?.id === id && (words !== this.#state.words || unwritten !== this.#state.unwritten)) this.#set({ words, unwritten });
    const photos = photosOf(document).filter((photo) => photo.photoId !== null).length;
    this.#on.onSummary(id, { title: titleOf(document), words, photos });
  }

  #set(change: Partial<ArticleState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#listeners.tell();
  }
}

const saysTheSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
