/** Comments on an article: written, answered, settled, removed; each a step that can be taken back. */
import { describe, expect, test } from 'vitest';
import { article, bodyPart, codeOf, newBook, put } from './support.ts';

const setUp = () => {
  const book = newBook();
  const articleId = put(book, bodyPart(book), article('Bài', 'một hai'));
  const add = (id: string, parentId: string | null = null, body = 'Xem lại số này') => book.addComment({ id, articleId, parentId, quoted: 'hai', body });
  return { book, articleId, add };
};

describe('comments', () => {
  test('stand with who wrote them and when, oldest first; an answer to an answer belongs to the thread', () => {
    const { book, articleId, add } = setUp();
    expect(add('a', null, '  Xem lại số này ')).toMatchObject({ id: 'a', parentId: null, body: 'Xem lại số này', quoted: 'hai', resolvedAt: null });
    add('b', 'a');
    add('c', 'b');
    expect(book.comments(articleId).map(({ id, parentId }) => [id, parentId])).toEqual([['a', null], ['b', 'a'], ['c', 'a']]);
    expect(book.comments(articleId)[0]?.author).not.toBe('');
    expect(book.check()).toEqual([]);
  });

  test('are settled and opened again, changed, removed with their answers', () => {
    const { book, articleId, add } = setUp();
    add('a');
    add('b', 'a');
    book.resolveComment('a', true);
    expect(book.comments(articleId)[0]?.resolvedAt).not.toBeNull();
    book.resolveComment('a', false);
    expect(book.comments(articleId)[0]).toMatchObject({ resolvedAt: null, resolvedBy: '' });
    book.editComment('b', 'Đã xem');
    expect(book.comments(articleId)[1]?.body).toBe('Đã xem');
    book.removeComment('a');
    expect(book.comments(articleId)).toEqual([]);
    book.undo();
    expect(book.comments(articleId)).toHaveLength(2);
  });

  test('are called edited when their words were changed, not when they were settled, opened again, or either was taken back', () => {
    const { book, articleId, add } = setUp();
    const edited = (): boolean => book.comments(articleId)[0]?.editedAt !== null;
    add('a');
    book.resolveComment('a', true);
    book.undo();
    expect(edited()).toBe(false);
    book.redo();
    book.resolveComment('a', false);
    book.removeComment('a');
    book.undo();
    book.editComment('a', ' Xem lại số này ');
    expect(edited()).toBe(false);
    book.editComment('a', 'Xem lại con số');
    expect(edited()).toBe(true);
    book.resolveComment('a', true);
    book.undo();
    expect(edited()).toBe(true);
    book.undo();
    expect(edited()).toBe(false);
  });

  test('of an article that is not there, or without a word, are refused and nothing is written', () => {
    const { book, articleId, add } = setUp();
    expect(codeOf(() => book.addComment({ id: 'x', articleId: 'none', parentId: null, quoted: '', body: 'a' }))).toBe('book/invalid');
    expect(codeOf(() => add('x', null, '   '))).toBe('book/invalid');
    expect(codeOf(() => { book.editComment('none', 'a'); })).toBe('book/no-record');
    expect(book.comments(articleId)).toEqual([]);
  });

  test('that begin a thread are one step with their mark in the text, and no step of the book', () => {
    const { book, articleId, add } = setUp();
    const before = book.undoState();
    add('a');
    expect(book.undoState()).toEqual(before);
    add('b', 'a');
    add('c', 'a');
    expect(book.undoState().undo).toMatchObject({ kind: 'comment' });
    book.removeComment('c');
    const steps = book.undoState();
    expect(book.withdrawComment('a', true)).toBe(true);
    expect(book.comments(articleId)).toEqual([]);
    expect(book.withdrawComment('a', false)).toBe(true);
    expect(book.comments(articleId).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(book.undoState()).toEqual(steps);
  });

  test('that somebody took out are not brought again with their mark', () => {
    const { book, articleId, add } = setUp();
    add('a');
    book.removeComment('a');
    expect(book.withdrawComment('a', true)).toBe(false);
    book.undo();
    expect(book.comments(articleId)).toHaveLength(1);
    expect(codeOf(() => book.withdrawComment('none', true))).toBe('book/no-record');
  });
});
