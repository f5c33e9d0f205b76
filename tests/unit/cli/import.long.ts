import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openBook, readBook } from '../../../electron/services/store/book-file.ts';
import { closing, jpeg, newBook, temporaryFolder, titles } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

const article = fileURLToPath(new URL('../../../resources/sample/lang-son-2021-04-26.txt', import.meta.url));

const reportShape = z.strictObject({
  articles: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      sapo: z.string(),
      date: z.string().nullable(),
      place: z.string(),
      byline: z.string(),
      words: z.number(),
      photos: z.number(),
      captions: z.array(z.string()),
      encoding: z.string(),
      warnings: z.array(z.string()),
    }),
  ),
  failed: z.array(z.strictObject({ file: z.string(), code: z.string(), message: z.string() })),
  known: z.array(z.strictObject({ file: z.string(), articleId: z.string(), title: z.string() })),
});

function closedBook(): string {
  const book = newBook();
  book.close();
  return book.file;
}

describe('import', () => {
  test('takes the first article in whole', async () => {
    const file = closedBook();
    const ran = await kyyeu('import', file, article, '--json');
    expect(ran).toMatchObject({ code: 0, err: [] });
    const { articles, failed } = json(ran, reportShape);
    expect(failed).toEqual([]);
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ date: '2021-04-26', photos: 0, encoding: 'utf-8' });
    expect(articles[0]?.captions).toHaveLength(3);
    const text = (await kyyeu('text', file, articles[0]?.id ?? '')).out;
    expect(text).toContain('Mô hình “Bưu tá tận tụy”');
    expect(text).not.toContain('Tin liên quan');
    expect(json(await kyyeu('check', file, '--json'), z.object({ ok: z.boolean() })).ok).toBe(true);
  });

  test('makes no part when nothing comes in, and tells a sentence it left out', async () => {
    const file = closedBook();
    const folder = temporaryFolder();
    const bad = path.join(folder, 'latin-1.txt');
    fs.writeFileSync(bad, Buffer.from('Xin ch\xe0o', 'latin1'));
    expect((await kyyeu('import', file, bad, '--part', 'Phần mới')).code).toBe(1);
    expect(Object.keys(titles(closing(readBook(file))))).toEqual(['Mở đầu', 'Phần một']);
    const page = path.join(folder, 'page.txt');
    fs.writeFileSync(page, `${fs.readFileSync(article, 'utf8')}\nMột dòng dài đứng sau mục tin liên quan của trang báo.\n`);
    const { articles } = json(await kyyeu('import', file, page, '--json'), reportShape);
    expect(articles[0]?.warnings).toContainEqual(expect.stringContaining('Một dòng dài đứng sau mục tin liên quan'));
  });

  test('--part takes the part with that title, or makes it', async () => {
    const file = closedBook();
    await kyyeu('import', file, article, '--part', 'Gương sáng');
    const other = path.join(temporaryFolder(), 'bản khác.txt');
    fs.writeFileSync(other, `${fs.readFileSync(article, 'utf8')}\n`);
    const again = await kyyeu('import', file, other, '--part', 'Gương sáng'.normalize('NFD'), '--json');
    expect(json(again, reportShape).articles[0]?.warnings).toContainEqual(expect.stringContaining('đã có bài giống hệt'));
    const third = path.join(temporaryFolder(), 'bản nữa.txt');
    fs.writeFileSync(third, `${fs.readFileSync(article, 'utf8')}\n\n`);
    await kyyeu('import', file, third);
    expect(Object.entries(titles(closing(readBook(file)))).map(([part, list]) => [part, list.length])).toEqual([
      ['Mở đầu', 1],
      ['Phần một', 1],
      ['Gương sáng', 2],
    ]);
  });

  test('a file that is in the book is told and not taken in again', async () => {
    const file = closedBook();
    await kyyeu('import', file, article);
    const again = json(await kyyeu('import', file, article, '--json'), reportShape);
    expect(again).toMatchObject({ articles: [], failed: [], known: [{ title: expect.stringContaining('Học tập') as string }] });
  });

  test('bad files are reported, the rest comes in; a lone bad file is an error', async () => {
    const folder = temporaryFolder();
    const file = closedBook();
    const renamed = path.join(folder, 'renamed.docx');
    const empty = path.join(folder, 'empty.txt');
    const none = path.join(folder, 'none.txt');
    fs.writeFileSync(renamed, await jpeg());
    fs.writeFileSync(empty, '');
    const ran = await kyyeu('import', file, renamed, article, empty, none, '--json');
    expect(ran.code).toBe(3);
    expect(ran.err).toHaveLength(1);
    const { articles, failed } = json(ran, reportShape);
    expect(articles).toHaveLength(1);
    expect(failed.map((entry) => [entry.file, entry.code])).toEqual([
      [renamed, 'import/mismatch'],
      [empty, 'import/empty'],
      [none, 'file/not-found'],
    ]);
    for (const { message } of failed) expect(message).not.toContain('\n');
    expectFailure(await kyyeu('import', file, renamed), 1, 'import/mismatch');
    expect(titles(closing(readBook(file)))['Phần một']).toHaveLength(1);
  });

  test('a book that is open elsewhere is left alone', async () => {
    const file = closedBook();
    closing(openBook(file));
    expectFailure(await kyyeu('import', file, article, '--json'), 1, 'file/locked');
  });
});
