/** Which articles are offered to come along into the next book. */
import { expect, test } from 'vitest';
import type { Outline, OutlinePart } from '../../../../electron/common/book/outline.ts';
import { EVERY_ARTICLE, offered } from '../../../../renderer/src/edition/choose.ts';

const part = (id: string, titles: readonly string[], stage: 'draft' | 'approved'): OutlinePart => ({
  id, kind: 'body', title: `Phần ${id}`, matter: [], budget: null, orderBy: 'hand',
  articles: titles.map((title) => ({ id: title, title, stage, words: 10, photos: 0 })),
});
const outline: Outline = { parts: [part('một', ['Người giữ lửa', 'Bưu tá tận tụy'], 'approved'), part('hai', ['Trạm xá bản xa'], 'draft')], back: [] };
const titles = (filter: object): string[] => offered(outline, { ...EVERY_ARTICLE, ...filter }).flatMap(({ articles }) => articles.map(({ title }) => title));

test('all in book order; by words with or without tones, by part, by stage', () => {
  expect(titles({})).toEqual(['Người giữ lửa', 'Bưu tá tận tụy', 'Trạm xá bản xa']);
  expect(titles({ query: 'buu TAN' })).toEqual(['Bưu tá tận tụy']);
  expect(titles({ partId: 'hai' })).toEqual(['Trạm xá bản xa']);
  expect(titles({ stage: 'approved', query: 'giữ' })).toEqual(['Người giữ lửa']);
  expect(offered(outline, { ...EVERY_ARTICLE, query: 'trạm' }).map(({ title }) => title)).toEqual(['Phần hai']);
});
