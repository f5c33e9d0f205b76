/** Which articles are offered to come along into the next book. Pure. */
import type { Outline, OutlineArticle, Stage } from '@common/book/outline.ts';
import { folded, wordsOf } from '@common/know/exemplars.ts';

export interface ArticleFilter {
  readonly query: string;
  /** Null: any. */
  readonly partId: string | null;
  readonly stage: Stage | null;
}

export interface Offered extends OutlineArticle {
  readonly part: string;
}

export const EVERY_ARTICLE: ArticleFilter = { query: '', partId: null, stage: null };

/** In book order; all words of the query have to be in the title, with or without tones. */
export function offered({ parts }: Outline, { query, partId, stage }: ArticleFilter): Offered[] {
  const words = wordsOf(query);
  return parts
    .filter(({ id }) => partId === null || id === partId)
    .flatMap((part) => part.articles.map((article) => ({ ...article, part: part.title })))
    .filter((article) => (stage === null || article.stage === stage) && words.every((word) => folded(article.title).includes(word)));
}
