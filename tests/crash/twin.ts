/**
 * A second book that went through the acknowledged changes and was never killed. The killed one has to equal it, or equal it with some
 * of the unanswered changes done as well: each of them wholly or not at all.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from './after-kill.ts';
import { idsIn } from './contents.ts';
import { doAgain, OtherOutcome, type Deed } from './deeds.ts';
import { toWrite, type Store } from './killable-host.ts';

export class Twin {
  readonly #store: Store;
  /** The book as it was before, and as it is made now. */
  readonly #begun: string;
  readonly #file: string;

  /** @param store a process that lives as long as the twin is used */
  constructor(store: Store, folder: string) {
    this.#store = store;
    this.#begun = join(folder, 'begun.kyyeu');
    this.#file = join(folder, 'twin.kyyeu');
  }

  /** Begins as a copy of a book that nobody has open. */
  begin(book: string): void {
    copyFileSync(book, this.#begun);
  }

  /**
   * Compares the killed book with what it may hold.
   * @returns null when it holds exactly that, otherwise how it differs from the acknowledged changes alone
   */
  async compare(book: string, answered: readonly Deed[], unanswered: readonly Deed[]): Promise<string | null> {
    const known = idsIn(this.#begun);
    try {
      const difference = await this.#difference(book, answered, [], known);
      if (difference === null) return null;
      for (const order of orders(unanswered)) if ((await this.#difference(book, answered, order, known)) === null) return null;
      const waiting = unanswered.map(({ channel }) => channel).join(', ');
      return `${difference} (unanswered: ${waiting === '' ? 'none' : waiting})`;
    } catch (thrown) {
      if (thrown instanceof OtherOutcome) return thrown.message;
      throw thrown;
    }
  }

  /** Does all of it in one go, as it was done: what can be taken back is known only while a book is open. @throws OtherOutcome */
  async #difference(book: string, answered: readonly Deed[], order: readonly Deed[], known: ReadonlySet<string>): Promise<string | null> {
    copyFileSync(this.#begun, this.#file);
    const ids = new Map<string, string>();
    await this.#on(this.#file, async (session) => {
      for (const deed of [...answered, ...order]) await doAgain(deed, this.#store, session, ids);
    });
    return firstDifference(book, this.#file, known);
  }

  async #on(file: string, work: (session: string) => Promise<void>): Promise<void> {
    const session = 'twin';
    await this.#store.call('session.open', { session, path: file, ...toWrite });
    try {
      await work(session);
    } finally {
      await this.#store.call('session.close', { session });
    }
  }
}

/** Every choice of some of them, in every order. */
export function orders<T>(list: readonly T[]): T[][] {
  return list.flatMap((first, index) => {
    const rest = list.filter((_, at) => at !== index);
    return [[first], ...orders(rest).map((tail) => [first, ...tail])];
  });
}
