/** How the book writes names of the open article otherwise: asked for when the text rests, kept until they are asked for anew. */
import type { NameDoubt } from '@common/contract/spelling-channels.ts';

/** Names of the text are asked for when it has been left alone this long, ms. */
const NAMES_AFTER = 900;

export interface NamesHooks {
  /** Which of these names the book writes otherwise. */
  readonly ask: (names: readonly string[]) => Promise<readonly NameDoubt[]>;
  /** The answer came; `isOther`: this name is written another way now than before. */
  readonly heard: (isOther: (name: string) => boolean) => void;
  readonly report: (thrown: unknown) => void;
}

export class OtherNames {
  readonly #hooks: NamesHooks;
  #others: ReadonlyMap<string, NameDoubt> = new Map();
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Questions that are to be asked or answered. */
  #open = 0;

  constructor(hooks: NamesHooks) {
    this.#hooks = hooks;
  }

  get(name: string): NameDoubt | undefined {
    return this.#others.get(name);
  }

  /** An answer is being waited for. */
  get isOpen(): boolean {
    return this.#open > 0;
  }

  /** What was answered may be another answer now. */
  forget(): void {
    this.#asked = '';
  }

  /** Asks for these names, unless they are what was asked for last. */
  ask(names: ReadonlySet<string>): void {
    const sorted = [...names].sort();
    const asked = sorted.join('\n');
    this.stop();
    if (asked === this.#asked) return;
    this.#open += 1;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#asked = asked;
      this.#hooks.ask(sorted.slice(0, 5000)).then((doubts) => { this.#hear(doubts); }, (thrown: unknown) => {
        this.#open -= 1;
        this.#hooks.report(thrown);
      });
    }, NAMES_AFTER);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#open -= 1;
  }

  #hear(doubts: readonly NameDoubt[]): void {
    const before = this.#others;
    this.#others = new Map(doubts.map((doubt) => [doubt.name, doubt]));
    this.#open -= 1;
    this.#hooks.heard((name) => before.get(name)?.instead !== this.#others.get(name)?.instead);
  }
}
