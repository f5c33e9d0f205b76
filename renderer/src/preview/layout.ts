/** Page numbers of the whole book: asked for in a pause, one request at a time. */
import type { BookLayout } from '@common/contract/shapes.ts';
import { toErrorShape } from '@common/errors.ts';
import { Listeners } from '../ui/listeners.ts';

/** Pause after the last change of the file, and after the last key, before the whole book is typeset, in ms. */
const BOOK_PAUSE = 300;
/** A key later than this after the one before begins anew, in ms: it says nothing of how somebody types. */
const ANEW = 800;
/** Longer than the usual time between two keys by this: only then is it a pause. */
const LONGER = 1.6;
/** Keys whose times are remembered. */
const REMEMBERED = 4;

export interface LayoutState {
  /** The last layout that could be made; null before the first. */
  readonly layout: BookLayout | null;
  /** Why the newest could not be made. */
  readonly problem: unknown;
}

export class LayoutSource {
  readonly #typeset: () => Promise<BookLayout>;
  readonly #listeners = new Listeners();
  #state: LayoutState = { layout: null, problem: null };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  #again = false;
  #closed = false;
  /** Last keys, ms of `performance.now`. */
  #keys: number[] = [];

  constructor(typeset: () => Promise<BookLayout>) {
    this.#typeset = typeset;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): LayoutState => this.#state;

  /** The pages that are known are not those of the book as it is now: they are being made, or soon will be. */
  get waiting(): boolean {
    return this.#busy || this.#timer !== null;
  }

  /** The file changed: the layout follows after a pause, which is none while somebody types more slowly than that. */
  schedule(pause: number = BOOK_PAUSE): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const rested = performance.now() - (this.#keys.at(-1) ?? Number.NEGATIVE_INFINITY);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#busy) this.#again = true;
      else void this.#make();
    }, Math.max(pause, this.#pause() - rested));
  }

  /** Somebody types: while the whole book is set no page follows a key, so it waits for the pause. */
  postpone(): void {
    const now = performance.now();
    const last = this.#keys.at(-1);
    this.#keys = last === undefined || now - last > ANEW ? [now] : [...this.#keys.slice(1 - REMEMBERED), now];
    if (this.#timer !== null) this.schedule(this.#pause());
  }

  /** What is a pause for who types now, ms: one who types slowly has not ended after 300 ms. */
  #pause(): number {
    const gaps = this.#keys.slice(1).map((key, index) => key - (this.#keys[index] ?? key));
    return Math.min(ANEW, Math.max(BOOK_PAUSE, LONGER * Math.max(0, ...gaps)));
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #make(): Promise<void> {
    this.#busy = true;
    try {
      this.#state = { layout: await this.#typeset(), problem: null };
    } catch (thrown) {
      // A book that has no article yet is no problem; one that cannot be typeset keeps its last numbers.
      const empty = toErrorShape(thrown).code === 'print/empty-book';
      this.#state = empty ? { layout: null, problem: null } : { ...this.#state, problem: thrown };
    }
    this.#busy = false;
    if (this.#closed) return;
    this.#listeners.tell();
    if (this.#again) {
      this.#again = false;
      void this.#make();
    }
  }
}
