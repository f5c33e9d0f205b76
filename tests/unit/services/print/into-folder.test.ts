import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ExportResult } from '../../../../electron/common/contract/shapes.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { intoFolder } from '../../../../electron/services/print/into-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'kyyeu-into-'));
afterAll(() => { rmSync(base, { recursive: true, force: true }); });

const made = (...paths: readonly string[]): Promise<ExportResult> => {
  for (const path of paths) writeFileSync(path, 'mới');
  return Promise.resolve({ files: paths.map((path) => ({ path, kind: 'proof', pages: 1 })), preflight: { errors: [], warnings: [] }, seconds: 0 });
};
const failing = (): Promise<ExportResult> => Promise.reject(new AppError('job/cancelled'));

test('a file in the place of an older one says of when that was; a new one says nothing', async () => {
  const folder = join(base, 'one');
  mkdirSync(folder);
  writeFileSync(join(folder, 'cu.pdf'), 'cũ');
  utimesSync(join(folder, 'cu.pdf'), 1_700_000_000, 1_700_000_000);
  const { files } = await intoFolder(folder, () => made(join(folder, 'cu.pdf'), join(folder, 'moi.pdf')));
  expect(files).toEqual([{ path: join(folder, 'cu.pdf'), kind: 'proof', pages: 1, replaced: 1_700_000_000_000 }, { path: join(folder, 'moi.pdf'), kind: 'proof', pages: 1 }]);
});

test('folders made for work that fails are gone again; one that was there stays, and so does one that holds something', async () => {
  await expect(intoFolder(join(base, 'a', 'b'), failing)).rejects.toMatchObject({ code: 'job/cancelled' });
  expect(existsSync(join(base, 'a'))).toBe(false);
  mkdirSync(join(base, 'there'));
  await expect(intoFolder(join(base, 'there'), failing)).rejects.toMatchObject({ code: 'job/cancelled' });
  expect(existsSync(join(base, 'there'))).toBe(true);
  const held = join(base, 'held');
  await expect(intoFolder(held, async () => { await made(join(held, 'x.pdf')); return failing(); })).rejects.toMatchObject({ code: 'job/cancelled' });
  expect(readdirSync(held)).toEqual(['x.pdf']);
});

test.runIf(process.platform === 'linux')('a folder that takes no file is told before any work is done', async () => {
  let worked = false;
  await expect(intoFolder('/proc', () => { worked = true; return made(); })).rejects.toMatchObject({ code: expect.stringMatching(/^print\//u) as string });
  expect(worked).toBe(false);
});

test('a folder that cannot be made is told, and nothing is left of it', async () => {
  writeFileSync(join(base, 'file'), '');
  await expect(intoFolder(join(base, 'file', 'in'), failing)).rejects.toMatchObject({ code: 'print/output' });
  expect(readdirSync(base)).not.toContain('a');
});
