import { describe, expect, test, vi } from 'vitest';
import { foundInBook, replaceReport } from '../../../electron/common/contract/find-channels.ts';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

function bookOfFlowers(): { file: string; id: string } {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Đưa thư', 'Hoa gạo nở. Đến mùa hóa đỏ, HOA rơi.'));
  put(book, bodyPart(book), article('Bài khác', 'Không có gì.'));
  book.close();
  return { file: book.file, id };
}

describe('find', () => {
  test('shows every hit in its sentence, and changes nothing', async () => {
    const { file, id } = bookOfFlowers();
    const ran = await kyyeu('find', file, 'hoa');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(`${id}  Đưa thư\n  [Hoa] gạo nở.\n  Đến mùa hóa đỏ, [HOA] rơi.\n2 places in 1 articles`);
    expect(json(await kyyeu('find', file, 'hoa', '--no-tones', '--json'), foundInBook)).toMatchObject({ count: 3, looked: 3, articles: [{ id, count: 3 }] });
    expect((await kyyeu('find', file, 'HOA', '--case', '--word', '--replace', 'lá')).out).toContain('[HOA → lá]');
    expect((await kyyeu('text', file, id)).out).toContain('HOA rơi');
  });

  test('--replace with --yes writes it', async () => {
    const { file, id } = bookOfFlowers();
    const report = json(await kyyeu('find', file, 'hoa', '--replace', 'lá', '--keep-case', '--yes', '--json'), replaceReport);
    expect(report).toEqual({ changes: 2, articles: [id], skipped: [], suggested: 0 });
    expect((await kyyeu('text', file, id)).out).toContain('Lá gạo nở. Đến mùa hóa đỏ, LÁ rơi.');
    expect((await kyyeu('find', file, 'lá', '--replace', 'cây', '--yes')).out).toContain('2 places in 1 articles');
  });

  test('what makes no sense is a misuse', async () => {
    const { file } = bookOfFlowers();
    expectFailure(await kyyeu('find', file, '  '), 2, 'QUERY is empty');
    expectFailure(await kyyeu('find', file, 'hoa', '--yes'), 2, '--yes does nothing without --replace');
  });
});
