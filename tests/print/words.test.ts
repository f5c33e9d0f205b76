/** The words of the finished files: all of them, in order, and page numbers that are true. */
import { beforeAll, describe, expect, it } from 'vitest';
import { blockLines, captionsOf, titleOf } from '../../electron/common/article/read.ts';
import type { ArticleDocument } from '../../electron/common/article/document.ts';
import { firstBook } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import type { MemoryBook } from './support/memory-book.ts';
import { printed, type Printed } from './support/printed.ts';
import { contentsRows, pageNumber, pagesTitled, pageTexts, textPlaces, words, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();

/** Words of an article in reading order, as they stand on paper. */
const wordsOf = (document: ArticleDocument): string[] => document.blocks.flatMap((block) => words(blockLines(block).join(' ')));

/** The first word of `wanted` that is not found behind the one before it, with what was found last; null when all are there. */
function firstMissing(wanted: readonly string[], found: readonly string[]): string | null {
  let at = -1;
  for (const [index, word] of wanted.entries()) {
    const next = found.indexOf(word, at + 1);
    if (next < 0) return `${wanted.slice(Math.max(0, index - 5), index).join(' ')} → ${word}`;
    at = next;
  }
  return null;
}

describe('looking for words', () => {
  it('finds them in order and names the first that is missing', () => {
    expect(firstMissing(['a', 'b'], ['x', 'a', 'y', 'b'])).toBeNull();
    expect(firstMissing(['a', 'b', 'a'], ['a', 'b'])).toBe('a b → a');
    expect(firstMissing(['b', 'a'], ['a', 'b'])).toBe('b → a');
  });
});

describe.each([
  ['print', 'photos'],
  ['print', 'pending'],
  ['proof', 'photos'],
  ['proof', 'pending'],
] as const)('the %s file with %s', (to, state) => {
  let book: MemoryBook;
  let file: Printed;
  let pages: string[];
  beforeAll(async () => {
    book = await firstBook(state);
    file = await printed(book, to, folder, state);
    pages = pageTexts(file.file);
  });

  it('holds every word of every article, in order', () => {
    const all = words(pages.join(' '));
    for (const { document } of book.printed()) {
      expect(firstMissing(wordsOf(document), all), titleOf(document)).toBeNull();
    }
  });

  it('holds them all in the order of the book', () => {
    const start = pages.findIndex((text) => text.includes('Mỗi tập kỷ yếu'));
    expect(firstMissing(book.printed().flatMap(({ document }) => wordsOf(document)), words(pages.slice(start).join(' ')))).toBeNull();
  });

  it('holds every caption once, on one page', () => {
    const captions = book.printed().flatMap(({ document }) => captionsOf(document));
    expect(captions).toHaveLength(3);
    for (const caption of captions) expect(pages.filter((text) => text.includes(words(caption).join(' ')))).toHaveLength(1);
  });

  it('leaves out what nobody has written', () => {
    expect(pages.join(' ')).not.toContain('Bài còn trống');
  });

  it('is known to the text reader letter by letter', () => {
    expect(pages.join('')).not.toMatch(/[\uFFFD\uE000-\uF8FF]/u);
  });
});

describe.each([['front'], ['end']] as const)('the contents at the %s', (contentsAt) => {
  let pages: TextPage[];
  let titles: string[];
  beforeAll(async () => {
    const book = (await firstBook('photos')).with({ contentsAt });
    titles = book.printed().map(({ document }) => titleOf(document));
    pages = textPlaces((await printed(book, 'print', folder, `contents-${contentsAt}`)).file);
  });

  it('stand where they should', () => {
    expect(pagesTitled(pages, 'Mục lục')).toEqual([contentsAt === 'front' ? 6 : pages.findLastIndex(({ lines }) => lines.length > 0) + 1]);
    // What stands at the end is on the last leaf: behind it there is at most its blank other side.
    expect(pages.length % 2).toBe(0);
  });

  it('name every article with the page on which its title stands', () => {
    const rows = contentsRows(pages, titles);
    expect(rows.map(({ title }) => title)).toEqual(titles);
    for (const { title, page } of rows) expect(pagesTitled(pages, title), title).toEqual([page]);
  });

  it('give the number that is printed on that page', () => {
    for (const { page } of contentsRows(pages, titles)) {
      expect(pages[page - 1]?.lines.map(({ text }) => pageNumber(text))).toContain(page);
    }
  });
});
