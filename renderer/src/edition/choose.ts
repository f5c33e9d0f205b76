/** Which articles are offered to come along into the next book. Pure. */
import type { Outline, OutlineArticle, Stage } from '@common/book/outline.ts';
import { folded, wordsOf } from '@common/know/exemplars.ts';

export interface ArticleFilter {
  readonly query: string;
  /** Null: any. */
  readonly partId: string | null;
  readonly stage: Stage | null;
}

export const EVERY_ARTICLE: ArticleFilter = { query: '', partId: null, stage: null };

/** By their parts, in book order, no part without one; all words of the query have to be in the title, with or without tones. */
export function offered({ parts }: Outline, { query, partId, stage }: ArticleFilter): Outline['parts'] {
  const words = wordsOf(query);
  const fits = (article: OutlineArticle): boolean => (stage === null || article.stage === stage) && words.every((word) => folded(article.title).includes(word));
  return parts
    .filter(({ id }) => partId === null || id === partId)
    .map((part) => ({ ...part, articles: part.articles.filter(fits) }))
    .filter(({ articles }) => articles.length > 0);
}
