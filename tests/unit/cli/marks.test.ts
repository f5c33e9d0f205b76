import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

const listed = z.array(z.object({ page: z.number(), body: z.string(), title: z.string(), settledAt: z.number().nullable() }));

describe('marks', () => {
  test('are listed page by page; some that are not settled are told by the exit code', async () => {
    const book = newBook();
    const articleId = put(book, bodyPart(book), article('Đưa thư', 'Anh Khải đi bộ.'));
    const place = { x: 10, y: 20, width: 0, height: 0, articleId };
    book.addRecord('pageMark', { ...place, page: 9, body: 'Sửa chú thích', author: 'Lan' });
    book.addRecord('pageMark', { ...place, page: 7, body: 'Bỏ câu lặp', settledAt: 1 });
    book.close();
    const ran = await kyyeu('marks', book.file);
    expect(ran.code).toBe(3);
    expect(ran.out).toBe('page 7 of the proof  Đưa thư  Bỏ câu lặp  (settled)\npage 9 of the proof  Đưa thư  Lan: Sửa chú thích\n2 marks, 1 to settle\n');
    expect(json(await kyyeu('marks', book.file, '--json'), listed).map(({ page, title }) => [page, title])).toEqual([[7, 'Đưa thư'], [9, 'Đưa thư']]);
  });
});
