/** Long work of this window: what runs, how far it is, what came of it. One card at a time; a new job takes the place of a finished one. */
import type { SalvageResult } from '@common/contract/damage.ts';
import type { EventPayload } from '@common/contract/events.ts';
import type { Input } from '@common/contract/channels.ts';
import type { AnyExportKind, ExportResult, ImportReport, Progress } from '@common/contract/shapes.ts';
import type { SlideChoice } from '@common/contract/way-shapes.ts';
import { toErrorShape } from '@common/errors.ts';
import type { ManuscriptChoice } from '@common/contract/manuscript-shapes.ts';
import { call, importDropped } from '../client/call.ts';
import type { MadePapers } from '../manuscript/MadeCard.tsx';

export type JobWhat = { readonly kind: 'import' } | { readonly kind: 'salvage' } | { readonly kind: 'export'; readonly to: AnyExportKind | 'package' | 'manuscript' | 'word' | 'show' };
export type JobState =
  /** The person is still choosing files or a folder; nothing is shown. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly jobId: string; readonly progress: Progress; readonly stopping: boolean }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'exported'; readonly result: ExportResult }
  | { readonly kind: 'made'; readonly papers: MadePapers }
  | { readonly kind: 'salvaged'; readonly result: SalvageResult }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

export interface Job {
  readonly number: number;
  readonly what: JobWhat;
  readonly state: JobState;
}

type Finished = Exclude<JobState, { kind: 'asking' | 'running' }>;

export class Jobs {
  readonly #listeners = new Set<() => void>();
  #jobs: readonly Job[] = [];
  #count = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): readonly Job[] => this.#jobs;

  /** Asks for files and imports them. Null: the person cancelled. */
  import(partId: string): Promise<ImportReport | null> {
    return this.#import(() => call('app.importArticles', { partId, dropped: false }));
  }

  /** Imports files just dropped on the window. */
  importDropped(files: File[], partId: string): Promise<ImportReport | null> {
    return this.#import(() => importDropped(files, partId));
  }

  /** Asks for a folder and exports the book into it. @param choices what this kind of export is asked @returns whether it is made */
  async export(to: AnyExportKind, choices: Omit<Input<'app.exportBook'>, 'to'> = {}): Promise<boolean> {
    const finished = await this.#run({ kind: 'export', to }, async () => {
      const result = await call('app.exportBook', { to, ...choices });
      return result && { kind: 'exported', result };
    });
    return finished?.kind === 'exported';
  }

  /** Asks for a folder and makes the package for the printing house in it. @param despite errors of the checks are known @returns whether errors kept it from being made */
  async package(zip: boolean, despite: boolean): Promise<boolean> {
    const finished = await this.#run({ kind: 'export', to: 'package' }, async () => {
      const result = await call('app.makePackage', { zip, despite });
      return result && { kind: 'exported', result };
    });
    return finished?.kind === 'failed' && toErrorShape(finished.error).code === 'package/findings';
  }

  /** Sets the slides for the screen. @returns how many pages they have; null: it was stopped, or failed and that is told */
  async show(choice: SlideChoice): Promise<number | null> {
    let pages: number | null = null;
    await this.#run({ kind: 'export', to: 'show' }, async () => {
      ({ pages } = await call('app.startSlides', choice));
      return null;
    });
    return pages;
  }

  /** Asks for a name and writes articles (none: all) as a Word file. */
  async exportWord(articles: readonly string[], title: string): Promise<void> {
    await this.#run({ kind: 'export', to: 'word' }, async () => {
      const result = await call('app.exportWord', { articles: [...articles], title });
      return result && { kind: 'made', papers: { files: [{ path: result.path, pages: 0 }], digest: null } };
    });
  }

  /** Asks for a folder and makes the manuscript for approval in it. */
  async makeManuscript(choice: ManuscriptChoice): Promise<void> {
    await this.#run({ kind: 'export', to: 'manuscript' }, async () => {
      const result = await call('app.makeManuscript', choice);
      return result && { kind: 'made', papers: result };
    });
  }

  /** Asks for a name and saves what is healthy of the damaged book under it. */
  async salvage(): Promise<void> {
    await this.#run({ kind: 'salvage' }, async () => {
      const result = await call('app.salvageBook', {});
      return result && { kind: 'salvaged', result };
    });
  }

  /** Asks the running job to stop. @throws AppError */
  async stop(job: Job): Promise<void> {
    if (job.state.kind !== 'running') return;
    this.#update(job.number, { ...job.state, stopping: true });
    await call('app.cancelJob', { jobId: job.state.jobId });
  }

  /** Takes a finished job off the screen. */
  dismiss(job: Job): void {
    this.#set(this.#jobs.filter((each) => each.number !== job.number));
  }

  /** Progress from the main process. The first event of a kind belongs to the job of that kind that has none yet. */
  hear({ jobId, kind, state, progress }: EventPayload<'job'>): void {
    if (state !== 'running') return;
    const job =
      this.#jobs.find((each) => each.state.kind === 'running' && each.state.jobId === jobId) ??
      this.#jobs.find((each) => each.state.kind === 'asking' && each.what.kind === kind);
    if (job === undefined) return;
    const stopping = job.state.kind === 'running' && job.state.stopping;
    this.#update(job.number, { kind: 'running', jobId, progress, stopping });
  }

  async #import(ask: () => Promise<ImportReport | null>): Promise<ImportReport | null> {
    const finished = await this.#run({ kind: 'import' }, async () => {
      const report = await ask();
      return report && { kind: 'imported', report };
    });
    return finished?.kind === 'imported' ? finished.report : null;
  }

  async #run(what: JobWhat, work: () => Promise<Finished | null>): Promise<Finished | null> {
    this.#count += 1;
    const number = this.#count;
    const running = this.#jobs.filter((job) => job.state.kind === 'running');
    this.#set([...running, { number, what, state: { kind: 'asking' } }]);
    const finished = await work().catch((thrown: unknown): Finished =>
      toErrorShape(thrown).code === 'job/cancelled' ? { kind: 'stopped' } : { kind: 'failed', error: thrown },
    );
    if (finished === null) this.#set(this.#jobs.filter((job) => job.number !== number));
    else this.#update(number, finished);
    return finished;
  }

  #update(number: number, state: JobState): void {
    this.#set(this.#jobs.map((job) => (job.number === number ? { ...job, state } : job)));
  }

  #set(jobs: readonly Job[]): void {
    this.#jobs = jobs;
    for (const listener of this.#listeners) listener();
  }
}
