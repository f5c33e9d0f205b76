/** What was found in the book, counted, ticked and asked for. Pure. */
import { replacementFor } from '@common/text/find.ts';
import type { FoundArticle, ReplaceChoice } from '@common/contract/find-channels.ts';
import type { PlaceRow } from '../../places/PlaceList.tsx';
import type { BookFindState } from './store.ts';

/** Names of hits whose tick was taken off. */
export type LeftOut = ReadonlySet<string>;

const PARTS = '\u0000';

/** Names a hit of a text; of the text as it was changed it is another. */
export function hitKey({ id, revision }: Pick<FoundArticle, 'id' | 'revision'>, number: number): string {
  return [id, revision, number].join(PARTS);
}

/** Numbers of its hits without a tick. */
export function leftOutOf(article: FoundArticle, leftOut: LeftOut): number[] {
  const start = [article.id, article.revision, ''].join(PARTS);
  return [...leftOut].filter((name) => name.startsWith(start)).map((name) => Number(name.slice(start.length)));
}

export interface OpenCount {
  readonly hits: number;
  readonly articles: number;
}

/** What would be replaced: everything found but what is approved and what was left out. */
export function openCount(articles: readonly FoundArticle[], leftOut: LeftOut): OpenCount {
  const counts = articles.filter(({ locked }) => !locked).map((article) => article.count - leftOutOf(article, leftOut).length);
  const open = counts.filter((count) => count > 0);
  return { hits: open.reduce((sum, count) => sum + count, 0), articles: open.length };
}

/** Every hit of these articles, told or not. */
export function allKeys(articles: readonly FoundArticle[]): string[] {
  return articles.flatMap((article) => Array.from({ length: article.count }, (_, number) => hitKey(article, number)));
}

export interface HitRow extends PlaceRow {
  readonly articleId: string;
  readonly number: number;
}

export function rowsOf(articles: readonly FoundArticle[], { replacement, keepCase }: Pick<BookFindState, 'replacement' | 'keepCase'>): HitRow[] {
  return articles.flatMap((article) =>
    article.hits.map(({ number, before, found, after, cutBefore, cutAfter, kind }, index): HitRow => ({
      id: hitKey(article, number),
      article: article.title,
      articleId: article.id,
      number,
      isFirst: index === 0,
      locked: article.locked,
      before,
      found,
      replacement: replacement === '' ? null : replacementFor(found, replacement, keepCase),
      after,
      cutBefore,
      cutAfter,
      kind,
      side: '',
      plain: true,
    })),
  );
}

type Targets = ReplaceChoice['articles'];

/** What is asked for, some articles at a time: the book can be written by others in between, and one can stop. */
export function slicesOf(articles: readonly FoundArticle[], leftOut: LeftOut, size: number): Targets[] {
  const targets = articles
    .filter((article) => openCount([article], leftOut).hits > 0)
    .map((article) => ({ id: article.id, revision: article.revision, count: article.count, only: null, except: leftOutOf(article, leftOut) }));
  return Array.from({ length: Math.ceil(targets.length / size) }, (_, index) => targets.slice(index * size, (index + 1) * size));
}
