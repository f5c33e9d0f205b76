/** The comparison of the open book: it stays while somebody goes to write and comes back. */
import type { EventPayload } from '@common/contract/events.ts';
import type { ProofSide } from '@common/contract/proof-channels.ts';
import type { Progress } from '@common/contract/shapes.ts';
import { toErrorShape } from '@common/errors.ts';
import type { ComparedProofs } from '@common/proof/shapes.ts';
import { call } from '../client/call.ts';
import { Listeners } from '../ui/listeners.ts';

export type Against = 'book' | 'file';

export type Comparing =
  | { readonly kind: 'none' }
  /** `jobId` null: the job has not told of itself yet. */
  | { readonly kind: 'running'; readonly jobId: string | null; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'done'; readonly proofs: ComparedProofs; readonly against: Against; readonly before: string; readonly after: string | null };

export interface ProofState {
  /** File names; null: none chosen. */
  readonly before: string | null;
  readonly after: string | null;
  readonly against: Against;
  readonly comparing: Comparing;
  /** Pages that are the same are listed, too. */
  readonly all: boolean;
  /** Index in the comparison's pages; null: the first that differs. */
  readonly chosen: number | null;
}

const NOTHING: ProofState = { before: null, after: null, against: 'book', comparing: { kind: 'none' }, all: false, chosen: null };

export class ProofStore {
  readonly #listeners = new Listeners();
  #state = NOTHING;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): ProofState => this.#state;

  readonly set = (patch: Partial<ProofState>): void => {
    this.#state = { ...this.#state, ...patch };
    this.#listeners.tell();
  };

  /** Asks for the file of a side. @throws AppError */
  async choose(side: ProofSide): Promise<void> {
    const file = await call('app.chooseProof', { side });
    if (file !== null) this.set({ [side]: file.name, comparing: { kind: 'none' } });
  }

  /** What goes wrong is kept for showing. */
  async compare(): Promise<void> {
    const { against, before, after } = this.#state;
    if (before === null || this.#state.comparing.kind === 'running') return;
    this.set({ comparing: { kind: 'running', jobId: null, progress: null, stopping: false }, chosen: null });
    const comparing = await call('app.compareProofs', { against }).then(
      (proofs): Comparing => ({ kind: 'done', proofs, against, before, after: against === 'book' ? null : after }),
      (error: unknown): Comparing => (toErrorShape(error).code === 'job/cancelled' ? { kind: 'none' } : { kind: 'failed', error }),
    );
    this.set({ comparing });
  }

  /** @throws AppError */
  async stop(): Promise<void> {
    const { comparing } = this.#state;
    if (comparing.kind !== 'running' || comparing.jobId === null) return;
    this.set({ comparing: { ...comparing, stopping: true } });
    await call('app.cancelJob', { jobId: comparing.jobId });
  }

  hear({ jobId, kind, state, progress }: EventPayload<'job'>): void {
    const { comparing } = this.#state;
    if (kind === 'proof' && state === 'running' && comparing.kind === 'running') this.set({ comparing: { ...comparing, jobId, progress } });
  }
}

let kept: { readonly bookId: string; readonly store: ProofStore } | null = null;

/** The store of a book; another book begins with nothing. */
export function proofStoreOf(bookId: string): ProofStore {
  if (kept?.bookId !== bookId) kept = { bookId, store: new ProofStore() };
  return kept.store;
}
