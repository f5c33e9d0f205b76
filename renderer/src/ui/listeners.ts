/** Those who want to know that something is another than it was: what stores of the window tell React. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** As `useSyncExternalStore` asks for it. @returns ends it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  };

  tell(): void {
    for (const listener of this.#all) listener();
  }

  clear(): void {
    this.#all.clear();
  }
}
