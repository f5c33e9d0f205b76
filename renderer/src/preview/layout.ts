/** Page numbers of the whole book: asked for in a pause, one request at a time. */
import type { BookLayout } from '@common/contract/shapes.ts';
import { toErrorShape } from '@common/errors.ts';

/** Pause after the last change of the file, and after the last key, before the whole book is typeset, in ms. */
const BOOK_PAUSE = 300;

export interface LayoutState {
  /** The last layout that could be made; null before the first. */
  readonly layout: BookLayout | null;
  /** Why the newest could not be made. */
  readonly problem: unknown;
}

export class LayoutSource {
  readonly #typeset: () => Promise<BookLayout>;
  readonly #listeners = new Set<() => void>();
  #state: LayoutState = { layout: null, problem: null };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  #again = false;
  #closed = false;

  constructor(typeset: () => Promise<BookLayout>) {
    this.#typeset = typeset;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): LayoutState => this.#state;

  /** The file changed: the layout follows after a pause. */
  schedule(pause: number = BOOK_PAUSE): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#busy) this.#again = true;
      else void this.#make();
    }, pause);
  }

  /** Somebody types: while the whole book is set no page follows a key, so it waits for the pause. */
  postpone(): void {
    if (this.#timer !== null) this.schedule();
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
    for (const listener of this.#listeners) listener();
    if (this.#again) {
      this.#again = false;
      void this.#make();
    }
  }
}
