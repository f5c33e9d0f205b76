import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { openBook, readBook } from '../../../electron/services/store/book-file.ts';
import { article, bodyPart, closing, newBook, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

const mergeShape = z.strictObject({ taken: z.array(z.string()), merged: z.array(z.string()), conflicts: z.array(z.string()), new: z.array(z.string()), unchanged: z.number() });
const bringShape = z.strictObject({ articles: z.array(z.string()) });

// Each command starts a process that looks at its files first.
vi.setConfig({ testTimeout: 90_000 });

beforeEach(() => {
  vi.stubEnv('KYYEU_BACKUPS', temporaryFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A closed book with one article, and a copy of the file. */
function twoCopies(): { file: string; copy: string; id: string } {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Đưa thư', 'Từ năm 2020 đến nay, anh trả lương hưu cho 46 cụ.'));
  book.close();
  const copy = path.join(temporaryFolder(), 'ban-sao.kyyeu');
  fs.copyFileSync(book.file, copy);
  return { file: book.file, copy, id };
}

function rewrite(file: string, id: string, text: string): void {
  const book = closing(openBook(file));
  book.saveArticle(id, book.article(id).revision, article('Đưa thư', text));
  book.close();
}

describe('merge', () => {
  test('takes what the other changed; a second time there is nothing', async () => {
    const { file, copy, id } = twoCopies();
    rewrite(copy, id, 'Từ năm 2021 đến nay, anh trả lương hưu cho 46 cụ.');
    const ran = await kyyeu('merge', file, copy, '--json');
    expect(ran.code).toBe(0);
    expect(json(ran, mergeShape)).toEqual({ taken: [id], merged: [], conflicts: [], new: [], unchanged: 1 });
    expect(json(await kyyeu('merge', file, copy, '--json'), mergeShape)).toMatchObject({ taken: [], unchanged: 2 });
    expect((await kyyeu('text', file, id)).out).toContain('2021');
  });

  test('merges both, and says with its exit code that something is left to decide', async () => {
    const both = twoCopies();
    rewrite(both.file, both.id, 'Từ năm 2021 đến nay, anh trả lương hưu cho 46 cụ.');
    rewrite(both.copy, both.id, 'Từ năm 2020 đến nay, anh trả lương hưu cho 48 cụ.');
    expect(json(await kyyeu('merge', both.file, both.copy, '--json'), mergeShape)).toMatchObject({ merged: [both.id], conflicts: [] });
    expect((await kyyeu('text', both.file, both.id)).out).toContain('Từ năm 2021 đến nay, anh trả lương hưu cho 48 cụ.');
    const torn = twoCopies();
    rewrite(torn.file, torn.id, 'Từ năm 2021 đến nay, anh trả lương hưu cho 46 cụ.');
    rewrite(torn.copy, torn.id, 'Từ năm 2019 đến nay, anh trả lương hưu cho 46 cụ.');
    const ran = await kyyeu('merge', torn.file, torn.copy);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain(`conflict  ${torn.id}  Đưa thư`);
    expect(ran.out).toContain('1 places to decide');
  });

  test('refuses another book and leaves both as they are', async () => {
    const [one, other] = [twoCopies(), twoCopies()];
    const before = fs.readFileSync(one.file);
    expectFailure(await kyyeu('merge', one.file, other.file), 1, 'merge/other-book');
    expect(fs.readFileSync(one.file).equals(before)).toBe(true);
  });
});

describe('bring', () => {
  test('brings chosen articles into a part that is made for them', async () => {
    const [one, other] = [twoCopies(), twoCopies()];
    const ran = await kyyeu('bring', one.file, other.file, '--article', other.id, '--part', 'Từ huyện bạn', '--json');
    expect(ran.code).toBe(0);
    const [id] = json(ran, bringShape).articles;
    const book = closing(readBook(one.file));
    expect(book.outline().parts.at(-1)).toMatchObject({ title: 'Từ huyện bạn', articles: [{ id, title: 'Đưa thư' }] });
    expect(id).not.toBe(other.id);
  });

  test('makes no part for nothing', async () => {
    const [one, other] = [twoCopies(), twoCopies()];
    expectFailure(await kyyeu('bring', one.file, other.file, '--article', 'none', '--part', 'Mới'), 1, 'book/no-article');
    expect(closing(readBook(one.file)).outline().parts.map(({ title }) => title)).not.toContain('Mới');
    expectFailure(await kyyeu('bring', one.file, one.copy), 1, 'merge/same-book');
  });
});
