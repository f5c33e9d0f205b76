/** Comments as the panel shows them: threads in the order of the text, those whose words are gone last. Pure. */
import type { Remarks } from '@common/article/remarks.ts';
import type { ArticleComment } from '@common/contract/comment-channels.ts';

export interface Thread {
  readonly first: ArticleComment;
  readonly answers: readonly ArticleComment[];
  /** The words it was made on are still in the text. */
  readonly placed: boolean;
}

export function threadsOf(comments: readonly ArticleComment[], remarks: Remarks): Thread[] {
  const order = new Map<string, number>();
  remarks.comments.forEach(({ id }, index) => {
    if (!order.has(id)) order.set(id, index);
  });
  const rank = ({ first }: Thread): number => order.get(first.id) ?? Number.POSITIVE_INFINITY;
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((first): Thread => ({ first, answers: comments.filter(({ parentId }) => parentId === first.id), placed: order.has(first.id) }))
    .sort((one, other) => (rank(one) === rank(other) ? one.first.createdAt - other.first.createdAt : rank(one) - rank(other)));
}

/** What waits for somebody: threads that are not settled, and suggestions. */
export function waitingCount(comments: readonly ArticleComment[], remarks: Remarks): number {
  return comments.filter(({ parentId, resolvedAt }) => parentId === null && resolvedAt === null).length + remarks.suggestions.length;
}
