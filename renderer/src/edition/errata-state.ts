/** The corrections of the open book: they stay, with what was left out and reworded, while somebody goes to the text and comes back. */
import type { EventPayload } from '@common/contract/events.ts';
import type { Progress } from '@common/contract/shapes.ts';
import type { Errata } from '@common/errata/shapes.ts';
import { toErrorShape } from '@common/errors.ts';
import { call } from '../client/call.ts';
import { Listeners } from '../ui/listeners.ts';

export interface ErrataState {
  /** Snapshot to compare with; null: the one that was printed last. */
  readonly since: string | null;
  /** Null: none is running. `jobId` null: it has not told of itself yet. */
  readonly running: { readonly jobId: string | null; readonly progress: Progress | null; readonly stopping: boolean } | null;
  readonly failed: unknown;
  readonly list: Errata | null;
  readonly without: ReadonlySet<string>;
  readonly reworded: Readonly<Record<string, string>>;
}

const NOTHING: ErrataState = { since: null, running: null, failed: null, list: null, without: new Set(), reworded: {} };

export class ErrataStore {
  readonly #listeners = new Listeners();
  #state = NOTHING;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): ErrataState => this.#state;

  readonly set = (patch: Partial<ErrataState>): void => {
    this.#state = { ...this.#state, ...patch };
    this.#listeners.tell();
  };

  /** What goes wrong is kept for showing; one that is stopped leaves the last list. */
  async list(): Promise<void> {
    if (this.#state.running !== null) return;
    this.set({ running: { jobId: null, progress: null, stopping: false }, failed: null });
    const ended = await call('app.listErrata', { since: this.#state.since }).then(
      (list): Partial<ErrataState> => ({ list, since: list.printed.id }),
      (error: unknown): Partial<ErrataState> => (toErrorShape(error).code === 'job/cancelled' ? {} : { failed: error }),
    );
    this.set({ ...ended, running: null });
  }

  /** @throws AppError */
  async stop(): Promise<void> {
    const { running } = this.#state;
    if (running === null || running.jobId === null) return;
    this.set({ running: { ...running, stopping: true } });
    await call('app.cancelJob', { jobId: running.jobId });
  }

  hear({ jobId, kind, state, progress }: EventPayload<'job'>): void {
    const { running } = this.#state;
    if (kind === 'errata' && state === 'running' && running !== null) this.set({ running: { ...running, jobId, progress } });
  }

  leaveOut(id: string, out: boolean): void {
    const without = new Set(this.#state.without);
    if (out) without.add(id);
    else without.delete(id);
    this.set({ without });
  }

  /** Empty: what was found. */
  reword(id: string, words: string): void {
    const { [id]: _before, ...others } = this.#state.reworded;
    this.set({ reworded: words.trim() === '' ? others : { ...others, [id]: words } });
  }
}

let kept: { readonly bookId: string; readonly store: ErrataStore } | null = null;

/** The store of a book; another book begins with nothing. */
export function errataStoreOf(bookId: string): ErrataStore {
  if (kept?.bookId !== bookId) kept = { bookId, store: new ErrataStore() };
  return kept.store;
}
