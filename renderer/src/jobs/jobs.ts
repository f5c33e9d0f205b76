/**
 * Long work of this window: what runs, how far it is, what came of it. One card at a time: a new job takes the place of a finished one, whose
 * result stays in the list. Work that a desk shows by itself (checks, comparisons) is in the list too, without a card.
 */
import type { SalvageResult } from '@common/contract/damage.ts';
import type { EventPayload } from '@common/contract/events.ts';
import type { Input } from '@common/contract/channels.ts';
import type { AnyExportKind, ExportResult, ImportReport, Progress } from '@common/contract/shapes.ts';
import type { SlideChoice } from '@common/contract/way-shapes.ts';
import { toErrorShape } from '@common/errors.ts';
import type { ManuscriptChoice } from '@common/contract/manuscript-shapes.ts';
import { call, importDropped } from '../client/call.ts';
import type { PhaseStart } from './time-left.ts';
import type { MadePapers } from '../manuscript/MadeCard.tsx';
import { Listeners } from '../ui/listeners.ts';

/** Kinds of work that a desk or a dialog of their own shows. */
const ASIDE = ['sheet', 'proof', 'check', 'errata', 'design'] as const;
export type AsideKind = (typeof ASIDE)[number];

export type JobWhat = { readonly kind: 'aside'; readonly of: AsideKind } | { readonly kind: 'import' } | { readonly kind: 'salvage' } | { readonly kind: 'export'; readonly to: AnyExportKind | 'package' | 'manuscript' | 'word' | 'licence' | 'show' };
export type JobState =
  /** The person is still choosing files or a folder; nothing is shown. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly jobId: string; readonly progress: Progress; readonly stopping: boolean; readonly since: PhaseStart }
  /** Work with a place of its own, where its result is. */
  | { readonly kind: 'over'; readonly well: boolean }
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
  /** Whether a card shows it. */
  readonly card: boolean;
  /** When it ended, ms since 1970; null: it has not. */
  readonly ended: number | null;
}

/** Finished work that the list keeps. */
const KEPT = 20;

const isAside = (kind: string): kind is AsideKind => (ASIDE as readonly string[]).includes(kind);

type Finished = Exclude<JobState, { kind: 'asking' | 'running' | 'over' }>;

export class Jobs {
  readonly #listeners = new Listeners();
  readonly #now: () => number;
  #jobs: readonly Job[] = [];
  #count = 0;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): readonly Job[] => this.#jobs;

  /** @param now ms since 1970 */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

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

  /** Asks for a name and writes the application for a licence. */
  async saveLicence(): Promise<void> {
    await this.#run({ kind: 'export', to: 'licence' }, async () => {
      const result = await call('app.saveLicence', {});
      return result && { kind: 'made', papers: { files: [{ path: result.path, pages: 0 }], digest: null, open: result.open } };
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

  /** Puts a finished job's card away; the list keeps what came of it. */
  dismiss(job: Job): void {
    this.#showCard(job, false);
  }

  /** Shows the card of a finished job again, in the place of others. */
  showAgain(job: Job): void {
    this.#set(this.#jobs.map((each) => (each.state.kind === 'running' ? each : { ...each, card: false })));
    this.#showCard(job, true);
  }

  #showCard(job: Job, card: boolean): void {
    this.#set(this.#jobs.map((each) => (each.number === job.number ? { ...each, card } : each)));
  }

  /** Progress from the main process. The first event of a kind belongs to the job of that kind that has none yet. */
  hear({ jobId, kind, state, progress }: EventPayload<'job'>): void {
    const known = this.#jobs.find((each) => each.state.kind === 'running' && each.state.jobId === jobId);
    if (isAside(kind)) this.#hearAside(known, { jobId, kind, state, progress });
    else if (state === 'running') {
      const job = known ?? this.#jobs.find((each) => each.state.kind === 'asking' && each.what.kind === kind);
      if (job !== undefined) this.#update(job.number, this.#progressed(job.state, jobId, progress));
    }
  }

  #hearAside(known: Job | undefined, { jobId, kind, state, progress }: Pick<EventPayload<'job'>, 'jobId' | 'state' | 'progress'> & { readonly kind: AsideKind }): void {
    if (state === 'running') {
      const running = this.#progressed(known?.state, jobId, progress);
      if (known === undefined) this.#add({ kind: 'aside', of: kind }, running, false);
      else this.#update(known.number, running);
    } else if (known !== undefined) this.#update(known.number, state === 'cancelled' ? { kind: 'stopped' } : { kind: 'over', well: state === 'done' });
  }

  #progressed(before: JobState | undefined, jobId: string, progress: Progress): JobState {
    const running = before?.kind === 'running' ? before : null;
    const goesOn = running !== null && running.progress.phase === progress.phase;
    return { kind: 'running', jobId, progress, stopping: running?.stopping ?? false, since: goesOn ? running.since : { at: this.#now(), done: progress.done } };
  }

  async #import(ask: () => Promise<ImportReport | null>): Promise<ImportReport | null> {
    const finished = await this.#run({ kind: 'import' }, async () => {
      const report = await ask();
      return report && { kind: 'imported', report };
    });
    return finished?.kind === 'imported' ? finished.report : null;
  }

  async #run(what: JobWhat, work: () => Promise<Finished | null>): Promise<Finished | null> {
    this.#set(this.#jobs.map((job) => (job.state.kind === 'running' ? job : { ...job, card: false })));
    const number = this.#add(what, { kind: 'asking' }, true);
    const finished = await work().catch((thrown: unknown): Finished =>
      toErrorShape(thrown).code === 'job/cancelled' ? { kind: 'stopped' } : { kind: 'failed', error: thrown },
    );
    if (finished === null) this.#set(this.#jobs.filter((job) => job.number !== number));
    else this.#update(number, finished);
    return finished;
  }

  #add(what: JobWhat, state: JobState, card: boolean): number {
    this.#count += 1;
    this.#set([...this.#jobs, { number: this.#count, what, state, card, ended: null }]);
    return this.#count;
  }

  #update(number: number, state: JobState): void {
    const ended = state.kind === 'asking' || state.kind === 'running' ? null : this.#now();
    this.#set(this.#jobs.map((job) => (job.number === number ? { ...job, state, ended } : job)));
  }

  #set(jobs: readonly Job[]): void {
    const tooMany = jobs.filter(({ ended, card }) => ended !== null && !card).slice(0, -KEPT);
    this.#jobs = jobs.filter((job) => !tooMany.includes(job));
    this.#listeners.tell();
  }
}
