/** A job that is stopped, or whose process is ended in the middle, leaves nothing half made. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { AppError } from '../../../electron/common/errors.ts';
import type { Connection } from '../../../electron/hosts/connection.ts';
import { exportFiles } from '../../../electron/main/export-job.ts';

const TITLE = 'Những bông hoa đẹp';
const HALF = 'nhung-bong-hoa-dep-ruot.pdf.part';

/** A process that does `work` and is stopped then. */
function stopped(work: () => void): Connection<'export.run'> {
  return {
    call: () => {
      work();
      return Promise.reject(new AppError('job/cancelled'));
    },
    dispose: vi.fn(),
    onLost: vi.fn(),
  };
}

async function stop(folder: string, work: () => void): Promise<void> {
  const job = exportFiles(
    { path: 'sach.kyyeu', title: TITLE, to: 'print', folder, copy: 1, cache: join(folder, 'cache'), start: () => stopped(work) },
    { signal: new AbortController().signal, onProgress: vi.fn() },
  );
  await expect(job).rejects.toMatchObject({ code: 'job/cancelled' });
}

it('files and folders of the book that are not whole are taken away, whatever else stands there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'half-'));
  const others = ['bao-cao.pdf.part', 'nhung-bong-hoa-dep-bia.pdf', 'nhung-bong-hoa-dep-ruot.pdf'];
  for (const name of others) writeFileSync(join(folder, name), 'x');
  await stop(folder, () => {
    writeFileSync(join(folder, HALF), 'half');
    mkdirSync(join(folder, 'nhung-bong-hoa-dep-web.part'));
    writeFileSync(join(folder, 'nhung-bong-hoa-dep-web.part', 'index.html'), 'half');
  });
  expect(readdirSync(folder).sort()).toEqual([...others, 'cache'].sort());
});

it('also what the process wrote before it was really gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'half-'));
  await stop(folder, () => { setTimeout(() => { writeFileSync(join(folder, HALF), 'late'); }, 150); });
  expect(existsSync(join(folder, HALF))).toBe(false);
});
