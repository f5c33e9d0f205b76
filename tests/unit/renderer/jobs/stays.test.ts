import { expect, it } from 'vitest';
import { leavesWithWork, staysFor } from '../../../../renderer/src/jobs/stays.ts';
import type { JobState } from '../../../../renderer/src/jobs/jobs.ts';
import { ERRS_MS, OFFERS_MS, TELLS_MS } from '../../../../renderer/src/ui/leave-by-itself.ts';

const made = (digest: string | null, open?: readonly string[]): JobState => ({ kind: 'made', papers: { files: [{ path: '/đơn.docx', pages: 0 }], digest, ...(open === undefined ? {} : { open }) } });

it('papers that were made are told of for as long as other notices, longer where there is more to read; what went wrong until somebody puts it away', () => {
  expect(staysFor({ kind: 'stopped' })).toBe(TELLS_MS);
  expect(staysFor(made(null))).toBe(OFFERS_MS);
  expect(staysFor(made(null, []))).toBe(OFFERS_MS);
  expect(staysFor(made(null, ['Địa chỉ']))).toBe(ERRS_MS);
  expect(staysFor(made('ab12'))).toBe(ERRS_MS);
  expect(staysFor({ kind: 'failed', error: new Error('x') })).toBeNull();
});

it('they are put away when one goes on to another work, what failed is not', () => {
  expect(leavesWithWork(made(null, ['Địa chỉ']))).toBe(true);
  expect(leavesWithWork({ kind: 'failed', error: new Error('x') })).toBe(false);
});
