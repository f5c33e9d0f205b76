/** Work on blocks of text that may wait: done in idle time, a block at a time, when the keys rest. */

/** A block that is typed in is looked at when the keys rest this long, and of keys that do not rest behind the first after so long, ms. */
const REST = 250;
const NO_LONGER_THAN = 2000;
/** Left over for others of an idle time, ms. */
const SPARE = 4;
/** Without idle time a block is looked at after this long all the same, ms. */
const AT_LAST = 1500;

export interface IdleWork {
  /** Looks at one block. */
  readonly each: (key: string) => void;
  /** An idle time is over; `done`: nothing waits any more. */
  readonly after: (done: boolean) => void;
}

export class IdleQueue {
  readonly #waiting = new Set<string>();
  readonly #todo: IdleWork;
  #idle = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of the changes that wait for a rest came, ms; null: none waits. */
  #waitsSince: number | null = null;
  #held = true;

  constructor(work: IdleWork) {
    this.#todo = work;
  }

  add(keys: Iterable<string>): void {
    for (const key of keys) this.#waiting.add(key);
  }

  /** Nothing is begun before this. */
  open(): void {
    this.#held = false;
  }

  /** Begins in the next idle time. */
  begin(): void {
    if (this.#idle !== 0 || this.#waiting.size === 0 || this.#held) return;
    this.#idle = requestIdleCallback(this.#work, { timeout: AT_LAST });
  }

  /**
   * Looking at a block takes longer than drawing a letter, so it waits for a rest; where none comes it begins behind a letter (this is told
   * there), where the time to the next key is longest.
   */
  beginAtRest(): void {
    const now = performance.now();
    this.#waitsSince ??= now;
    clearTimeout(this.#restTimer);
    const begin = (): void => {
      this.#waitsSince = null;
      this.begin();
    };
    if (now - this.#waitsSince >= NO_LONGER_THAN) begin();
    else this.#restTimer = setTimeout(begin, REST);
  }

  stop(): void {
    cancelIdleCallback(this.#idle);
    clearTimeout(this.#restTimer);
    this.#idle = 0;
  }

  readonly #work = (deadline: IdleDeadline): void => {
    this.#idle = 0;
    for (const key of this.#waiting) {
      this.#waiting.delete(key);
      this.#todo.each(key);
      if (deadline.timeRemaining() < SPARE) break;
    }
    const done = this.#waiting.size === 0;
    this.#todo.after(done);
    if (!done && this.#waitsSince === null) this.begin();
  };
}
