import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../../electron/common/book/outline.ts';
import { apply, editArticle } from '../../../../renderer/src/outline/model.ts';
import { keeping, sameRows } from '../../../../renderer/src/outline/same.ts';
import { outlineOf } from './sample.ts';

const book = outlineOf('front: a | I: b c d | II: e f | III:');
const copy = (outline: Outline): Outline => structuredClone(outline);
const part = (outline: Outline, id: string) => outline.parts.find((each) => each.id === id);

describe('keeping', () => {
  it('is the outline itself when nothing is another', () => {
    expect(keeping(book, copy(book))).toBe(book);
  });

  it('keeps the rows that say the same, and makes anew those that do not', () => {
    const next = copy(editArticle(book, 'c', { words: 99 }));
    const kept = keeping(book, next);
    expect(kept).toEqual(next);
    expect(part(kept, 'II')).toBe(part(book, 'II'));
    expect(part(kept, 'I')?.articles.map((article, at) => article === part(book, 'I')?.articles[at])).toEqual([true, false, true]);
    expect(kept.back).toBe(book.back);
  });

  it.each([
    ['an article moved to another part', apply(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: 'e' }] })],
    ['an article taken out', apply(book, { type: 'remove-articles', ids: ['d'] })],
    ['a part taken out', apply(book, { type: 'remove-part', id: 'III' })],
    ['parts in another order', apply(book, { type: 'move-part', id: 'II', before: 'I' })],
    ['a part called otherwise', apply(book, { type: 'rename-part', id: 'I', title: 'Khác' })],
    ['a part with a plan', apply(book, { type: 'budget', id: 'I', budget: 12 })],
    ['pages behind the last part', { ...book, back: [{ id: 'm', kind: 'index', title: '' }] } satisfies Outline],
    ['pages in a part', { ...book, parts: book.parts.map((each) => (each.id === 'I' ? { ...each, matter: [{ id: 'm', kind: 'index', title: '', at: 1 }] } : each)) } satisfies Outline],
  ])('%s is another outline', (_what, next: Outline) => {
    expect(keeping(book, copy(next))).toEqual(next);
    expect(sameRows(book, copy(next))).toBe(false);
  });
});

describe('sameRows', () => {
  it('looks at what a row shows, not at how long the article is', () => {
    expect(sameRows(book, copy(editArticle(book, 'c', { words: 99, photos: 3 })))).toBe(true);
    expect(sameRows(book, copy(editArticle(book, 'c', { title: 'Khác' })))).toBe(false);
    expect(sameRows(book, copy(editArticle(book, 'c', { stage: 'editing' })))).toBe(false);
  });
});
