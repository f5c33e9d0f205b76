/** Comments in the order of the text, with their answers; what waits. */
import { describe, expect, it } from 'vitest';
import type { ArticleComment } from '@common/contract/comment-channels.ts';
import { threadsOf, waitingCount } from '../../../../renderer/src/remarks/threads.ts';

const comment = (id: string, more: Partial<ArticleComment> = {}): ArticleComment => ({ id, parentId: null, author: 'Lan', body: id, quoted: '', createdAt: 1, editedAt: null, resolvedAt: null, resolvedBy: '', ...more });
const place = (id: string) => ({ id, path: [1], start: 0, end: 1 });
const suggestion = { id: 's', author: 'Lan', at: 1, added: 'x', removed: '', notes: [], place: { path: [1], start: 0, end: 1 } };

describe('threads', () => {
  it('stand in the order of the text; those whose words are gone come last, the oldest first', () => {
    const comments = [comment('gone2', { createdAt: 5 }), comment('b'), comment('a'), comment('gone1', { createdAt: 2 }), comment('answer', { parentId: 'a' })];
    const threads = threadsOf(comments, { comments: [place('a'), place('b'), place('a')], suggestions: [] });
    expect(threads.map(({ first, answers, placed }) => [first.id, answers.map(({ id }) => id), placed])).toEqual([
      ['a', ['answer'], true],
      ['b', [], true],
      ['gone1', [], false],
      ['gone2', [], false],
    ]);
  });

  it('wait until they are settled; answers do not count, suggestions do', () => {
    const comments = [comment('a'), comment('b', { resolvedAt: 3 }), comment('c', { parentId: 'a' })];
    expect(waitingCount(comments, { comments: [], suggestions: [suggestion] })).toBe(2);
  });
});
