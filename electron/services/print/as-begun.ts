/**
 * A book as it was when work on it began. An export reads its texts several times over seconds, beside somebody who writes: what is
 * checked should be what is printed, and a large book need not be read anew each time.
 */
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
  const { kinds, made, kept, bondFacts } = source;
  return {
    begin: () => { once = new Map(); },
    settings: () => reading('settings', () => source.settings()),
    outline: () => reading('outline', () => source.outline()),
    articles: () => reading('articles', () => source.articles()),
    article: (id) => reading('articles', () => source.articles()).find((article) => article.id === id) ?? source.article(id),
    photo: (id) => source.photo(id),
    photoBytes: (id, size) => source.photoBytes(id, size),
    ...(kinds === undefined ? {} : { kinds: () => reading('kinds', () => kinds.call(source)) }),
    ...(made === undefined ? {} : { made: () => reading('made', () => made.call(source)) }),
    ...(kept === undefined ? {} : { kept: (sha256: string) => kept.call(source, sha256) }),
    ...(bondFacts === undefined ? {} : { bondFacts: () => reading('bondFacts', () => bondFacts.call(source)) }),
  };
}
