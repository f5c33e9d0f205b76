/**
 * What is being written and not sent yet, by the box it is written in. Whatever hides a box (another tab, another article, another work), its words
 * are found again; `kept-drafts.ts` keeps them while the book is closed.
 */
import { Listeners } from '../ui/listeners.ts';
export interface DraftState {
  /** Words of each open box; a box that is not here is closed. */
  readonly words: ReadonlyMap<string, string>;
  /** The box that was asked for and has not had the keyboard yet. */
  readonly wanted: string | null;
}

/** The box of an answer to a thread, and that of a comment whose words are changed. */
export const answerTo = (threadId: string): string => `answer ${threadId}`;
export const editOf = (commentId: string): string => `edit ${commentId}`;

export class Drafts {
  readonly #listeners = new Listeners();
  /** Boxes in which something was written: the others are as they were opened. */
  #touched: ReadonlySet<string> = new Set();
  #state: DraftState = { words: new Map(), wanted: null };

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): DraftState => this.#state;

  /** Opens a box, or goes on in it as it is; it gets the keyboard. */
  begin(box: string, start = ''): void {
    this.#set({ words: new Map(this.#state.words).set(box, this.#state.words.get(box) ?? start), wanted: box });
  }

  write(box: string, words: string): void {
    this.#touched = new Set(this.#touched).add(box);
    this.#set({ ...this.#state, words: new Map(this.#state.words).set(box, words) });
  }

  /** Closes a box with its words. */
  drop(box: string): void {
    const words = new Map(this.#state.words);
    this.#touched = new Set([...this.#touched].filter((each) => each !== box));
    if (words.delete(box)) this.#set({ words, wanted: this.#state.wanted === box ? null : this.#state.wanted });
  }

  /** The box that was asked for has the keyboard. */
  hasKeyboard(box: string): void {
    if (this.#state.wanted === box) this.#set({ ...this.#state, wanted: null });
  }

  /** What would be lost with the window: the boxes in which somebody wrote something. */
  written(): [box: string, words: string][] {
    return [...this.#state.words].filter(([box, words]) => this.#touched.has(box) && words.trim() !== '');
  }

  /** Another book's boxes take the place of those that are open. */
  load(written: readonly (readonly [box: string, words: string])[]): void {
    this.#touched = new Set(written.map(([box]) => box));
    this.#set({ words: new Map(written), wanted: null });
  }

  #set(state: DraftState): void {
    this.#state = state;
    this.#listeners.tell();
  }
}

export const drafts = new Drafts();
