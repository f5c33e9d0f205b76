import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openBook, readBook } from '../../../electron/services/store/book-file.ts';
import { article, bodyPart, closing, newBook, put, temporaryFolder, titles } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

const shape = z.strictObject({ path: z.string(), size: z.number(), articles: z.number() });
const SECRET = 'Câu đã gỡ cùng bài, không gửi ai';

/** A book, open for writing meanwhile, with one article taken out. */
function book(): { file: string; close: () => void } {
  const open = newBook();
  put(open, bodyPart(open), article('Ở lại', 'chữ'));
  open.removeArticle(put(open, bodyPart(open), article('Gỡ', SECRET)));
  return { file: open.file, close: () => { open.close(); } };
}

describe('kyyeu copy', () => {
  test('copies the whole file, also while it is open', async () => {
    const { file } = book();
    const target = path.join(temporaryFolder(), 'mới.kyyeu');
    const copy = json(await kyyeu('copy', file, target, '--json'), shape);
    expect(copy).toEqual({ path: target, size: fs.statSync(target).size, articles: 2 });
    expect(fs.readFileSync(target).includes(SECRET)).toBe(true);
    expect(titles(closing(openBook(target)))).toEqual(titles(closing(readBook(file))));
  });

  test('--clean leaves out what is not in the book', async () => {
    const { file } = book();
    const target = path.join(temporaryFolder(), 'gửi.kyyeu');
    expect(await kyyeu('copy', '--clean', file, target)).toMatchObject({ code: 0, out: `Made ${target}\n` });
    expect(fs.readFileSync(target).includes(SECRET)).toBe(false);
    expect(fs.readFileSync(file).includes(SECRET)).toBe(true);
    expect(closing(readBook(target)).check()).toEqual([]);
  });

  test('never replaces a file, and says what is missing', async () => {
    const { file } = book();
    const target = path.join(temporaryFolder(), 'có rồi.kyyeu');
    fs.writeFileSync(target, 'x');
    for (const flags of [[], ['--clean']]) expectFailure(await kyyeu('copy', file, target, ...flags), 1, 'file/exists');
    expect(fs.readFileSync(target, 'utf8')).toBe('x');
    expectFailure(await kyyeu('copy', `${file}.none`, `${target}.2`), 1, 'file/not-found');
    expectFailure(await kyyeu('copy', file), 2, 'NEWBOOK is missing');
  });
});
