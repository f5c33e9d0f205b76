import { expect, it, vi } from 'vitest';
import { AppError } from '@common/errors.ts';
import { Jobs } from '../../../../renderer/src/jobs/jobs.ts';

const answers: { resolve: (value: unknown) => void; reject: (thrown: unknown) => void }[] = [];
vi.mock('../../../../renderer/src/client/call.ts', () => ({
  call: () => new Promise((resolve, reject) => { answers.push({ resolve, reject }); }),
  importDropped: () => Promise.reject(new Error('not here')),
}));

const progress = (phase: string, done: number) => ({ phase, done, total: 100, label: '' });
const clock = { ms: 1000 };
const seen = (jobs: Jobs): string[] => jobs.get().map(({ what, state, card }) => `${what.kind === 'aside' ? what.of : what.kind} ${state.kind}${card ? ' card' : ''}`);

function begun(): Jobs {
  answers.length = 0;
  return new Jobs(() => clock.ms);
}

it('keep what came of work when its card is put away, and show it again', async () => {
  const jobs = begun();
  const exporting = jobs.export('proof');
  jobs.hear({ jobId: 'a', kind: 'export', state: 'running', progress: progress('typeset', 1) });
  expect(seen(jobs)).toEqual(['export running card']);
  answers[0]?.resolve({ files: [] });
  await exporting;
  const [job] = jobs.get();
  if (job === undefined) throw new Error('no job');
  jobs.dismiss(job);
  expect(seen(jobs)).toEqual(['export exported']);
  expect(jobs.get()[0]?.ended).toBe(1000);
  jobs.showAgain(job);
  expect(seen(jobs)).toEqual(['export exported card']);
});

it('put the card of finished work away when other work begins', async () => {
  const jobs = begun();
  const first = jobs.export('proof');
  answers[0]?.reject(new AppError('job/cancelled'));
  await first;
  void jobs.export('print');
  expect(seen(jobs)).toEqual(['export stopped', 'export asking card']);
});

it('forget work that a person did not choose a place for', async () => {
  const jobs = begun();
  const asked = jobs.export('proof');
  answers[0]?.resolve(null);
  await asked;
  expect(jobs.get()).toEqual([]);
});

it('list work that has a place of its own, without a card, and how it ended', () => {
  const jobs = begun();
  for (const [jobId, kind, state] of [['c', 'check', 'done'], ['p', 'proof', 'failed'], ['e', 'errata', 'cancelled']] as const) {
    jobs.hear({ jobId, kind, state: 'running', progress: progress('check', 1) });
    jobs.hear({ jobId, kind, state, progress: progress('check', 2) });
  }
  expect(seen(jobs)).toEqual(['check over', 'proof over', 'errata stopped']);
  expect(jobs.get().map(({ state }) => state.kind === 'over' && state.well)).toEqual([true, false, false]);
});

it('know when a step began, and begin anew with the next', () => {
  const jobs = begun();
  const since = () => jobs.get().map(({ state }) => (state.kind === 'running' ? state.since : null));
  jobs.hear({ jobId: 'c', kind: 'check', state: 'running', progress: progress('typeset', 3) });
  clock.ms = 5000;
  jobs.hear({ jobId: 'c', kind: 'check', state: 'running', progress: progress('typeset', 50) });
  expect(since()).toEqual([{ at: 1000, done: 3 }]);
  jobs.hear({ jobId: 'c', kind: 'check', state: 'running', progress: progress('check', 7) });
  expect(since()).toEqual([{ at: 5000, done: 7 }]);
});

it('list the last twenty', () => {
  const jobs = begun();
  for (let n = 0; n < 25; n += 1) {
    jobs.hear({ jobId: String(n), kind: 'check', state: 'running', progress: progress('check', 1) });
    jobs.hear({ jobId: String(n), kind: 'check', state: 'done', progress: progress('check', 1) });
  }
  expect(jobs.get().map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
});
