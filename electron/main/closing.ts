/** Closing a window without losing what is being typed or made: a person is asked about work that would stop, the page is told, saves, answers; then, or after a while, the window closes. */

/** How long a page may take to save before its window closes all the same, ms. */
export const CLOSING_MS = 5000;

export interface ClosingOptions {
  /** Before the page is told: false, and the window stays as if nobody had asked. */
  readonly may: () => Promise<boolean>;
  /** Tells the page. */
  readonly ask: () => void;
  /** Closes the window; called once. */
  readonly close: () => void;
  readonly limitMs?: number;
}

export class Closing {
  readonly #options: ClosingOptions;
  #state: 'open' | 'asking' | 'asked' | 'closed' = 'open';
  #timer: NodeJS.Timeout | null = null;

  constructor(options: ClosingOptions) {
    this.#options = options;
  }

  /** Somebody wants the window closed. Asking again while a person thinks, or the page saves, changes nothing. */
  async request(): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'asking';
    const may = await this.#options.may();
    // It may have been closed meanwhile without asking.
    if (!this.#isAsking()) return;
    if (!may) {
      this.#state = 'open';
      return;
    }
    this.#state = 'asked';
    this.#timer = setTimeout(() => {
      this.now();
    }, this.#options.limitMs ?? CLOSING_MS);
    this.#options.ask();
  }

  /** The page has saved. Without a request it means nothing. */
  ready(): void {
    if (this.#state === 'asked') this.now();
  }

  /** The page cannot save: a person decides, however long it takes. */
  hold(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** The window stays open after all. */
  refuse(): void {
    this.hold();
    if (this.#state === 'asked') this.#state = 'open';
  }

  /** Closes without asking: there is nothing to save, or nobody to ask. */
  now(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#options.close();
  }

  #isAsking(): boolean {
    return this.#state === 'asking';
  }

  get isClosed(): boolean {
    return this.#state === 'closed';
  }
}
