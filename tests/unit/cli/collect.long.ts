import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { addUnits, ask } from '../../../electron/services/book/collect.ts';
import { readSource } from '../../../electron/services/import/read.ts';
import { FORM } from '../../../electron/common/collect/form.ts';
import { fill, words } from '../services/forms/fill.ts';
import { newBook, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

const unitsShape = z.strictObject({
  units: z.array(
    z.strictObject({
      name: z.string(),
      standing: z.string(),
      asked: z.number(),
      received: z.number(),
      missing: z.strictObject({ text: z.number(), photo: z.number(), decision: z.number(), other: z.number() }),
      overdue: z.number(),
      due: z.string().nullable(),
    }),
  ),
  withoutUnit: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});

/** A closed book whose first unit owes a text since 2020. */
function stored(): string {
  const book = newBook();
  const { ids } = addUnits(book, ['Sở Y tế', 'Cục Thuế'].map((name) => ({ name, contactName: '', phone: '' })));
  ask(book, { unitIds: ids.slice(0, 1), wants: [{ wanted: 'text', count: 2, title: '' }], askedOn: '2020-01-01', dueOn: '2020-02-01' });
  book.close();
  return book.file;
}

test('units: who owes what', async () => {
  const file = stored();
  expect(await kyyeu('units', file)).toEqual({ code: 0, out: 'Sở Y tế: 0/2, missing 2 text, due 2020-02-01, overdue\nCục Thuế: 0/0\n', err: [] });
  expect(json(await kyyeu('units', file, '--json'), unitsShape).units[0]).toEqual({
    name: 'Sở Y tế',
    standing: 'nothing-sent',
    asked: 2,
    received: 0,
    missing: { text: 2, photo: 0, decision: 0, other: 0 },
    overdue: 2,
    due: '2020-02-01',
  });
});

test('form: made for a unit by its name, and read back; nothing is written over', async () => {
  const file = stored();
  const out = path.join(temporaryFolder(), 'mẫu.docx');
  expect(await kyyeu('form', file, '--unit', 'so y te', '--out', out)).toEqual({ code: 0, out: `Made ${out} for Sở Y tế\n`, err: [] });
  const { articles } = await readSource({ name: 'mẫu.docx', bytes: fill(fs.readFileSync(out), { fields: { [FORM.title.tag]: words('Bài') } }) });
  expect(articles[0]?.form?.unit).toBe('Sở Y tế');
  expectFailure(await kyyeu('form', file, '--unit', 'Sở Y tế', '--out', out), 1, 'file/exists');
  expectFailure(await kyyeu('form', file, '--unit', 'Sở Nội vụ', '--out', `${out}2`), 1, 'book/no-record');
  expectFailure(await kyyeu('form', file, '--unit', 'Sở Y tế'), 2, '--unit');
});
