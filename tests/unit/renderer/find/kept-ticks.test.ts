/** No tick comes back by itself when the text that it was taken off in changes. */
import { describe, expect, test } from 'vitest';
import type { FoundArticle } from '@common/contract/find-channels.ts';
import { KeptTicks } from '../../../../renderer/src/find/book/kept-ticks.ts';
import { allKeys, hitKey, leftOutOf, openCount } from '../../../../renderer/src/find/book/model.ts';
import { BookFind } from '../../../../renderer/src/find/book/store.ts';

/** An article whose hits are these words, each in a sentence of its own; `told`: how many are told. */
const found = (id: string, revision: number, words: readonly string[], told = words.length): FoundArticle => ({
  id,
  title: `Bài ${id}`,
  stage: 'draft',
  revision,
  locked: false,
  count: words.length,
  hits: words.slice(0, told).map((word, number) => ({ number, block: number, kind: 'paragraph', before: 'Câu ', found: word, after: ' hết.', cutBefore: false, cutAfter: false })),
});

/** The ticks of `article`, by number, as they are told in it. */
const ticked = (article: FoundArticle, leftOut: ReadonlySet<string>): number[] => {
  const out = new Set(leftOutOf(article, leftOut));
  return article.hits.flatMap(({ number }) => (out.has(number) ? [] : [number]));
};
const off = (article: FoundArticle, ...numbers: number[]): ReadonlySet<string> => new Set(numbers.map((number) => hitKey(article, number)));

describe('after a replacement', () => {
  const before = found('a', 1, ['ban', 'bản', 'bàn', 'bạn']);
  const other = found('b', 7, ['ban']);
  const leftOut = off(before, 0, 2);

  test('what was left out stays so, also what the new words hold', () => {
    for (const words of [['ban', 'bàn'], ['ban', 'BAN', 'bàn', 'BAN']]) {
      const ticks = new KeptTicks();
      expect(ticks.take([before, other], leftOut)).toBe(leftOut);
      ticks.replaced([before]);
      const after = found('a', 2, words);
      const now = ticks.take([after, other], leftOut);
      expect(ticked(after, now)).toEqual([]);
      // The article that nothing was replaced in has its ticks.
      expect(openCount([after, other], now)).toEqual({ hits: 1, articles: 1 });
    }
  });

  test('undo and redo find the ticks as they were', () => {
    const ticks = new KeptTicks();
    ticks.take([before], leftOut);
    ticks.replaced([before]);
    const after = found('a', 2, ['ban', 'BAN', 'bàn', 'BAN']);
    const done = ticks.take([after], leftOut);
    const undone = found('a', 3, ['ban', 'bản', 'bàn', 'bạn']);
    const back = ticks.take([undone], done);
    expect(ticked(undone, back)).toEqual([1, 3]);
    const redone = found('a', 4, ['ban', 'BAN', 'bàn', 'BAN']);
    expect(ticked(redone, ticks.take([redone], back))).toEqual([]);
  });

  test('of which no hit is left, undo finds them too', () => {
    const ticks = new KeptTicks();
    const all = found('a', 1, ['ban', 'bản']);
    ticks.take([all], new Set());
    ticks.replaced([all]);
    ticks.take([], new Set());
    const undone = found('a', 3, ['ban', 'bản']);
    expect(ticked(undone, ticks.take([undone], new Set()))).toEqual([0, 1]);
  });
});

describe('after something was written', () => {
  const before = found('a', 1, ['một', 'hai', 'ba', 'bốn']);
  const after = (words: readonly string[], leftOut: ReadonlySet<string>, told?: number): number[] => {
    const ticks = new KeptTicks();
    ticks.take([before], leftOut);
    const now = found('a', 2, words, told);
    return ticked(now, ticks.take([now], leftOut));
  };

  test('elsewhere, hits have the ticks they had', () => {
    expect(after(['một', 'hai', 'ba', 'bốn'], off(before, 1, 2))).toEqual([0, 3]);
    expect(after(['một', 'hai', 'ba', 'bốn'], new Set())).toEqual([0, 1, 2, 3]);
  });

  test('among them, those beside it have; what is new has none', () => {
    expect(after(['một', 'mới', 'hai', 'ba', 'bốn'], off(before, 2))).toEqual([0, 2, 4]);
    expect(after(['một', 'bốn'], off(before, 1))).toEqual([0, 1]);
  });

  test('and not all are told, none comes back', () => {
    expect(after(['một', 'mới', 'hai', 'ba', 'bốn'], off(before, 3), 3)).toEqual([0]);
  });
});

test('an answer that comes late changes no tick', () => {
  const ticks = new KeptTicks();
  const newer = found('a', 2, ['một', 'hai']);
  const leftOut = off(newer, 0);
  ticks.take([newer], leftOut);
  expect(ticks.take([found('a', 1, ['một', 'hai', 'ba'])], leftOut)).toBe(leftOut);
});

test('of other words nothing is known, whenever the answer to the old ones comes', () => {
  const find = new BookFind();
  find.ask({ query: 'một' });
  const first = found('a', 1, ['một', 'một']);
  find.answered()([first]);
  find.set({ leftOut: off(first, 0) });
  const late = find.answered();
  find.ask({ query: 'hai' });
  late([found('a', 2, ['một', 'một'])]);
  expect(find.get().leftOut.size).toBe(0);
  find.answered()([found('a', 2, ['hai'])]);
  expect(find.get().leftOut.size).toBe(0);
});

test('a tick taken off goes with its text: the list of them does not grow', () => {
  const ticks = new KeptTicks();
  let leftOut: ReadonlySet<string> = new Set();
  for (let revision = 1; revision < 30; revision += 1) {
    const article = found('a', revision, ['một', 'hai', 'ba']);
    leftOut = ticks.take([article], leftOut);
    if (revision === 1) leftOut = new Set(allKeys([article]));
  }
  expect(leftOut.size).toBe(3);
});
