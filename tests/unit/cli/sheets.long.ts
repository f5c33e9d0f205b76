import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { buildXlsx } from '../../fixtures/sheets/xlsx-builder.ts';
import { newBook, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts processes that look at its files first.
vi.setConfig({ testTimeout: 90_000 });

const told = z.object({
  written: z.boolean(),
  mapping: z.object({ columns: z.array(z.object({ column: z.string(), header: z.string(), field: z.string() })) }),
  counts: z.object({ awards: z.object({ new: z.number(), changed: z.number(), there: z.number() }), cells: z.object({ all: z.number(), taken: z.number(), noted: z.number(), left: z.number() }) }),
});

test('sheet-in and sheet-out: a list in, the same out, nothing new when it comes again', async () => {
  const folder = temporaryFolder();
  const book = newBook();
  book.close();
  const list = path.join(folder, 'khen.xlsx');
  fs.writeFileSync(list, buildXlsx([{ name: 'S', rows: [['Họ tên', 'Đơn vị', 'Hình thức khen', 'Tổ'], ['Nguyễn Văn An', 'Sở Y tế', 'Giấy khen', 'Tổ 1'], ['Lê Thị Ba', 'Sở Y tế', 'Bằng khen', 'Tổ 2']] }]));
  const dry = json(await kyyeu('sheet-in', book.file, list, '--as', 'awards', '--dry', '--json'), told);
  expect([dry.written, dry.counts.awards.new, dry.mapping.columns.map(({ field }) => field)]).toEqual([false, 2, ['name', 'unit', 'form', 'none']]);
  const done = json(await kyyeu('sheet-in', book.file, list, '--as', 'awards', '--map', 'Tổ=role', '--json'), told);
  expect(done).toMatchObject({ written: true, counts: { awards: { new: 2 }, cells: { all: 12, taken: 8, noted: 0, left: 4 } } });
  const out = path.join(folder, 'ra.csv');
  expect(await kyyeu('sheet-out', book.file, out, '--what', 'awards')).toEqual({ code: 0, out: `Made ${out} (2 rows)\n`, err: [] });
  expect(json(await kyyeu('sheet-in', book.file, out, '--as', 'awards', '--dry', '--json'), told).counts.awards).toEqual({ new: 0, changed: 0, there: 2 });
  expectFailure(await kyyeu('sheet-out', book.file, out, '--what', 'awards'), 1, 'file/exists');
  fs.writeFileSync(list, 'PK\u0003\u0004 hỏng');
  expectFailure(await kyyeu('sheet-in', book.file, list, '--as', 'awards'), 1, 'sheet/');
  expect((await kyyeu('sheet-in', book.file, out, '--as', 'people')).code).toBe(2);
});
