/**
 * Saves one article while it is written. One save is on its way at a time and the next builds on the revision it brought back;
 * what failed is kept and tried again. No React, no DOM: clock and store are given.
 */
import { type AppError, fromErrorShape, toErrorShape } from '@common/errors.ts';
import type { ArticleDocument } from '@common/article/document.ts';

/** A change is sent this long after the last one, ms … */
export const QUIET_MS = 600;
/**
 * … and at most this long after the first that is not in the file yet, ms. A typed word is in the file within 2 s: the rest is for saving, on
 * a machine that is busy importing pictures.
 */
export const LONGEST_MS = 800;
/** The same while saving is quick: keys that fall beside a save are slower ones, and of half as many saves fall half as many. */
export const LONGEST_WHEN_QUICK_MS = 1300;
/** A save that was answered this fast is quick, ms: three times as long would still be in time. */
export const QUICK_MS = 150;
/**
 * Who has typed this shortly ago, ms, is about to again: while saving is quick, a save that is due waits for that key and begins behind its
 * letter, where the time to the next one is longest.
 */
export const BETWEEN_KEYS_MS = 200;
/** Waits between tries after a failure, ms; the last one repeats. */
export const RETRY_MS: readonly number[] = [2000, 5000, 10_000, 30_000];

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface AutosaveOptions {
  /** Revision of the text as it was loaded. */
  readonly revision: number;
  /** The text as it is on the screen now. */
  readonly read: () => ArticleDocument;
  readonly save: (document: ArticleDocument, baseRevision: number) => Promise<{ revision: number; savedAt: number }>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds of a clock that nobody sets; tests give their own. */
  readonly now?: () => number;
  /** Runs something once the letter of the key that is just being handled is on the screen; left out: at once. */
  readonly behindLetter?: (work: () => void) => void;
}

export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #now: () => number;
  #revision: number;
  /** Counts changes; equal to `#saved` when all is in the file. */
  #version = 0;
  #saved = 0;
  #firstUnsavedAt: number | null = null;
  #changedAt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** A save is due, and begins `next` the next key comes, or `behind` the letter of the one that came. */
  #due: 'no' | 'next' | 'behind' = 'no';
  #inFlight: Promise<void> | null = null;
  #failures = 0;
  #error: AppError | null = null;
  /** How long the last save took, ms; before the first nothing is known. */
  #took = Number.POSITIVE_INFINITY;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#revision = options.revision;
  }

  /** The revision the file has, as far as known here. */
  get revision(): number {
    return this.#revision;
  }

  /** True while something on the screen is not in the file. */
  get pending(): boolean {
    return this.#version !== this.#saved || this.#inFlight !== null;
  }

  /** The error of the last try, while nothing has been saved since. */
  get error(): AppError | null {
    return this.#error;
  }

  /** Tells that the text changed. */
  changed(): void {
    this.#version += 1;
    this.#changedAt = this.#now();
    this.#firstUnsavedAt ??= this.#changedAt;
    if (this.#error !== null || this.#inFlight !== null) return;
    this.#options.onState({ kind: 'unsaved' });
    if (this.#due === 'next') this.#sendBehindLetter();
    else if (this.#due === 'no') this.#schedule();
  }

  /**
   * Saves at once and waits until nothing is left to save, also what is typed meanwhile.
   * @throws AppError what the save failed with; the text is kept and tried again later
   */
  async flush(): Promise<void> {
    while (this.pending) {
      this.#stopTimer();
      await (this.#inFlight ?? this.#send());
      if (this.#error !== null) throw this.#error;
    }
  }

  /** The text was loaded anew from the file: nothing of the old state counts any more. */
  reset(revision: number): void {
    this.#stopTimer();
    this.#revision = revision;
    this.#saved = this.#version;
    this.#firstUnsavedAt = null;
    this.#failures = 0;
    this.#error = null;
  }

  /** One clock for a burst of keys: it looks again when it has run down, and no key has to wind it anew. */
  #schedule(): void {
    if (this.#timer !== null) return;
    this.#wait(this.#dueIn(), () => {
      if (this.#dueIn() > 0) this.#schedule();
      else if (this.#isQuick() && this.#now() - this.#changedAt < BETWEEN_KEYS_MS) this.#sendAtNextKey();
      else void this.#send();
    });
  }

  #sendAtNextKey(): void {
    this.#due = 'next';
    this.#wait(BETWEEN_KEYS_MS, () => void this.#send());
  }

  /** The clock that was wound for the key goes on: should no frame come (a window that is covered draws none), it sends. */
  #sendBehindLetter(): void {
    this.#due = 'behind';
    const send = (): void => {
      // Meanwhile it may have been sent, or read anew.
      if (this.#due === 'behind') void this.#send();
    };
    if (this.#options.behindLetter === undefined) send();
    else this.#options.behindLetter(send);
  }

  #isQuick(): boolean {
    return this.#took < QUICK_MS;
  }

  /** ms until what was typed has to be sent. */
  #dueIn(): number {
    const longest = this.#isQuick() ? LONGEST_WHEN_QUICK_MS : LONGEST_MS;
    return Math.min(this.#changedAt + QUIET_MS, (this.#firstUnsavedAt ?? this.#changedAt) + longest) - this.#now();
  }

  #wait(ms: number, then: () => void): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      then();
    }, Math.max(0, ms));
  }

  #stopTimer(): void {
    this.#due = 'no';
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Never rejects: what went wrong is in `error`. */
  #send(): Promise<void> {
    this.#inFlight ??= this.#attempt().finally(() => {
      this.#inFlight = null;
      this.#afterwards();
    });
    return this.#inFlight;
  }

  async #attempt(): Promise<void> {
    const version = this.#version;
    const begun = this.#now();
    this.#stopTimer();
    this.#firstUnsavedAt = null;
    this.#options.onState({ kind: 'saving' });
    try {
      const { revision, savedAt } = await this.#options.save(this.#options.read(), this.#revision);
      this.#took = this.#now() - begun;
      this.#revision = revision;
      this.#saved = version;
      this.#failures = 0;
      this.#error = null;
      this.#options.onState(this.#version === version ? { kind: 'saved', at: savedAt } : { kind: 'unsaved' });
    } catch (thrown) {
      this.#took = Number.POSITIVE_INFINITY;
      this.#error = fromErrorShape(toErrorShape(thrown));
      this.#options.onState({ kind: 'failed', error: this.#error });
    }
  }

  #afterwards(): void {
    if (this.#version === this.#saved) return;
    if (this.#error === null) {
      this.#schedule();
      return;
    }
    // Another window's text is in the file: trying again cannot help, only a person can decide.
    if (this.#error.code === 'book/stale') return;
    this.#wait(RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0, () => void this.#send());
    this.#failures += 1;
  }
}
