import { describe, expect, test } from 'vitest';
import type { EventPayload } from '../../../electron/common/contract/events.ts';
import { JobNotices } from '../../../electron/main/job-notices.ts';

type JobEvent = EventPayload<'job'>;

function setUp({ focused = false, wanted = true } = {}) {
  const notices: string[] = [];
  const bar: (number | 'unknown' | null)[] = [];
  const outside = new JobNotices({
    isFocused: () => focused,
    wanted: () => wanted,
    notify: (windowId, text) => notices.push(`${String(windowId)} ${text}`),
    progress: (_windowId, done) => bar.push(done),
  });
  const hear = (state: JobEvent['state'], { jobId = 'a', kind = 'export', done = 0, total = 0 }: { jobId?: string; kind?: JobEvent['kind']; done?: number; total?: number } = {}): void => {
    outside.heard(1, { jobId, kind, state, progress: { phase: '', done, total, label: '' } });
  };
  return { notices, bar, hear };
}

describe('work that ends in a window nobody looks at', () => {
  test.each([
    ['import', 'done', 'jobs.noticeImported'],
    ['import', 'failed', 'jobs.noticeImportFailed'],
    ['export', 'done', 'jobs.noticeExported'],
    ['export', 'failed', 'jobs.noticeExportFailed'],
    ['salvage', 'done', 'jobs.noticeDone'],
    ['check', 'failed', 'jobs.noticeFailed'],
  ] as const)('%s, %s, is told', (kind, state, text) => {
    const { notices, hear } = setUp();
    hear('running', { kind });
    expect(notices).toEqual([]);
    hear(state, { kind });
    expect(notices).toEqual([`1 ${text}`]);
  });

  test('is not told where it was cancelled, seen, or not wanted to be told', () => {
    const cancelled = setUp();
    cancelled.hear('cancelled');
    const seen = setUp({ focused: true });
    seen.hear('done');
    const unwanted = setUp({ wanted: false });
    unwanted.hear('done');
    expect([...cancelled.notices, ...seen.notices, ...unwanted.notices]).toEqual([]);
  });
});

test('the bar of a window goes with all that runs in it, and goes away', () => {
  const { bar, hear } = setUp();
  hear('running');
  hear('running', { done: 50, total: 100 });
  hear('running', { jobId: 'b', kind: 'import' });
  hear('running', { jobId: 'b', kind: 'import', done: 300, total: 200 });
  hear('done', { done: 100, total: 100 });
  hear('failed', { jobId: 'b', kind: 'import' });
  expect(bar).toEqual(['unknown', 0.5, 0.5, 0.75, 1, null]);
});
