import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

const stage = z.enum(['draft', 'editing', 'proofing', 'approved']);
const listShape = z.strictObject({
  counts: z.strictObject({ draft: z.number(), editing: z.number(), proofing: z.number(), approved: z.number() }),
  articles: z.array(z.strictObject({ id: z.string(), title: z.string(), stage })),
});
const setShape = z.strictObject({ id: z.string(), title: z.string(), from: stage, to: stage, moved: z.boolean() });

function book(): { file: string; id: string } {
  const made = newBook();
  const id = put(made, bodyPart(made), article('Đưa thư', 'Anh đi bộ.'));
  put(made, bodyPart(made), article('Trùng tên'));
  put(made, bodyPart(made), article('Trùng tên'));
  made.close();
  return { file: made.file, id };
}

describe('stage', () => {
  test('counts, moves by id or title, and asks for a reason before it unlocks', async () => {
    const { file, id } = book();
    expect((await kyyeu('stage', file)).out).toContain('draft 4, editing 0, proofing 0, approved 0');
    expect(json(await kyyeu('stage', file, 'Đưa thư', 'approved', '--json'), setShape)).toEqual({ id, title: 'Đưa thư', from: 'draft', to: 'approved', moved: true });
    expect((await kyyeu('stage', file, id, 'approved')).out).toBe('Đưa thư: already approved\n');
    expectFailure(await kyyeu('stage', file, id, 'editing'), 1, 'stage/reason-needed');
    expect((await kyyeu('stage', file, id, 'editing', '--reason', 'Sai năm')).out).toBe('Đưa thư: approved → editing\n');
    expect(json(await kyyeu('stage', file, '--json'), listShape)).toMatchObject({ counts: { draft: 3, editing: 1, approved: 0 } });
  });

  test('says what is wrong with what it was given', async () => {
    const { file } = book();
    expectFailure(await kyyeu('stage', file, 'Không có', 'editing'), 1, 'book/no-article');
    for (const args of [['Đưa thư'], ['Đưa thư', 'done'], ['Trùng tên', 'editing'], ['Đưa thư', 'editing', 'thừa']]) expect((await kyyeu('stage', file, ...args)).code).toBe(2);
  });
});
