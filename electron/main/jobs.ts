/** Long work: each job has an id, tells its window how far it is, and can be cancelled. */
import { randomUUID } from 'node:crypto';
import { AppError } from '../common/errors.ts';
import type { EventPayload } from '../common/contract/events.ts';
import type { Progress } from '../common/contract/shapes.ts';

type JobEvent = EventPayload<'job'>;

export interface JobContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

interface Running {
  readonly windowId: number;
  readonly kind: JobEvent['kind'];
  readonly controller: AbortController;
}

/** Kinds of work whose end somebody waits for; what only looks at something is asked for again. */
const MAKING = ['export', 'import', 'salvage'] as const satisfies readonly JobEvent['kind'][];
export type Making = (typeof MAKING)[number];

/** Progress comes at most this often, ms: a page that draws it should not do only that. */
const PROGRESS_MS = 60;
const NOT_YET: Progress = { phase: 'start', done: 0, total: 0, label: '' };

export class Jobs {
  readonly #send: (windowId: number, event: JobEvent) => void;
  readonly #running = new Map<string, Running>();

  constructor(send: (windowId: number, event: JobEvent) => void) {
    this.#send = send;
  }

  /** Runs `work` as a job of a window. Fails as `work` does, with `job/cancelled` when it was cancelled. */
  async run<T>(windowId: number, kind: JobEvent['kind'], work: (context: JobContext) => Promise<T>): Promise<T> {
    const jobId = randomUUID();
    const controller = new AbortController();
    this.#running.set(jobId, { windowId, kind, controller });
    let last = NOT_YET;
    let told = -Infinity;
    const tell = (state: JobEvent['state']): void => {
      told = performance.now();
      this.#send(windowId, { jobId, kind, state, progress: last });
    };
    tell('running');
    try {
      const result = await work({
        signal: controller.signal,
        onProgress: (progress) => {
          const newPhase = progress.phase !== last.phase;
          last = progress;
          if (newPhase || performance.now() - told >= PROGRESS_MS) tell('running');
        },
      });
      this.#running.delete(jobId);
      tell('done');
      return result;
    } catch (thrown) {
      this.#running.delete(jobId);
      tell(controller.signal.aborted ? 'cancelled' : 'failed');
      throw controller.signal.aborted ? new AppError('job/cancelled', {}, { cause: thrown }) : thrown;
    }
  }

  /** Cancels a job of this window; a job that has ended, or is another window's, is left alone. */
  cancel(windowId: number, jobId: string): void {
    const job = this.#running.get(jobId);
    if (job?.windowId === windowId) job.controller.abort();
  }

  /** The work of a window that leaves something behind when it comes to its end, and nothing when it is stopped: what was begun first. Null: none runs. */
  making(windowId: number): Making | null {
    for (const { windowId: of, kind, controller } of this.#running.values()) {
      const made = MAKING.find((each) => each === kind);
      if (of === windowId && made !== undefined && !controller.signal.aborted) return made;
    }
    return null;
  }

  /** Cancels everything a window has running. */
  cancelAll(windowId: number): void {
    for (const job of this.#running.values()) if (job.windowId === windowId) job.controller.abort();
  }
}
