import { describe, expect, test } from 'vitest';
import type { ArticleTidy, BookTidy, TidyLine } from '@common/contract/tidy-channels.ts';
import type { TidyRule } from '@common/text/tidy/rule.ts';
import { choiceOf, countOf, linesOf, openCount, pageOf, pruned, rowKey, rowsOf, rulesOf } from '../../../../renderer/src/tidy/model.ts';
import { visible } from '../../../../renderer/src/places/visible.ts';

const line = (id: string, counts: TidyLine['counts'], locked = false): TidyLine => ({ id, title: `Bài ${id}`, stage: locked ? 'approved' : 'draft', revision: 3, locked, counts });
const one = line('a', { spaces: 2, quotes: 4 });
const two = line('b', { quotes: 2 });
const approved = line('c', { spaces: 5 }, true);
const book: BookTidy = { articles: [one, two, approved], looked: 9 };

function article(id: string, ...keys: readonly (readonly [TidyRule, string])[]): ArticleTidy {
  const suggestions = keys.map(([rule, name]) => ({ key: `${rule}|${name}`, rule, block: 0, kind: 'paragraph', before: '', found: ' ', replacement: '', after: '', cutBefore: false, cutAfter: false }));
  return { id, title: `Bài ${id}`, stage: 'draft', revision: 3, locked: false, suggestions };
}

describe('counting', () => {
  test('by rule and in all, in the order of the rules', () => {
    expect(countOf(one.counts, null)).toBe(6);
    expect(countOf(two.counts, 'spaces')).toBe(0);
    expect(rulesOf(book.articles)).toEqual([{ rule: 'spaces', count: 7 }, { rule: 'quotes', count: 6 }]);
    expect(linesOf(book, null, 'quotes')).toEqual([one, two]);
    expect(linesOf(book, 'b', null)).toEqual([two]);
    expect(linesOf(null, null, null)).toEqual([]);
  });

  test('what would be changed leaves out the approved and the unticked', () => {
    const leftOut = new Set([rowKey('a', 'quotes|x'), rowKey('a', 'spaces|y'), rowKey('c', 'spaces|z')]);
    expect(openCount(book.articles, null, new Set())).toBe(8);
    expect(openCount(book.articles, null, leftOut)).toBe(6);
    expect(openCount(book.articles, 'quotes', leftOut)).toBe(5);
    expect(openCount([line('d', {})], null, new Set([rowKey('d', 'quotes|x')]))).toBe(0);
  });
});

test('what is asked for: the articles as shown, one rule or all, without what was unticked', () => {
  expect(choiceOf(book.articles, null, new Set([rowKey('a', 'quotes|x')]))).toEqual({
    rules: null,
    articles: [
      { id: 'a', revision: 3, only: null, except: ['quotes|x'] },
      { id: 'b', revision: 3, only: null, except: [] },
    ],
  });
  expect(choiceOf([two], 'quotes', new Set()).rules).toEqual(['quotes']);
});

test('rows are those of one rule, and the first of an article bears its title', () => {
  const rows = rowsOf([article('a', ['spaces', 'x'], ['quotes', 'y'], ['quotes', 'z']), article('b', ['quotes', 'y'])], 'quotes');
  expect(rows.map(({ id, isFirst }) => [id, isFirst])).toEqual([
    [rowKey('a', 'quotes|y'), true],
    [rowKey('a', 'quotes|z'), false],
    [rowKey('b', 'quotes|y'), true],
  ]);
});

test('a page holds articles until there are enough places', () => {
  expect(pageOf(book.articles, null, 1)).toEqual([one]);
  expect(pageOf(book.articles, null, 7)).toEqual([one, two]);
  expect(pageOf(book.articles, null, 1000)).toEqual(book.articles);
});

test('ticks of places that are gone are forgotten, others are not', () => {
  const leftOut = new Set([rowKey('a', 'quotes|x'), rowKey('a', 'quotes|gone'), rowKey('z', 'quotes|not shown')]);
  expect([...pruned(leftOut, [article('a', ['quotes', 'x'])])]).toEqual([rowKey('a', 'quotes|x'), rowKey('z', 'quotes|not shown')]);
  const kept = new Set([rowKey('a', 'quotes|x')]);
  expect(pruned(kept, [article('a', ['quotes', 'x'])])).toBe(kept);
});

test('what cannot be seen is shown', () => {
  expect(visible('a b\u00a0c\td\ne\u200b')).toBe('a·b⍽c→d↵e∅');
});
