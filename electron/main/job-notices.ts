/** Long work told outside the window: on its button in the taskbar while it runs, and by a notice of the system when it ends unseen. */
import type { EventPayload } from '../common/contract/events.ts';
import type { Preferences } from '../common/contract/shapes.ts';
import { t, type Key } from '../common/i18n/index.ts';
import type { AppWindow } from './window.ts';

type JobEvent = EventPayload<'job'>;

export interface Outside {
  readonly isFocused: (windowId: number) => boolean;
  /** Whether the person wants notices. */
  readonly wanted: () => boolean;
  readonly notify: (windowId: number, text: Key) => void;
  /** How far a window's work is, 0 to 1; 'unknown': nobody can say; null: nothing runs. */
  readonly progress: (windowId: number, done: number | 'unknown' | null) => void;
}

/** By kind of work and how it ended; whoever cancelled it knows. */
const TEXTS: Readonly<Record<'import' | 'export' | 'other', Readonly<Record<'done' | 'failed', Key>>>> = {
  import: { done: 'jobs.noticeImported', failed: 'jobs.noticeImportFailed' },
  export: { done: 'jobs.noticeExported', failed: 'jobs.noticeExportFailed' },
  other: { done: 'jobs.noticeDone', failed: 'jobs.noticeFailed' },
};

export class JobNotices {
  readonly #outside: Outside;
  /** Window → job → how far it is, null where nobody can say. */
  readonly #running = new Map<number, Map<string, number | null>>();

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  heard(windowId: number, { jobId, kind, state, progress: { done, total } }: JobEvent): void {
    const jobs = this.#running.get(windowId) ?? new Map<string, number | null>();
    this.#running.set(windowId, jobs);
    if (state === 'running') jobs.set(jobId, total > 0 ? Math.min(1, done / total) : null);
    else jobs.delete(jobId);
    this.#outside.progress(windowId, together([...jobs.values()]));
    if (jobs.size === 0) this.#running.delete(windowId);
    if ((state === 'done' || state === 'failed') && this.#outside.wanted() && !this.#outside.isFocused(windowId)) {
      this.#outside.notify(windowId, TEXTS[kind === 'import' || kind === 'export' ? kind : 'other'][state]);
    }
  }
}

/** The notices of the application's windows, in the language that the person has chosen. */
export function noticesOf(window: (id: number) => AppWindow | null, preferences: () => Preferences): JobNotices {
  return new JobNotices({
    isFocused: (id) => window(id)?.browser.isFocused() === true,
    wanted: () => preferences().notices,
    notify: (id, text) => { window(id)?.notify(t(preferences().language, text)); },
    progress: (id, done) => { window(id)?.showProgress(done); },
  });
}

function together(jobs: readonly (number | null)[]): number | 'unknown' | null {
  if (jobs.length === 0) return null;
  const known = jobs.filter((done) => done !== null);
  return known.length === 0 ? 'unknown' : known.reduce((sum, done) => sum + done, 0) / known.length;
}
