import { describe, expect, test } from 'vitest';
import { articleText } from '../../../../electron/common/article/read.ts';
import { applyTidy, tidyArticle, tidyBook } from '../../../../electron/services/book/tidy.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';
import type { BookReader } from '../../../../electron/services/store/reader.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, closing, codeOfAsync, newBook, put } from '../store/support.ts';

const ALL = { rules: null, articles: null };

function untidyBook(): { book: BookWriter; one: string; two: string; clean: string } {
  const book = newBook();
  const part = bodyPart(book);
  const one = put(book, part, article('Gương  sáng', 'Ông nói : "Dân vận khéo" ... rồi đi.', 'Giai đoạn 2016-2021.'));
  const clean = put(book, part, article('Bài sạch', 'Không có gì.'));
  const two = put(book, part, article('Đưa thư', 'Chỉ thị số 05-CT/TW  được học.'));
  return { book, one, two, clean };
}

const textOf = (book: BookReader, id: string): string => articleText(book.article(id).document);

/** There is no channel for stages yet: as a program that has one would store it. */
function approve(book: BookWriter, id: string): void {
  book.changeAs({ kind: 'record', subject: '', count: 1 }, (db) => db.prepare(`UPDATE article SET stage = 'approved' WHERE id = ?`).run(id));
}

describe('looking', () => {
  test('tells every suggestion in its sentence', () => {
    const { book, one } = untidyBook();
    const { title, revision, locked, suggestions } = tidyArticle(book, one);
    expect([title, revision, locked]).toEqual(['Gương  sáng', 2, false]);
    expect(suggestions.map(({ rule, block, before, found, replacement, after }) => [rule, block, `${before}|${found}|${replacement}|${after}`])).toEqual([
      ['spaces', 0, 'Gương | ||sáng'],
      ['punctuation', 1, 'Ông nói| ||: "Dân vận khéo" ... rồi đi.'],
      ['quotes', 1, 'Ông nói : |"|“|Dân vận khéo" ... rồi đi.'],
      ['quotes', 1, 'Ông nói : "Dân vận khéo|"|”| ... rồi đi.'],
      ['punctuation', 1, 'Ông nói : "Dân vận khéo"| ||... rồi đi.'],
      ['ellipsis', 1, 'Ông nói : "Dân vận khéo" |...|…| rồi đi.'],
      ['ranges', 2, 'Giai đoạn 2016|-|–|2021.'],
    ]);
  });

  test('counts by rule, in book order, and changes nothing', async () => {
    const { book, one, two } = untidyBook();
    const before = book.info().modifiedAt;
    const found = await tidyBook(book);
    expect(found.looked).toBe(4);
    expect(found.articles.map(({ id, counts }) => [id, counts])).toEqual([
      [one, { spaces: 1, punctuation: 2, quotes: 2, ellipsis: 1, ranges: 1 }],
      [two, { spaces: 1 }],
    ]);
    expect(book.info().modifiedAt).toBe(before);
  });

  test('follows the house style of the book', async () => {
    const { book, one } = untidyBook();
    book.updateSettings({ styleQuotes: 'leave', styleSpaces: 'leave', styleEllipsis: 'leave', styleRanges: 'leave' });
    expect((await tidyBook(book)).articles).toEqual([]);
    expect(tidyArticle(book, one).suggestions).toEqual([]);
  });
});

