import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { tidyReport, suggestion } from '../../../electron/common/contract/tidy-channels.ts';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

const listShape = z.array(z.strictObject({ id: z.string(), title: z.string(), suggestions: z.array(suggestion.strict()) }));

function untidyBook(): { file: string; id: string } {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Đưa thư', 'Giai đoạn 2016-2021 ,anh "vác tù và".'));
  put(book, bodyPart(book), article('Bài sạch', 'Không có gì.'));
  book.close();
  return { file: book.file, id };
}

describe('tidy', () => {
  test('shows what would change, and changes nothing', async () => {
    const { file, id } = untidyBook();
    const ran = await kyyeu('tidy', file);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Giai đoạn 2016[- → –]2021 ,anh');
    expect(ran.out).toContain('5 places in 1 articles');
    const [found, ...others] = json(await kyyeu('tidy', file, '--rule', 'quotes', '--json'), listShape);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id, suggestions: [{ rule: 'quotes', found: '"', replacement: '“' }, { replacement: '”' }] });
    expect((await kyyeu('text', file, id)).out).toContain('2016-2021 ,anh "vác');
  });

  test('--apply changes it, some rules or all', async () => {
    const { file, id } = untidyBook();
    expect(json(await kyyeu('tidy', file, '--apply', '--rule', 'ranges', '--rule', 'quotes', '--json'), tidyReport)).toEqual({ changes: 3, articles: [id], skipped: [] });
    expect((await kyyeu('text', file, id)).out).toContain('Giai đoạn 2016–2021 ,anh “vác tù và”.');
    expect((await kyyeu('tidy', file, '--apply')).out).toContain('2 places in 1 articles');
    expect((await kyyeu('tidy', file, '--apply')).out).toContain('0 places in 0 articles');
    expect((await kyyeu('text', file, id)).out).toContain('Giai đoạn 2016–2021, anh “vác tù và”.');
  });

  test('a rule that is none is a misuse', async () => {
    expectFailure(await kyyeu('tidy', untidyBook().file, '--rule', 'xyz'), 2, 'there is no rule "xyz"');
  });
});
