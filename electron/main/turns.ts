/** Calls about one book that run side by side, and now and then work that must have the book alone. */
export class Turns {
  /** Per window: what runs, and the work that has, or waits for, the book alone. */
  readonly #running = new Map<number, Set<Promise<unknown>>>();
  readonly #alone = new Map<number, Promise<unknown>>();

  /** Runs side by side with others; waits while somebody has the book alone. */
  async shared<T>(id: number, work: () => Promise<T>): Promise<T> {
    // No wait, not even an empty one, between the last look and putting the call in: work that wants to be alone could slip through.
    for (let alone = this.#alone.get(id); alone !== undefined; alone = this.#alone.get(id)) await Promise.allSettled([alone]);
    const running = this.#running.get(id) ?? new Set();
    this.#running.set(id, running);
    const call = work();
    running.add(call);
    try {
      return await call;
    } finally {
      running.delete(call);
      if (running.size === 0) this.#running.delete(id);
    }
  }

  /** True while somebody has the book alone, or waits for it. */
  isTaken(id: number): boolean {
    return this.#alone.has(id);
  }

  /** Resolves when nobody has the book alone. */
  async free(id: number): Promise<void> {
    for (let alone = this.#alone.get(id); alone !== undefined; alone = this.#alone.get(id)) await Promise.allSettled([alone]);
  }

  /** Waits for what runs, then runs while everything that comes later waits. Two such pieces of work follow one another. */
  async alone<T>(id: number, work: () => Promise<T>): Promise<T> {
    const before = this.#alone.get(id);
    const turn = (async (): Promise<T> => {
      if (before !== undefined) await Promise.allSettled([before]);
      await Promise.allSettled([...(this.#running.get(id) ?? [])]);
      return await work();
    })();
    this.#alone.set(id, turn);
    try {
      return await turn;
    } finally {
      if (this.#alone.get(id) === turn) this.#alone.delete(id);
    }
  }
}
