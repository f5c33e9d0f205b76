/** Where somebody goes to write in an approved article it is said that it is locked, with the way to unlock it: once in a while, not at every key. */
import { tell as tellNotice, type Note } from '../ui/toasts.ts';

/** After so long it is said again, ms. */
const AGAIN = 20_000;

interface Offer {
  readonly articleId: string;
  readonly words: string;
  /** Unlocks it. */
  readonly action: NonNullable<Note['action']>;
}

export class Refusals {
  readonly #tell: typeof tellNotice;
  readonly #now: () => number;
  #offer: Offer | null = null;
  #last: { readonly articleId: string; readonly at: number } | null = null;

  constructor(tell: typeof tellNotice, now: () => number) {
    this.#tell = tell;
    this.#now = now;
  }

  /** The open article is locked; gives the way to end that. */
  offer(offer: Offer): () => void {
    this.#offer = offer;
    return () => {
      if (this.#offer === offer) this.#offer = null;
    };
  }

  /** A key was refused. */
  key(): void {
    const { articleId } = this.#offer ?? {};
    const told = this.#last?.articleId === articleId && this.#now() - (this.#last?.at ?? 0) < AGAIN;
    if (!told) this.command();
  }

  /** What would have unlocked article `id` without a reason was refused. False when it is not the one that is open and locked: nothing was said. */
  about(id: unknown): boolean {
    if (this.#offer === null || this.#offer.articleId !== id) return false;
    this.command();
    return true;
  }

  /** A command was refused: whoever gives one waits for an answer each time. */
  command(): void {
    if (this.#offer === null) return;
    this.#last = { articleId: this.#offer.articleId, at: this.#now() };
    this.#tell(this.#offer.words, this.#offer.action);
  }
}

export const refusals = new Refusals(tellNotice, Date.now);
