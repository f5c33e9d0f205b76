import { describe, expect, it } from 'vitest';
import { apply, articlesInOrder, editArticle, isIdle, neighbour, placeOf, withArticle, withPart } from '../../../../renderer/src/outline/model.ts';
import { outlineOf, show } from './sample.ts';

const book = outlineOf('front: a | I: b c d | II: e f | III:');

describe('apply', () => {
  it('moves articles one after another to one place', () => {
    const moves = ['d', 'b'].map((id) => ({ id, partId: 'II', before: 'f' }));
    expect(show(apply(book, { type: 'move-articles', moves }))).toBe('front: a | I: c | II: e d b f | III:');
  });

  it('keeps the front part first', () => {
    expect(show(apply(book, { type: 'move-part', id: 'II', before: 'front' }))).toBe('front: a | II: e f | I: b c d | III:');
    expect(show(apply(book, { type: 'move-part', id: 'front', before: null }))).toBe(show(book));
  });

  it('leaves alone what does not exist', () => {
    expect(show(apply(book, { type: 'move-articles', moves: [{ id: 'x', partId: 'I', before: null }] }))).toBe(show(book));
    expect(show(apply(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'x', before: null }] }))).toBe(show(book));
  });
});

describe('isIdle', () => {
  it('tells what would change nothing', () => {
    expect(isIdle(book, { type: 'rename-part', id: 'I', title: 'Phần I' })).toBe(true);
    expect(isIdle(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'I', before: 'c' }] })).toBe(true);
    expect(isIdle(book, { type: 'remove-articles', ids: ['x'] })).toBe(true);
    expect(isIdle(book, { type: 'move-part', id: 'front', before: null })).toBe(true);
    expect(isIdle(book, { type: 'remove-part', id: 'x' })).toBe(true);
  });

  it('tells what would change something', () => {
    expect(isIdle(book, { type: 'rename-article', id: 'b', title: 'Khác' })).toBe(false);
    expect(isIdle(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'I', before: null }] })).toBe(false);
    expect(isIdle(book, { type: 'remove-articles', ids: ['x', 'b'] })).toBe(false);
    expect(isIdle(book, { type: 'remove-part', id: 'III' })).toBe(false);
  });
});

describe('what is new', () => {
  it('an article stands last in its part, a part behind another', () => {
    const article = { id: 'n', title: '', stage: 'draft' as const, words: 0, photos: 0 };
    expect(show(withArticle(book, article, 'II'))).toBe('front: a | I: b c d | II: e f n | III:');
    const part = { id: 'N', kind: 'body' as const, title: '', articles: [], matter: [], budget: null, orderBy: 'hand' as const };
    expect(show(withPart(book, part, 'I'))).toBe('front: a | I: b c d | N: | II: e f | III:');
    expect(show(withPart(book, part, null))).toBe('front: a | I: b c d | II: e f | III: | N:');
  });
});

describe('editArticle', () => {
  it('gives the same outline back when nothing differs', () => {
    expect(editArticle(book, 'b', { title: 'Bài b', words: 10 })).toBe(book);
    expect(editArticle(book, 'b', { words: 11 })).not.toBe(book);
  });
});

describe('reading', () => {
  it('goes through the whole book', () => {
    expect(articlesInOrder(book).map(({ id }) => id).join('')).toBe('abcdef');
    expect(neighbour(book, 'd', 1)?.id).toBe('e');
    expect(neighbour(book, 'a', -1)).toBeUndefined();
    expect(placeOf(book, 'd')).toEqual({ partId: 'I', before: null });
  });
});
