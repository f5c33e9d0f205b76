/** When something of the open yearbook was written last: text, records, photos, settings. */
import { Listeners } from '../ui/listeners.ts';
export class LastWrite {
  readonly #listeners = new Listeners();
  #at: number;

  /** @param at ms since 1970: when the file was changed last before it was opened */
  constructor(at: number) {
    this.#at = at;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** ms since 1970; never goes back. */
  readonly get = (): number => this.#at;

  happened(at: number): void {
    if (at <= this.#at) return;
    this.#at = at;
    this.#listeners.tell();
  }
}
