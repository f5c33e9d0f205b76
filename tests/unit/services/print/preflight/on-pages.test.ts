/** Findings of the records get the pages on which they stand, and the numbers printed there. */
import { expect, test } from 'vitest';
import type { Finding } from '../../../../../electron/common/contract/shapes.ts';
import { say } from '../../../../../electron/common/print/say.ts';
import type { Place } from '../../../../../electron/services/print/fit.ts';
import type { FindPages } from '../../../../../electron/services/print/preflight/article-pages.ts';
import { onPages } from '../../../../../electron/services/print/preflight/on-pages.ts';

/** Two articles, the first of pages 8 to 10: its third block goes on over page 10. */
const places: Place[] = [['start', 'một', 8, 0], ['spot', 'một:3', 10, 50], ['end', 'một', 10, 300], ['start', 'hai', 11, 0], ['end', 'hai', 11, 200]];
const said = say('findings.noTitle');
const finding = (more: Partial<Finding>): Finding => ({ code: 'figure-records', said, articleId: 'một', block: null, page: null, ...more });
const asked: string[] = [];
const find: FindPages = (articleId, start) => {
  asked.push(`${articleId} ${String(start)}`);
  return { blocks: new Map([[0, 8], [1, 8], [2, 9], [3, 10]]), texts: () => ['', 'đầu đoạn', 'có 263 lượt tập\u200b thể ảnh'] };
};
const placed = (...findings: Finding[]): (string | undefined)[] => onPages({ errors: [], warnings: findings }, { places, lastRoman: 6 }, find).warnings.map(({ page, printed }) => `${String(page)} ${String(printed)}`);

test('of their photo, or where their article begins; no pages are looked at for that', () => {
  expect(placed(finding({}), finding({ block: 2 }), finding({ block: 3 }), finding({ articleId: 'hai', block: 1, words: 'x' }))).toEqual(['8 8', '8 8', '10 10', '11 11']);
  expect(asked).toEqual([]);
});

test('of the words that they are about, where these stand, also where a paragraph goes on over the next page', () => {
  const about = (block: number, words: string): Finding => finding({ block, words });
  expect(placed(about(1, 'x'), about(2, '263 lượt tập thể'), about(2, 'đầu đoạn'), about(2, 'nowhere'))).toEqual(['8 8', '10 10', '9 9', '9 9']);
  expect(asked).toEqual(['một 8']);
});

test('of all places of what an article says more than once', () => {
  expect(placed(finding({ block: 0, blocks: [0, 1, 2], words: '263 lượt tập thể' }))).toEqual(['8 8, 10']);
});
