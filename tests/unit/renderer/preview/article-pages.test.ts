/** The pages of the open article, as the status bar tells them. */
import { expect, it } from 'vitest';
import { pagesOfArticle } from '../../../../renderer/src/preview/article-pages.ts';
import { NO_PREVIEW, type Page } from '../../../../renderer/src/preview/source.ts';

const page = (number: number): Page => ({ number, label: String(number), key: String(number), svg: null });
const layout = { articles: [{ id: 'a', start: 16, pages: 2 }, { id: 'b', start: 18, pages: 1 }, { id: 'none', start: 19, pages: 0 }], lastRoman: 4 };
const made = { ...NO_PREVIEW, articleId: 'a', pages: [page(14), page(15)], numbersSettled: false };

it('are those that are made while one writes', () => {
  expect(pagesOfArticle('a', made, layout, true)).toEqual({ first: 14, last: 15, lastRoman: 0, settled: false });
});

it('are those of the whole book where none are made, or those that are there are of the last look', () => {
  expect(pagesOfArticle('a', NO_PREVIEW, layout, true)).toEqual({ first: 16, last: 17, lastRoman: 4, settled: true });
  expect(pagesOfArticle('a', made, layout, false)).toEqual({ first: 16, last: 17, lastRoman: 4, settled: true });
  expect(pagesOfArticle('b', made, layout, false)).toEqual({ first: 18, last: 18, lastRoman: 4, settled: true });
});

it('are the article’s own as long as the book knows nothing of it; else they are not known', () => {
  expect(pagesOfArticle('a', made, null, false)).toEqual({ first: 14, last: 15, lastRoman: 0, settled: false });
  expect(pagesOfArticle('c', made, layout, true)).toBeNull();
  expect(pagesOfArticle('none', NO_PREVIEW, layout, true)).toBeNull();
});
