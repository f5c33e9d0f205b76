/** When something of the open yearbook was written last: text, records, photos, settings. */
export class LastWrite {
  readonly #listeners = new Set<() => void>();
  #at: number;

  /** @param at ms since 1970: when the file was changed last before it was opened */
  constructor(at: number) {
    this.#at = at;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** ms since 1970; never goes back. */
  readonly get = (): number => this.#at;

  happened(at: number): void {
    if (at <= this.#at) return;
    this.#at = at;
    for (const listener of this.#listeners) listener();
  }
}
