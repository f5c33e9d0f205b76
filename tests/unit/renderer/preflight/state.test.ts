/** The check of a file that is handed in: nothing runs before one is chosen, and what was found before stays when none is. */
import { afterEach, expect, it, vi } from 'vitest';
import type { WindowCheck } from '@common/contract/check-shapes.ts';
import { AppError } from '@common/errors.ts';
import { CheckStore } from '../../../../renderer/src/preflight/state.ts';

const { call } = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../../../renderer/src/client/call.ts', () => ({ call }));
afterEach(() => { call.mockReset(); });

const result = (name: string): WindowCheck => ({ book: { title: 'Gương', period: '', organisation: '', trimSize: '16x24', trim: { width: 160, height: 240 }, pages: 8, articles: 1 }, checkedAt: 1, findings: [], seconds: 1, exported: null, given: { name, findings: [] } });
const job = { jobId: 'j', kind: 'check', state: 'running', progress: { phase: 'file', done: 1, total: 8, label: '' } } as const;

it('runs from when the job begins; one check at a time', async () => {
  const store = new CheckStore();
  let choose = (_: WindowCheck | null): void => undefined;
  call.mockReturnValueOnce(new Promise((resolve) => { choose = resolve; }));
  const asked = store.checkFile();
  expect(store.get()).toMatchObject({ asking: true, running: null });
  expect(store.isEmpty()).toBe(false);
  await store.check();
  expect(call).toHaveBeenCalledTimes(1);
  store.hear(job);
  expect(store.get()).toMatchObject({ asking: false, running: { jobId: 'j', progress: job.progress, stopping: false } });
  choose(result('ruột.pdf'));
  await asked;
  expect(store.get()).toMatchObject({ asking: false, running: null, result: { given: { name: 'ruột.pdf' } } });
});

it('leaves what was found when no file is chosen or the check is stopped; what goes wrong is kept for showing', async () => {
  const store = new CheckStore();
  call.mockResolvedValueOnce(result('một.pdf'));
  await store.checkFile();
  call.mockResolvedValueOnce(null);
  await store.checkFile();
  call.mockRejectedValueOnce(new AppError('job/cancelled'));
  await store.checkFile();
  expect(store.get()).toMatchObject({ asking: false, running: null, failed: null, result: { given: { name: 'một.pdf' } } });
  const wrong = new AppError('print/file-not-pdf', { name: 'thư.pdf' });
  call.mockRejectedValueOnce(wrong);
  await store.checkFile();
  expect(store.get().failed).toBe(wrong);
});

it('asked for while the book is checked, begins behind that', async () => {
  const store = new CheckStore();
  let end = (_: WindowCheck): void => undefined;
  call.mockReturnValueOnce(new Promise((resolve) => { end = resolve; }));
  const first = store.check();
  call.mockResolvedValueOnce(result('sau.pdf'));
  const second = store.checkFile();
  await Promise.resolve();
  expect(call.mock.calls).toEqual([['app.checkBook', {}]]);
  end({ ...result('x'), given: null });
  await Promise.all([first, second]);
  expect(call.mock.calls).toEqual([['app.checkBook', {}], ['app.checkFile', {}]]);
  expect(store.get().result?.given?.name).toBe('sau.pdf');
});
