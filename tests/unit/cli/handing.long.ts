import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { photo } from '../../../electron/common/article/build.ts';
import { readBook } from '../../../electron/services/store/book-file.ts';
import { runCli } from '../../../electron/cli/run.ts';
import { article, bodyPart, newBook, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

const made = z.looseObject({ files: z.array(z.object({ path: z.string(), kind: z.string(), pages: z.number() })) });

test('order shows what is ordered, changes it, and refuses what is no order', { timeout: 60_000 }, async () => {
  const book = newBook();
  book.close();
  const { file } = book;
  const shape = z.looseObject({ orderRun: z.number().nullable(), orderSection: z.number(), orderDelivery: z.string().nullable(), orderLamination: z.string(), orderContact: z.string() });
  expect(json(await kyyeu('order', file, '--json'), shape)).toMatchObject({ orderRun: null, orderSection: 0, orderLamination: '' });
  const changed = await kyyeu('order', file, '--run', '500', '--section', '16', '--delivery', '2026-12-20', '--lamination', 'matt', '--contact', 'Nguyễn Thị Lan', '--json');
  expect(json(changed, shape)).toMatchObject({ orderRun: 500, orderSection: 16, orderDelivery: '2026-12-20', orderLamination: 'matt', orderContact: 'Nguyễn Thị Lan' });
  expect(json(await kyyeu('order', file, '--run', 'none', '--lamination', 'unsaid', '--json'), shape)).toMatchObject({ orderRun: null, orderLamination: '', orderSection: 16 });
  for (const wrong of [['--run', '0'], ['--section', '12'], ['--delivery', '20/12/2026'], ['--joining', 'dán'], ['--contact', 'x'.repeat(301)]]) expectFailure(await kyyeu('order', file, ...wrong), 2, wrong[0] === '--contact' ? 'too long' : (wrong[0] ?? ''));
});

test('package makes a folder, and nothing with exit code 4 when there are errors that nobody spoke of', { timeout: 120_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy.', photo(null, 'Bưu tá tận tụy')));
  book.updateSettings({ orderPrinter: 'Công ty In Lạng Sơn' });
  book.close();
  const snapshots = (): string[] => {
    const read = readBook(book.file);
    try {
      return read.snapshots().map(({ name }) => name);
    } finally {
      read.close();
    }
  };
  const refused = await kyyeu('package', book.file, '--out', folder);
  expect(refused).toMatchObject({ code: 4, out: '' });
  expect(refused.err).toEqual([expect.stringContaining('photo-missing')]);
  expect(fs.existsSync(folder)).toBe(false);
  expect(snapshots()).toEqual([]);
  const { files } = json(await kyyeu('package', book.file, '--out', folder, '--zip', '--despite-errors', '--json'), made);
  expect(files).toMatchObject([{ kind: 'package' }]);
  expect(fs.readFileSync(files[0]?.path ?? '').subarray(0, 2).toString()).toBe('PK');
  expectFailure(await kyyeu('package', book.file), 2, '--out');
  // What was handed over is noted, once for each state.
  expect(snapshots()).toEqual(['Gửi nhà in Công ty In Lạng Sơn']);
  await kyyeu('package', book.file, '--out', folder, '--zip', '--despite-errors');
  expect(snapshots()).toHaveLength(1);
  await kyyeu('order', book.file, '--run', '500');
  await kyyeu('package', book.file, '--out', folder, '--zip', '--despite-errors');
  expect(snapshots()).toHaveLength(2);
});

test.each([0, 3, 12])('what is stopped leaves nothing behind: package, export and impose, the signal looked at %i times before', { timeout: 120_000 }, async (looks) => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy.'));
  book.close();
  for (const command of [['package'], ['package', '--zip'], ['export', '--to', 'print'], ['export', '--to', 'epub'], ['impose']]) {
    const [name = '', ...more] = command;
    // A signal that is aborted after it has been looked at so often: where the work then is, nobody needs to know.
    let left = looks;
    const { signal } = new AbortController();
    Object.defineProperty(signal, 'aborted', { get: () => (left -= 1) < 0 });
    const err: string[] = [];
    const code = await runCli([name, book.file, '--out', folder, ...more], { out: () => undefined, err: (line) => err.push(line), stopped: () => signal });
    // So short a book may be done before.
    if (code === 0) fs.rmSync(folder, { recursive: true });
    else expect(err).toEqual([expect.stringContaining('job/cancelled')]);
    expect(fs.existsSync(folder) ? fs.readdirSync(folder) : []).toEqual([]);
  }
});

test('impose makes sheets, says which are too small, and refuses a scheme that is none', { timeout: 60_000 }, async () => {
  const folder = path.join(temporaryFolder(), 'out');
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy.'));
  book.close();
  const ask = (...more: string[]): ReturnType<typeof kyyeu> => kyyeu('impose', book.file, '--out', folder, '--json', ...more);
  const { files } = json(await ask('--scheme', 'perfect', '--section', '8', '--sheet', 'sra3', '--flip', 'short', '--creep', '0,12'), made);
  expect(files).toMatchObject([{ kind: 'impose' }]);
  expect((files[0]?.pages ?? 0) % 2).toBe(0);
  const four = json(await ask('--scheme', '4up'), z.object({ files: z.array(z.object({ sheet: z.string(), blanks: z.number(), replaced: z.number() })) }));
  expect(four.files).toMatchObject([{ sheet: 'B3' }]);
  expect((await kyyeu('impose', book.file, '--out', folder, '--scheme', '4up')).out).toMatch(/on B3, \d blank pages? put in\)\n {2}in the place of the older file of \d{4}-\d\d-\d\d \d\d:\d\d/u);
  expectFailure(await ask('--sheet', 'A4'), 1, 'print/sheet-too-small');
  const none = path.join(temporaryFolder(), 'two', 'levels');
  expectFailure(await kyyeu('impose', book.file, '--out', none, '--sheet', 'A4'), 1, 'print/sheet-too-small');
  expect(fs.existsSync(path.dirname(none))).toBe(false);
  for (const wrong of [['--scheme', '3up'], ['--sheet', 'A9'], ['--gutter', '11'], ['--creep', 'x'], ['--per-side', '3'], ['--from', 'cover']]) expectFailure(await ask(...wrong), 2, wrong[0] ?? '');
});
