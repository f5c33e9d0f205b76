/** In which articles the name of an exemplar stands: what an index without page numbers leads to. */
import type { ArticleDocument } from '../../common/article/document.ts';
import { blockLines } from '../../common/article/read.ts';
import type { NameFinder } from '../../common/book/made.ts';

/** Ids of articles by exemplar, in the order of the book. Empty where nobody asks (`names` null). */
export function namedWhere(articles: readonly { readonly id: string; readonly document: ArticleDocument }[], names: NameFinder | null): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  if (names === null) return found;
  for (const { id, document } of articles) {
    const here = new Set(document.blocks.flatMap(blockLines).flatMap((line) => names(line, id).map((name) => name.id)));
    for (const exemplar of here) found.set(exemplar, [...(found.get(exemplar) ?? []), id]);
  }
  return found;
}
