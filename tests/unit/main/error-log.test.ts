import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { AppError } from '../../../electron/common/errors.ts';
import { ErrorLog } from '../../../electron/main/error-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyyeu-errors-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

test('keeps code, call and time of what failed, nothing of what it said, and the last hundred', async () => {
  const path = join(folder, 'errors.json');
  let at = 0;
  const log = await ErrorLog.open(path, () => (at += 1));
  const thrown: Error[] = [new AppError('file/not-found', { name: 'sách của Lan' }), new Error('hỏng ở /home/lan'), new AppError('job/cancelled')];
  const dispatch = log.watching(() => {
    const next = thrown.shift();
    return next === undefined ? Promise.resolve({} as never) : Promise.reject(next);
  });
  for (let call = 0; call < 3; call += 1) await expect(dispatch(1, 'outline.get', {})).rejects.toThrow();
  await expect(dispatch(1, 'outline.get', {})).resolves.toEqual({});
  expect(log.errors).toEqual([{ code: 'file/not-found', channel: 'outline.get', at: 1 }, { code: 'app/internal', channel: 'outline.get', at: 2 }]);
  await vi.waitFor(() => { expect(readFileSync(path, 'utf8')).toContain('app/internal'); });
  expect(readFileSync(path, 'utf8')).not.toMatch(/Lan|lan/u);
  expect((await ErrorLog.open(path)).errors).toEqual(log.errors);

  thrown.push(...Array.from({ length: 120 }, () => new AppError('file/failed')));
  for (let call = 0; call < 120; call += 1) await expect(dispatch(1, 'outline.get', {})).rejects.toThrow();
  expect(log.errors).toHaveLength(100);
  expect(log.errors.at(-1)?.at).toBe(122);
  await log.note('photo/damaged', 'app.noteError');
  expect(log.errors).toHaveLength(100);
  expect(log.errors.at(-1)).toEqual({ code: 'photo/damaged', channel: 'app.noteError', at: 123 });
  await vi.waitFor(async () => { expect((await ErrorLog.open(path)).errors).toEqual(log.errors); });
});
