/**
 * What is being written and not sent yet, by the box it is written in. It lives as long as the window: whatever hides a box (another tab, another
 * article, another work), its words are found again.
 */
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
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { words: new Map(), wanted: null };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): DraftState => this.#state;

  /** Opens a box, or goes on in it as it is; it gets the keyboard. */
  begin(box: string, start = ''): void {
    this.#set({ words: new Map(this.#state.words).set(box, this.#state.words.get(box) ?? start), wanted: box });
  }

  write(box: string, words: string): void {
    this.#set({ ...this.#state, words: new Map(this.#state.words).set(box, words) });
  }

  /** Closes a box with its words. */
  drop(box: string): void {
    const words = new Map(this.#state.words);
    if (words.delete(box)) this.#set({ words, wanted: this.#state.wanted === box ? null : this.#state.wanted });
  }

  /** The box that was asked for has the keyboard. */
  hasKeyboard(box: string): void {
    if (this.#state.wanted === box) this.#set({ ...this.#state, wanted: null });
  }

  #set(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const drafts = new Drafts();