describe('making', () => {
  test('all of it is one step; undone, every text is as it was', async () => {
    const { book, one, two, clean } = untidyBook();
    const before = [one, two, clean].map((id) => textOf(book, id));
    const report = await applyTidy(book, ALL);
    expect(report).toEqual({ changes: 8, articles: [one, two], skipped: [] });
    expect(textOf(book, one)).toBe('Gương sáng\n\nÔng nói: “Dân vận khéo”… rồi đi.\n\nGiai đoạn 2016–2021.');
    expect(textOf(book, two)).toBe('Đưa thư\n\nChỉ thị số 05-CT/TW được học.');
    expect(book.article(clean).revision).toBe(2);
    expect((await tidyBook(book)).articles).toEqual([]);
    expect(book.undoState().undo).toEqual({ kind: 'tidy', subject: 'Gương  sáng', count: 2 });
    expect(book.undo().articles.sort()).toEqual([one, two].sort());
    expect([one, two, clean].map((id) => textOf(book, id))).toEqual(before);
    expect(book.versions(one).map((version) => version.before)).toContain('replace');
    expect(book.check()).toEqual([]);
  });

  test('by rule, by article, but for some, and some alone', async () => {
    const { book, one, two } = untidyBook();
    const at = (id: string, only: string[] | null = null, except: string[] = []) => ({ id, revision: book.article(id).revision, only, except });
    expect(await applyTidy(book, { rules: ['ranges'], articles: null })).toMatchObject({ changes: 1, articles: [one] });
    expect(await applyTidy(book, { rules: null, articles: [at(two)] })).toMatchObject({ changes: 1, articles: [two] });
    const quotes = tidyArticle(book, one).suggestions.filter(({ rule }) => rule === 'quotes').map(({ key }) => key);
    expect(await applyTidy(book, { rules: null, articles: [at(one, null, quotes)] })).toMatchObject({ changes: 4 });
    expect(textOf(book, one)).toContain('Ông nói: "Dân vận khéo"… rồi đi.');
    const [first = ''] = tidyArticle(book, one).suggestions.map(({ key }) => key);
    expect(await applyTidy(book, { rules: null, articles: [at(one, [first])] })).toMatchObject({ changes: 1 });
    expect(textOf(book, one)).toContain('Ông nói: “Dân vận khéo"… rồi đi.');
  });

  test('what is approved, was changed since, or is gone is left and named; the rest is done', async () => {
    const { book, one, two } = untidyBook();
    const part = bodyPart(book);
    const three = put(book, part, article('Bài ba', 'ba  bốn'));
    const four = put(book, part, article('Bài bốn', 'bốn  năm'));
    const shown = [one, two, three, four].map((id) => ({ id, revision: book.article(id).revision, only: null, except: [] }));
    approve(book, one);
    book.saveArticle(two, book.article(two).revision, article('Đưa thư', 'Gõ thêm  chữ.'));
    book.removeArticle(three);
    expect((await tidyBook(book)).articles.find(({ id }) => id === one)).toMatchObject({ locked: true });
    const report = await applyTidy(book, { rules: null, articles: shown });
    expect(report).toMatchObject({ changes: 1, articles: [four] });
    expect(report.skipped.map(({ id, title, reason }) => [id, title, reason])).toEqual([
      [one, 'Gương  sáng', 'approved'],
      [two, 'Đưa thư', 'changed'],
      [three, '', 'gone'],
    ]);
    expect(textOf(book, two)).toContain('Gõ thêm  chữ.');
    expect(textOf(book, one)).toContain('Gương  sáng');
  });

  test('what is written while it looks is not written over', async () => {
    const { book, one, two } = untidyBook();
    // Enough articles that others get their turn before the writing.
    for (let i = 0; i < 40; i += 1) put(book, bodyPart(book), article(`Bài ${String(i)}`, 'chữ  và  chữ '.repeat(400)));
    const work = applyTidy(book, ALL);
    book.saveArticle(one, book.article(one).revision, article('Gương  sáng', 'Gõ khi đang dọn  chữ.'));
    const report = await work;
    expect(report.skipped).toEqual([{ id: one, title: 'Gương  sáng', reason: 'changed' }]);
    expect(report.articles).toContain(two);
    expect(textOf(book, one)).toContain('Gõ khi đang dọn  chữ.');
  });

  test('with nothing to do there is no step', async () => {
    const { book } = untidyBook();
    await applyTidy(book, ALL);
    const step = book.undoState();
    expect(await applyTidy(book, ALL)).toEqual({ changes: 0, articles: [], skipped: [] });
    expect(book.undoState()).toEqual(step);
  });

  test('can be stopped, and then nothing is changed', async () => {
    const { book } = untidyBook();
    for (let i = 0; i < 40; i += 1) put(book, bodyPart(book), article(`Bài ${String(i)}`, 'chữ  và  chữ '.repeat(400)));
    const before = book.info().modifiedAt;
    expect(await codeOfAsync(applyTidy(book, ALL, AbortSignal.abort()))).toBe('job/cancelled');
    expect(book.info().modifiedAt).toBe(before);
  });

  test('lasts', async () => {
    const { book, one } = untidyBook();
    await applyTidy(book, ALL);
    book.close();
    expect(textOf(closing(openBook(book.file)), one)).toContain('“Dân vận khéo”');
  });
});
