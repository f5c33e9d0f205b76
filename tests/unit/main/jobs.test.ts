import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { EventPayload } from '../../../electron/common/contract/events.ts';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { importIntoBook } from '../../../electron/main/import-job.ts';
import { Jobs } from '../../../electron/main/jobs.ts';

function setUp() {
  const events: EventPayload<'job'>[] = [];
  const jobs = new Jobs((_windowId, event) => events.push(event));
  return { events, jobs, states: () => events.map(({ state }) => state) };
}
const step = (phase: string, done: number) => ({ phase, done, total: 100, label: '' });

describe('a job', () => {
  test('tells its beginning, its phases and its end, and not every step', async () => {
    const { events, jobs, states } = setUp();
    const result = await jobs.run(1, 'export', ({ onProgress }) => {
      for (const phase of ['typeset', 'photos']) for (let done = 0; done <= 100; done += 1) onProgress(step(phase, done));
      return Promise.resolve('files');
    });
    expect(result).toBe('files');
    expect(states().at(0)).toBe('running');
    expect(states().at(-1)).toBe('done');
    expect(events.map(({ progress }) => progress.phase)).toEqual(['start', 'typeset', 'photos', 'photos']);
    expect(events.at(-1)?.progress.done).toBe(100);
    expect(new Set(events.map(({ jobId }) => jobId)).size).toBe(1);
  });

  test('that fails says so and fails with its own error', async () => {
    const { jobs, states } = setUp();
    await expect(jobs.run(1, 'export', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(states()).toEqual(['running', 'failed']);
  });

  test('is cancelled by its own window only', async () => {
    const { events, jobs, states } = setUp();
    const running = jobs.run(1, 'export', ({ signal }) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(new Error('stopped')); }); }));
    const { jobId } = events[0] ?? { jobId: '' };
    jobs.cancel(2, jobId);
    jobs.cancel(1, 'no such job');
    expect(states()).toEqual(['running']);
    jobs.cancel(1, jobId);
    await expect(running).rejects.toMatchObject({ code: 'job/cancelled' });
    expect(states()).toEqual(['running', 'cancelled']);
  });

  test('is waited for where it makes something, until it ends or is stopped', async () => {
    const { jobs } = setUp();
    let end: (value: string) => void = () => undefined;
    const begin = (windowId: number, kind: 'check' | 'export') => jobs.run(windowId, kind, ({ signal }) => new Promise<string>((resolve) => {
      end = resolve;
      signal.addEventListener('abort', () => { resolve(''); });
    }));
    const looking = begin(1, 'check');
    expect(jobs.making(1)).toBeNull();
    const first = begin(1, 'export');
    expect([jobs.making(1), jobs.making(2)]).toEqual(['export', null]);
    end('files');
    await first;
    expect(jobs.making(1)).toBeNull();
    const second = begin(1, 'export');
    jobs.cancelAll(1);
    expect(jobs.making(1)).toBeNull();
    await Promise.all([looking, second]);
  });

  test('ends with its window', async () => {
    const { jobs } = setUp();
    const never = (windowId: number) => jobs.run(windowId, 'import', ({ signal }) => new Promise((resolve) => { signal.addEventListener('abort', () => { resolve('kept'); }); }));
    const mine = never(1);
    jobs.cancelAll(1);
    await expect(mine).resolves.toBe('kept');
  });
});

describe('importing', () => {
  const entry = fileURLToPath(new URL('../hosts/scripted-host.ts', import.meta.url));

  /** Imports paths that tell the scripted host what to do. */
  async function run(paths: string[], signal = new AbortController().signal) {
    let started = 0;
    const committed: string[] = [];
    const report = await importIntoBook(
      {
        partId: 'p',
        paths,
        limit: 5000,
        startReader: () => {
          started += 1;
          return forkHost('import', { entry });
        },
        commit: (input) => {
          committed.push(input.name);
          const article = { id: input.name, file: input.name, title: input.name, sapo: '', date: null, byline: '', words: 1, photos: 0, captions: [], captionsWithoutPhoto: [], encoding: 'utf-8', warnings: [] };
          return Promise.resolve({ articles: [article], failed: [], known: [], batchId: null });
        },
        finish: () => Promise.resolve(),
      },
      { signal, onProgress: () => undefined },
    );
    return { report, started, committed };
  }

  test('a file that kills its reader, hangs or is bad never harms the others', async () => {
    const { report, started, committed } = await run(['fine', 'die', 'after-death', 'busy', 'coded-error', 'last']);
    expect(committed).toEqual(['fine', 'after-death', 'last']);
    expect(report.articles.map(({ id }) => id)).toEqual(committed);
    expect(report.failed.map(({ file, code }) => [file, code])).toEqual([
      ['die', 'import/damaged'],
      ['busy', 'import/timeout'],
      ['coded-error', 'import/empty'],
    ]);
    expect(started).toBe(3);
  });

  test('stops at once when it is cancelled, whatever the reader is doing', async () => {
    await expect(run(['busy'], AbortSignal.timeout(300))).rejects.toMatchObject({ code: 'job/cancelled' });
  });
});
