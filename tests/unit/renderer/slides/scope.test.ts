import { expect, test } from 'vitest';
import type { Outline, OutlineArticle } from '../../../../electron/common/book/outline.ts';
import { choiceOf, CHOSEN, scoped, showable, WHOLE } from '../../../../renderer/src/slides/scope.ts';

const article = (id: string, more: Partial<OutlineArticle> = {}): OutlineArticle => ({ id, title: 'Bài', stage: 'draft', words: 80, photos: 0, ...more });
const part = (id: string, kind: 'front' | 'body', articles: OutlineArticle[]): Outline['parts'][number] => ({ id, kind, title: id, articles, matter: [], budget: null, orderBy: 'hand' });
const outline: Outline = { parts: [part('mo-dau', 'front', [article('loi')]), part('mot', 'body', [article('a', { stage: 'approved' }), article('b')]), part('hai', 'body', [article('trong', { words: 1 })])], back: [] };
const ids = (scope: string, approved = false, ticked: readonly string[] = []): string[] => scoped(outline, scope, new Set(ticked), approved).map(({ id }) => id);

test('the whole book without its front matter, a part, or one by one; approved ones alone', () => {
  expect(ids(WHOLE)).toEqual(['a', 'b']);
  expect(ids('mo-dau')).toEqual(['loi']);
  expect(ids(CHOSEN, false, ['b', 'loi', 'trong'])).toEqual(['loi', 'b']);
  expect(ids(WHOLE, true)).toEqual(['a']);
});

test('what nobody has written cannot be shown', () => {
  expect(showable(outline).map(({ id }) => id)).toEqual(['mo-dau', 'mot']);
});

test('the whole book is asked for without a list', () => {
  const [a] = scoped(outline, WHOLE, new Set(), false);
  expect(choiceOf(WHOLE, a === undefined ? [] : [a], true)).toEqual({ articles: [], approvedOnly: true });
  expect(choiceOf('mot', a === undefined ? [] : [a], false)).toEqual({ articles: ['a'], approvedOnly: false });
});

test('an appendix and documents among the articles are shown when they are chosen, not with the whole book', () => {
  const withDocuments: Outline = { parts: [part('hai', 'body', [article('b'), article('qd', { title: 'QUYẾT ĐỊNH' })]), { ...part('pl', 'body', [article('tt')]), title: 'Phụ lục: văn bản' }], back: [] };
  const shown = (scope: string, ticked: readonly string[] = []): string[] => scoped(withDocuments, scope, new Set(ticked), false).map(({ id }) => id);
  expect(shown(WHOLE)).toEqual(['b']);
  expect(shown('pl')).toEqual(['tt']);
  expect(shown(CHOSEN, ['qd', 'tt'])).toEqual(['qd', 'tt']);
});
