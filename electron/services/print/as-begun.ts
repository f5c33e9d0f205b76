/**
 * A book as it was when work on it began. An export reads its texts several times over seconds, beside somebody who writes: what is
 * checked should be what is printed, and a large book need not be read anew each time.
 */
import type { ArticleKind } from '../../common/article/kind.ts';
import { NOTHING_MADE } from '../../common/book/made.ts';
import type { PrintSource } from './source.ts';

export interface AsBegun extends PrintSource {
  /** From now on: the book as it is when it is asked for next. */
  begin(): void;
}

/** Texts, order, settings and made pages are read once; photos each time, one by one: they never change under their name. */
export function asBegun(source: PrintSource): AsBegun {
  let once = new Map<string, unknown>();
  const reading = <T>(what: string, read: () => T): T => {
    if (!once.has(what)) once.set(what, read());
    return once.get(what) as T;
  };
  return {
    begin: () => { once = new Map(); },
    settings: () => reading('settings', () => source.settings()),
    outline: () => reading('outline', () => source.outline()),
    articles: () => reading('articles', () => source.articles()),
    article: (id) => reading('articles', () => source.articles()).find((article) => article.id === id) ?? source.article(id),
    photo: (id) => source.photo(id),
    photoBytes: (id, size) => source.photoBytes(id, size),
    kinds: () => reading('kinds', () => source.kinds?.() ?? new Map<string, ArticleKind>()),
    made: () => reading('made', () => source.made?.() ?? NOTHING_MADE),
    kept: (sha256) => source.kept?.(sha256) ?? null,
    // Whether there are records at all is said by its being there.
    ...(source.bondFacts === undefined ? {} : { bondFacts: () => reading('bondFacts', () => factsOf(source)) }),
  };
}

/** @throws Error of a source without records */
function factsOf(source: PrintSource): ReturnType<NonNullable<PrintSource['bondFacts']>> {
  const facts = source.bondFacts?.();
  if (facts === undefined) throw new Error('this book has no records');
  return facts;
}
