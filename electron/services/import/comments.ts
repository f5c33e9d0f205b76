/** Comments of a document to the articles that were made of it. */
import { linesOf } from '../../common/article/lines.ts';
import type { ImportedArticle, ImportedComment } from '../../common/contract/shapes.ts';

/**
 * Each comment goes with the article whose words carry it, answers with their question; one that is on no words of any article (they were
 * left out) with the first, so that it is not lost.
 */
export function shareComments(articles: readonly ImportedArticle[], comments: readonly ImportedComment[]): ImportedArticle[] {
  if (comments.length === 0) return [...articles];
  const places = new Map<string, number>();
  articles.forEach(({ document }, index) => {
    for (const node of document.blocks.flatMap(linesOf).flatMap((line) => line.children)) for (const id of node.comments ?? []) places.set(id, places.get(id) ?? index);
  });
  const placeOf = ({ id, parentId }: ImportedComment): number => places.get(parentId ?? id) ?? places.get(id) ?? 0;
  return articles.map((article, index) => {
    const own = comments.filter((one) => placeOf(one) === index);
    return own.length === 0 ? article : { ...article, comments: own };
  });
}
