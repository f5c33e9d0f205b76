import path from 'node:path';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { matterView } from '../../../electron/common/contract/matter-channels.ts';
import { article, bodyPart, newBook, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

test('matter is added, listed and taken out; a licence is made from it', async () => {
  const book = newBook();
  put(book, bodyPart(book), article('Đưa thư', 'Anh Nguyễn Đức Tuấn đi bộ.'));
  book.close();
  const made = json(await kyyeu('matter', book.file, 'add', 'portraits', '--part', 'Phần một', '--options', '{"perPage":20}', '--json'), matterView);
  expect(made).toMatchObject({ kind: 'portraits', title: 'Chân dung điển hình tiên tiến', options: { perPage: 20, unitHeadings: false } });
  await kyyeu('matter', book.file, 'add', 'imprint', '--title', 'Xuất bản', '--options', '{"printRun":500}');
  expect(json(await kyyeu('matter', book.file, '--json'), z.array(matterView)).map(({ kind, partId }) => [kind, partId === null])).toEqual([['portraits', false], ['imprint', true]]);
  expect((await kyyeu('matter', book.file, 'list')).out).toContain('portraits  Chân dung điển hình tiên tiến  (behind 1 of 1)');
  const out = path.join(temporaryFolder(), 'don.docx');
  expect((await kyyeu('licence', book.file, '--out', out)).out).toMatch(/Made .*don\.docx: \d+ pages/u);
  expectFailure(await kyyeu('licence', book.file, '--out', out), 1, 'file/exists');
  expect((await kyyeu('matter', book.file, 'remove', made.id)).code).toBe(0);
  expect(json(await kyyeu('matter', book.file, '--json'), z.array(matterView))).toHaveLength(1);
  expectFailure(await kyyeu('matter', book.file, 'add', 'portraits', '--options', '{"perPage":7}'), 1, 'book/invalid');
  expectFailure(await kyyeu('matter', book.file, 'add', 'poster'), 2, 'poster');
});
