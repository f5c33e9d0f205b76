/**
 * Ends the typesetter when nothing is heard of it while it sets a book's own design: a yearbook that comes from a stranger can hold one that counts for ever,
 * and the typesetter answers nobody meanwhile. The book is then set without that design. The program's own designs are known to end.
 */
import type { Progress } from '../common/contract/shapes.ts';
import { AppError } from '../common/errors.ts';

/** Silence after which a step is given up, ms, and as much more for each article in it: a large book on a slow machine takes some seconds for each. */
export const STILL_MS = 60_000;
export const FOR_EACH_MS = 3000;
/** Silence is counted in looks, ms: a computer that slept is not a design that hangs. */
export const LOOK_MS = 1000;

export class PrintWatch {
  readonly #end: () => void;
  /** How often the typesetter was ended. */
  #ends = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Names of designs that never ended, by the session of their book. */
  readonly #setAside = new Map<string, string>();

  /** @param end ends the typesetter at once; what waits for it fails with `app/service-stopped`, and the next call starts it anew */
  constructor(end: () => void) {
    this.#end = end;
  }

  /** Name of the design that the book is to be set without; null: there is none. */
  setAsideOf(session: string): string | null {
    return this.#setAside.get(session) ?? null;
  }

  /**
   * A call about a book. When the typesetter was ended under it, for this book's design or another's, it is made again: nothing is lost, for the
   * typesetter only reads.
   * @param work makes the call, and hands on what is told of its steps
   * @throws what `work` throws
   */
  async call<T>(session: string, work: (onProgress: (step: Progress) => void) => Promise<T>): Promise<T> {
    for (;;) {
      const ends = this.#ends;
      try {
        return await work((step) => { if (ends === this.#ends) this.#listen(session, step); });
      } catch (thrown) {
        if (ends === this.#ends || !(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
      } finally {
        // One thing after the other: what was answered is not what takes long now.
        if (ends === this.#ends) clearInterval(this.#timer);
      }
    }
  }

  #listen(session: string, { label: design, total }: Progress): void {
    clearInterval(this.#timer);
    let left = STILL_MS + FOR_EACH_MS * total;
    this.#timer = setInterval(() => {
      left -= LOOK_MS;
      if (left > 0) return;
      clearInterval(this.#timer);
      this.#ends += 1;
      this.#setAside.set(session, design);
      this.#end();
    }, LOOK_MS);
  }
}
