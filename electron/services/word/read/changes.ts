/** Tracked changes of a Word file → suggestions. A file knows author and moment of each; what belongs together is told by lying together. */
import type { Change } from '../../../common/article/document.ts';

/** Who and when, as the file says it. `at`: ms, whole seconds. */
export interface Tracked {
  readonly author: string;
  readonly at: number;
}

/**
 * Gives suggestions their names. Changes by one hand in one second that stand next to each other are one suggestion: a word and what
 * takes its place. `known`: suggestions the file was made with; the file keeps whole seconds, their moments are exact.
 */
export class ChangeNames {
  readonly #known: ReadonlyMap<string, readonly Change[]>;
  readonly #used = new Map<string, number>();
  readonly #last = new Map<string, { change: Change; place: number }>();
  readonly #fresh: () => string;
  #place = 0;

  constructor(known: readonly Change[], fresh: () => string) {
    const by = new Map<string, Change[]>();
    for (const change of known) by.set(keyOf(change), [...(by.get(keyOf(change)) ?? []), change]);
    this.#known = by;
    this.#fresh = fresh;
  }

  /** The next stretch of the text begins. */
  step(): void {
    this.#place += 1;
  }

  /** The suggestion that a change at this place belongs to. */
  name(tracked: Tracked): Change {
    const key = keyOf(tracked);
    const before = this.#last.get(key);
    const change = before !== undefined && this.#place - before.place <= 1 ? before.change : this.#next(key, tracked);
    this.#last.set(key, { change, place: this.#place });
    return change;
  }

  #next(key: string, { author, at }: Tracked): Change {
    const known = this.#known.get(key) ?? [];
    const used = this.#used.get(key) ?? 0;
    this.#used.set(key, used + 1);
    // One known suggestion may lie in several places.
    const found = known[Math.min(used, known.length - 1)];
    return found === undefined ? { id: this.#fresh(), author, at } : { id: found.id, author: found.author, at: found.at };
  }
}

const keyOf = ({ author, at }: Tracked): string => JSON.stringify([author, Math.floor(at / 1000)]);
