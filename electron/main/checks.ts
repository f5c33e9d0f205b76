/**
 * The check of each open book in the background, in a process of its own. It never stands in the way of a save: records are read one
 * at a time, and while the pages are read, which holds the file, the process is ended the moment a change comes, and starts over later.
 */
import type { BookCheck, Damage } from '../common/contract/damage.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from '../hosts/connection.ts';
import type { StartInspector } from '../hosts/inspector.ts';
import type { Book } from './book-sessions.ts';

/** After the last change, before the pages are read again, ms. */
const REST_MS = 20_000;
/** After opening: the outline, the text and its pages come before, ms. */
const FIRST_MS = 6000;
/** Progress is told at most this often, ms. */
const TELL_MS = 250;

const NONE: BookCheck = { state: 'none', found: [], step: 0, steps: 0 };

type Phase = 'records' | 'pages';

interface Run {
  readonly book: Book;
  check: BookCheck;
  phase: Phase;
  host: Connection<'inspect.check' | 'inspect.file' | 'inspect.salvage'> | null;
  timer: NodeJS.Timeout | null;
}

export interface ChecksOptions {
  readonly start: StartInspector;
  readonly tell: (windowId: number, check: BookCheck) => void;
  /** Something is damaged. */
  readonly onDamage: (windowId: number, book: Book, found: readonly Damage[]) => void;
  readonly firstMs?: number;
  readonly restMs?: number;
}

export class Checks {
  readonly #options: ChecksOptions;
  readonly #runs = new Map<number, Run>();

  constructor(options: ChecksOptions) {
    this.#options = options;
  }

  /** What is known of the window's book. */
  of(windowId: number): BookCheck {
    return this.#runs.get(windowId)?.check ?? NONE;
  }

  /** Begins with a book that was just opened; whatever ran for the window ends. `known`: what opening found already. */
  begin(windowId: number, book: Book, known: readonly Damage[] = []): void {
    this.end(windowId);
    const run: Run = { book, check: { ...NONE, found: [...known] }, phase: 'records', host: null, timer: null };
    this.#runs.set(windowId, run);
    this.#later(windowId, run, this.#options.firstMs ?? FIRST_MS);
  }

  /** The window's book is about to be changed: nothing may hold the file. */
  beforeWrite(windowId: number): void {
    const run = this.#runs.get(windowId);
    if (run?.phase !== 'pages' || run.check.state !== 'running') return;
    run.host?.dispose();
    run.host = null;
    this.#later(windowId, run, this.#options.restMs ?? REST_MS);
  }

  /** Stops for good: the book is closed, or the person does not want it. */
  end(windowId: number): void {
    const run = this.#runs.get(windowId);
    if (run === undefined) return;
    this.#runs.delete(windowId);
    if (run.timer !== null) clearTimeout(run.timer);
    run.host?.dispose();
  }

  /** Stops; what was found until now stays known. */
  stop(windowId: number): void {
    const run = this.#runs.get(windowId);
    if (run?.check.state !== 'running') return;
    this.end(windowId);
    const check: BookCheck = { ...run.check, state: run.check.found.length > 0 ? 'damaged' : 'none', step: 0, steps: 0 };
    this.#runs.set(windowId, { ...run, host: null, timer: null, check });
    this.#options.tell(windowId, check);
  }

  #later(windowId: number, run: Run, ms: number): void {
    if (run.timer !== null) clearTimeout(run.timer);
    run.timer = setTimeout(() => {
      run.timer = null;
      void this.#go(windowId, run);
    }, ms);
  }

  /** Never rejects: a check that cannot be made is told as one that was not. */
  async #go(windowId: number, run: Run): Promise<void> {
    try {
      if (run.phase === 'records') {
        this.#add(windowId, run, await this.#ask(windowId, run, 'records'));
        run.phase = 'pages';
      }
      this.#add(windowId, run, await this.#ask(windowId, run, 'pages'));
      this.#tell(windowId, run, { state: run.check.found.length > 0 ? 'damaged' : 'whole', step: 0, steps: 0 });
    } catch (thrown) {
      // Ended by a change, which has it start over; or by the file itself, of which saving tells.
      const goesOn = run.timer !== null || this.#runs.get(windowId) !== run;
      if (!goesOn) this.#tell(windowId, run, { state: run.check.found.length > 0 ? 'damaged' : 'none', step: 0, steps: 0 });
      if (!(thrown instanceof AppError)) process.stderr.write(`check: ${String(thrown)}\n`);
    }
  }

  async #ask(windowId: number, run: Run, what: Phase): Promise<Damage[]> {
    const host = this.#options.start();
    run.host = host;
    let told = -Infinity;
    this.#tell(windowId, run, { state: 'running', step: 0, steps: 0 });
    try {
      return await host.call(
        'inspect.check',
        { path: run.book.file, what },
        {
          onProgress: ({ done, total }) => {
            if (performance.now() - told < TELL_MS) return;
            told = performance.now();
            this.#tell(windowId, run, { state: 'running', step: done, steps: total });
          },
        },
      );
    } finally {
      host.dispose();
      if (run.host === host) run.host = null;
    }
  }

  #add(windowId: number, run: Run, found: readonly Damage[]): void {
    if (found.length === 0 || this.#runs.get(windowId) !== run) return;
    this.#tell(windowId, run, { found: [...run.check.found, ...found] });
    this.#options.onDamage(windowId, run.book, found);
  }

  #tell(windowId: number, run: Run, change: Partial<BookCheck>): void {
    if (this.#runs.get(windowId) !== run) return;
    run.check = { ...run.check, ...change };
    this.#options.tell(windowId, run.check);
  }
}
