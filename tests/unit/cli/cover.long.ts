import { expect, test } from 'vitest';
import * as z from 'zod';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

const shape = z.looseObject({ coverBinding: z.string(), coverPaper: z.string(), coverCaliper: z.number(), coverBlurb: z.string(), coverIsbn: z.string(), caliper: z.number(), pages: z.number().int(), spine: z.number() });

test('cover shows how the cover is made and how thick its spine is, and changes it', { timeout: 120_000 }, async () => {
  const book = newBook();
  put(book, bodyPart(book), article('Đảng bộ Khối', 'Bưu tá tận tụy giao bưu phẩm. '.repeat(100)));
  book.close();
  const usual = json(await kyyeu('cover', book.file, '--json'), shape);
  expect(usual).toMatchObject({ coverBinding: 'soft', coverPaper: 'offset-100', caliper: 0.125, coverIsbn: '' });
  expect(usual.pages % 2).toBe(0);
  const changed = json(await kyyeu('cover', book.file, '--binding', 'hard', '--caliper', '0,2', '--board', '3', '--isbn', '0-306-40615-2', '--blurb', 'Lời bìa', '--spine-way', 'down', '--json'), shape);
  expect(changed).toMatchObject({ coverBinding: 'hard', coverPaper: 'own', coverCaliper: 0.2, coverBoard: 3, coverIsbn: '0-306-40615-2', coverBlurb: 'Lời bìa', coverSpineWay: 'down', pages: usual.pages });
  expect(changed.spine).toBeCloseTo((usual.pages / 2) * 0.2 + 6, 5);
  const inked = json(await kyyeu('cover', book.file, '--finish', 'ink', '--ink-name', 'PANTONE 186 C', '--ink-cmyk', '0, 100, 80, 4', '--json'), shape);
  expect(inked).toMatchObject({ coverFinish: 'ink', coverInkName: 'PANTONE 186 C', coverInkCyan: 0, coverInkMagenta: 100, coverInkYellow: 80, coverInkBlack: 4 });
  expect((await kyyeu('cover', book.file)).out).toContain(`spine ${String(changed.spine)} mm: ${String(usual.pages)} pages, 0.2 mm a leaf`);
});

test('cover refuses what no cover has', { timeout: 60_000 }, async () => {
  const book = newBook();
  book.close();
  expectFailure(await kyyeu('cover', book.file, '--binding', 'gỗ'), 2, '--binding must be soft or flaps or hard or saddle');
  expectFailure(await kyyeu('cover', book.file, '--board', '40'), 2, '--board must be from 1.5 to 4 mm');
  expectFailure(await kyyeu('cover', book.file, '--isbn', '978-0-306-40615-8'), 2, '--isbn');
  expectFailure(await kyyeu('cover', book.file, '--finish', 'platinum'), 2, '--finish must be none or gold');
  expectFailure(await kyyeu('cover', book.file, '--ink-name', 'Cyan'), 2, '--ink-name');
  expectFailure(await kyyeu('cover', book.file, '--ink-cmyk', '0,100,85'), 2, '--ink-cmyk');
  expectFailure(await kyyeu('cover', book.file, '--paper', 'offset-80', '--caliper', '0.1'), 2, 'not both');
  expectFailure(await kyyeu('cover', book.file, '--photo', 'nowhere'), 1, 'book/no-photo');
});

test('cover of a book without articles is shown and changed, its spine unknown', { timeout: 60_000 }, async () => {
  const book = newBook();
  book.close();
  const empty = json(await kyyeu('cover', book.file, '--binding', 'hard', '--json'), z.looseObject({ coverBinding: z.string(), pages: z.null(), spine: z.null() }));
  expect(empty.coverBinding).toBe('hard');
  expect((await kyyeu('cover', book.file)).out).toContain('spine unknown: no article is written yet');
});
