import { describe, expect, test } from 'vitest';
import type { FoundArticle } from '@common/contract/find-channels.ts';
import { allKeys, hitKey, openCount, rowsOf, slicesOf } from '../../../../renderer/src/find/book/model.ts';

const found = (id: string, count: number, told = count, locked = false): FoundArticle => ({
  id,
  title: `Bài ${id}`,
  stage: locked ? 'approved' : 'draft',
  revision: 3,
  locked,
  count,
  hits: Array.from({ length: told }, (_, number) => ({ number, block: number, kind: 'paragraph', before: 'Cây ', found: number === 0 ? 'Hoa' : 'hoa', after: '.', cutBefore: false, cutAfter: false })),
});
const [one, two] = [found('a', 2), found('b', 5, 1)];
const book = [one, two, found('c', 4, 4, true)];

describe('what was found', () => {
  test('is counted without what is approved and what was left out', () => {
    expect(openCount(book, new Set())).toEqual({ hits: 7, articles: 2 });
    expect(openCount(book, new Set([hitKey(one, 0), hitKey(one, 1), hitKey(two, 4)]))).toEqual({ hits: 4, articles: 1 });
    // A tick of the text as it was before says nothing of the text as it is.
    expect(openCount(book, new Set([hitKey({ id: 'a', revision: 2 }, 0)]))).toEqual({ hits: 7, articles: 2 });
    expect(openCount(book, new Set(allKeys(book)))).toEqual({ hits: 0, articles: 0 });
  });

  test('stands in rows with what would take its place, or with nothing', () => {
    const rows = rowsOf(book.slice(0, 1), { replacement: 'lá', keepCase: true });
    expect(rows.map(({ id, articleId, number, isFirst, found: words, replacement }) => [id, articleId, number, isFirst, words, replacement])).toEqual([
      [hitKey(one, 0), 'a', 0, true, 'Hoa', 'Lá'],
      [hitKey(one, 1), 'a', 1, false, 'hoa', 'lá'],
    ]);
    expect(rowsOf(book, { replacement: '', keepCase: false }).map(({ replacement }) => replacement)).toEqual(Array(7).fill(null));
  });

  test('is asked for some articles at a time, as it was shown', () => {
    const leftOut = new Set([hitKey(two, 4)]);
    expect(slicesOf([...book, found('d', 1)], leftOut, 2)).toEqual([
      [
        { id: 'a', revision: 3, count: 2, only: null, except: [] },
        { id: 'b', revision: 3, count: 5, only: null, except: [4] },
      ],
      [{ id: 'd', revision: 3, count: 1, only: null, except: [] }],
    ]);
    expect(slicesOf(book, new Set(allKeys(book)), 2)).toEqual([]);
  });
});
