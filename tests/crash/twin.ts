/**
 * A second book that went through the acknowledged changes and was never killed. The killed one has to equal it, or equal it with some
 * of the unanswered changes done as well: each of them wholly or not at all.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from './after-kill.ts';
import { idsIn } from './contents.ts';
import { doAgain, OtherOutcome, type Deed } from './deeds.ts';
import type { Store } from './killable-host.ts';

export class Twin {
  readonly #store: Store;
  readonly #folder: string;
  readonly #file: string;

  /** @param store a process that lives as long as the twin is used */
  constructor(store: Store, folder: string) {
    this.#store = store;
    this.#folder = folder;
    this.#file = join(folder, 'twin.kyyeu');
  }

  /** Begins as a copy of a book that nobody has open. */
  begin(book: string): void {
    rmSync(this.#file, { force: true });
    copyFileSync(book, this.#file);
  }

  /**
   * Compares the killed book with what it may hold.
   * @returns null when it holds exactly that, otherwise how it differs from the acknowledged changes alone
   */
  async compare(book: string, answered: readonly Deed[], unanswered: readonly Deed[]): Promise<string | null> {
    const known = idsIn(this.#file);
    const ids = new Map<string, string>();
    try {
      await this.#on(this.#file, async (session) => {
        for (const deed of answered) await doAgain(deed, this.#store, session, ids);
      });
    } catch (thrown) {
      if (thrown instanceof OtherOutcome) return thrown.message;
      throw thrown;
    }
    const difference = firstDifference(book, this.#file, known);
    if (difference === null) return null;
    const candidate = join(this.#folder, 'candidate.kyyeu');
    for (const order of orders(unanswered)) {
      copyFileSync(this.#file, candidate);
      await this.#on(candidate, async (session) => {
        for (const deed of order) await doAgain(deed, this.#store, session, new Map(ids));
      }).catch(refusedToo);
      if (firstDifference(book, candidate, known) === null) return null;
    }
    const waiting = unanswered.map(({ channel }) => channel).join(', ');
    return `${difference} (unanswered: ${waiting === '' ? 'none' : waiting})`;
  }

  async #on(file: string, work: (session: string) => Promise<void>): Promise<void> {
    const session = 'twin';
    await this.#store.call('session.open', { session, path: file });
    try {
      await work(session);
    } finally {
      await this.#store.call('session.close', { session });
    }
  }
}

/** An unanswered deed may well be one that would have been refused: then it changes nothing here either. */
function refusedToo(thrown: unknown): void {
  if (!(thrown instanceof OtherOutcome)) throw thrown;
}

/** Every choice of some of them, in every order. */
export function orders<T>(list: readonly T[]): T[][] {
  return list.flatMap((first, index) => {
    const rest = list.filter((_, at) => at !== index);
    return [[first], ...orders(rest).map((tail) => [first, ...tail])];
  });
}
