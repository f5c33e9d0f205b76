import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '@common/book/outline.ts';
import { apply, articlesInOrder, editArticle, inverse, neighbour, placeOf, type OutlineCommand } from '../../../../renderer/src/outline/model.ts';
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

describe('inverse', () => {
  it('is null for what changes nothing', () => {
    expect(inverse(book, { type: 'rename-part', id: 'I', title: 'Phần I' })).toBeNull();
    expect(inverse(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'I', before: 'c' }] })).toBeNull();
    expect(inverse(book, { type: 'remove-articles', ids: ['x'] })).toBeNull();
  });

  it('takes every command back', () => {
    fc.assert(
      fc.property(fc.array(commandFor(book), { minLength: 1, maxLength: 12 }), (commands) => {
        let now: Outline = book;
        const back: OutlineCommand[] = [];
        for (const command of commands) {
          const undo = inverse(now, command);
          if (undo === null) continue;
          back.unshift(undo);
          now = apply(now, command);
        }
        for (const command of back) now = apply(now, command);
        expect(now).toEqual(book);
      }),
    );
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

function commandFor(outline: Outline): fc.Arbitrary<OutlineCommand> {
  const articleId = fc.constantFrom(...articlesInOrder(outline).map(({ id }) => id));
  const partId = fc.constantFrom(...outline.parts.map(({ id }) => id));
  const before = fc.oneof(articleId, fc.constant(null));
  const ids = fc.uniqueArray(articleId, { minLength: 1, maxLength: 3 });
  const fresh = fc.uuid().map((id) => ({ id, kind: 'body' as const, title: 'Mới', articles: [] }));
  return fc.oneof(
    fc.record({ type: fc.constant('rename-part' as const), id: partId, title: fc.string() }),
    fc.record({ type: fc.constant('rename-article' as const), id: articleId, title: fc.string() }),
    fc.record({ type: fc.constant('move-part' as const), id: partId, before: fc.oneof(partId, fc.constant(null)) }),
    fc.tuple(ids, partId, before).map(([moved, target, anchor]) => ({
      type: 'move-articles' as const,
      moves: moved.map((id) => ({ id, partId: target, before: anchor })),
    })),
    fc.record({ type: fc.constant('remove-articles' as const), ids }),
    fc.record({ type: fc.constant('add-part' as const), part: fresh, after: partId }),
    fc.record({ type: fc.constant('remove-part' as const), id: fc.constant('III') }),
  );
}
