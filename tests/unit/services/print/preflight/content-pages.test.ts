/** What is said of an article's photos has the page on which they stand. */
import { expect, test } from 'vitest';
import { document, paragraph, photo, title } from '../../../../../electron/common/article/build.ts';
import { preflightContent } from '../../../../../electron/services/print/preflight/content.ts';

test('a photo over the opener, which is no block of the text, stands where its article begins', () => {
  const articles = [{ id: 'một', document: document([title('Bài'), photo('a', ''), paragraph('Chữ.'), photo('b', '')]) }];
  const { warnings } = preflightContent(articles, { places: [['start', 'một', 39, 0], ['spot', 'một:3', 41, 50], ['end', 'một', 41, 300]], photos: [], madePhotos: [] });
  expect(warnings.map(({ code, block, page }) => [code, block, page])).toEqual([['caption-empty', 1, 39], ['caption-empty', 3, 41]]);
});
