import path from 'node:path';
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { inlineText, photosOf, wordsOf } from '../../../../electron/common/article/read.ts';
import { makeSample, SAMPLE_NAME } from '../../../../electron/services/book/sample.ts';
import { readBook } from '../../../../electron/services/store/book-file.ts';
import { closing, codeOfAsync, temporaryFolder } from '../store/support.ts';

test('the sample yearbook is a whole book: foreword, the first article with its pictures, profiles', async () => {
  const file = path.join(temporaryFolder(), SAMPLE_NAME);
  await makeSample(file);
  expect(fs.readdirSync(path.dirname(file))).toEqual([SAMPLE_NAME]);
  const book = closing(readBook(file));
  expect(book.check()).toEqual([]);
  expect(book.settings()).toMatchObject({ title: 'Những bông hoa đẹp trong vườn hoa làm theo lời Bác', period: 'Giai đoạn 2016–2021' });
  // As any new book: what is recorded in it is of a form that has its rank.
  expect(book.records('awardForm').length).toBeGreaterThan(20);
  expect(book.outline().parts.map(({ title, articles }) => [title, articles.length])).toEqual([
    ['Mở đầu', 1],
    ['Mô hình hay, cách làm sáng tạo', 1],
    ['Gương sáng cơ sở', 3],
  ]);
  const [foreword, first, ...profiles] = book.articles();
  expect(foreword?.document.blocks.at(-1)).toMatchObject({ type: 'byline', children: [{ text: 'Ban Biên tập' }] });
  expect(first).toMatchObject({ writtenOn: '2021-04-26' });
  for (const entry of [first, ...profiles]) {
    if (entry === undefined) throw new Error('an article is missing');
    expect(wordsOf(entry.document)).toBeGreaterThan(100);
    const photos = photosOf(entry.document);
    expect(photos).toHaveLength(entry === first ? 3 : 1);
    for (const { photoId, children } of photos) {
      expect(book.photo(photoId ?? '').width).toBeGreaterThan(1000);
      expect(children.map((child) => inlineText(child.children).length > 5)).toEqual([true, true]);
    }
  }
  expect(await codeOfAsync(makeSample(file))).toBe('file/exists');
});
