/** The check of the open book: it stays, with its place in the list, while somebody goes to mend something and comes back. */
import type { WindowCheck } from '@common/contract/check-shapes.ts';
import type { EventPayload } from '@common/contract/events.ts';
import type { Progress } from '@common/contract/shapes.ts';
import { toErrorShape } from '@common/errors.ts';
import { call } from '../client/call.ts';
import { Listeners } from '../ui/listeners.ts';
import type { Shown } from './model.ts';

export interface CheckState {
  /** The person is asked for a file. */
  readonly asking: boolean;
  /** Null: none is running. `jobId` null: it has not told of itself yet. */
  readonly running: { readonly jobId: string | null; readonly progress: Progress | null; readonly stopping: boolean } | null;
  readonly failed: unknown;
  /** The last that came to its end. */
  readonly result: WindowCheck | null;
  /** The book was changed after it. */
  readonly stale: boolean;
  readonly shown: Shown;
  /** Row on which the list stands. */
  readonly active: string | null;
}

const STARTED = { jobId: null, progress: null, stopping: false } as const;
const NOTHING: CheckState = { asking: false, running: null, failed: null, result: null, stale: false, shown: 'all', active: null };

export class CheckStore {
  readonly #listeners = new Listeners();
  #state = NOTHING;
  /** The check that runs, or ran last. */
  #work: Promise<void> = Promise.resolve();

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): CheckState => this.#state;

  readonly set = (patch: Partial<CheckState>): void => {
    this.#state = { ...this.#state, ...patch };
    this.#listeners.tell();
  };

  /** No check came to its end yet, and none is running. */
  readonly isEmpty = (): boolean => this.#state.result === null && !this.isBusy();

  /** One check at a time. */
  readonly isBusy = (): boolean => this.#state.running !== null || this.#state.asking;

  /** What goes wrong is kept for showing; one that is stopped leaves the last result. */
  async check(): Promise<void> {
    if (this.isBusy()) return;
    this.set({ running: STARTED, failed: null });
    this.#work = this.#ended(call('app.checkBook', {}));
    await this.#work;
  }

  /** Asks for a finished file, and checks it with the book; nothing runs before one is chosen. A check that runs (the package begins one, too) comes to its end first. */
  async checkFile(): Promise<void> {
    while (this.#state.running !== null) await this.#work;
    if (this.isBusy()) return;
    this.set({ asking: true });
    this.#work = this.#ended(call('app.checkFile', {}));
    await this.#work;
  }

  async #ended(work: Promise<WindowCheck | null>): Promise<void> {
    const ended = await work.then(
      (result): Partial<CheckState> => (result === null ? {} : { result, stale: false, active: null }),
      (error: unknown): Partial<CheckState> => (toErrorShape(error).code === 'job/cancelled' ? {} : { failed: error }),
    );
    this.set({ ...ended, running: null, asking: false });
  }

  /** @throws AppError */
  async stop(): Promise<void> {
    const { running } = this.#state;
    if (running === null || running.jobId === null) return;
    this.set({ running: { ...running, stopping: true } });
    await call('app.cancelJob', { jobId: running.jobId });
  }

  /** Looks whether the book is still the one that was checked. @throws AppError */
  async look(): Promise<void> {
    const { result } = this.#state;
    if (result === null) return;
    const { modifiedAt } = await call('book.info', {});
    if (modifiedAt > result.checkedAt && this.#state.result === result) this.set({ stale: true });
  }

  hear({ jobId, kind, state, progress }: EventPayload<'job'>): void {
    if (kind !== 'check' || state !== 'running' || !this.isBusy()) return;
    this.set({ running: { ...(this.#state.running ?? STARTED), jobId, progress }, asking: false, failed: null });
  }
}

let kept: { readonly bookId: string; readonly store: CheckStore } | null = null;

/** The store of a book; another book begins with nothing. */
export function checkStoreOf(bookId: string): CheckStore {
  if (kept?.bookId !== bookId) kept = { bookId, store: new CheckStore() };
  return kept.store;
}
