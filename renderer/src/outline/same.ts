/** What two outlines have in common, so that only what changed is drawn anew. Pure. */
import type { Outline, OutlineArticle, OutlineMatter, OutlinePart, PlacedMatter } from '@common/book/outline.ts';

type Same<T> = (one: T, other: T) => boolean;

const sameList = <T>(one: readonly T[], other: readonly T[], same: Same<T>): boolean => one.length === other.length && one.every((each, at) => each === other[at] || same(each, other[at] as T));
const sameMatter: Same<OutlineMatter> = (one, other) => one.id === other.id && one.kind === other.kind && one.title === other.title;
const samePlaced: Same<PlacedMatter> = (one, other) => sameMatter(one, other) && one.at === other.at;
const sameRow: Same<OutlineArticle> = (one, other) => one.id === other.id && one.title === other.title && one.stage === other.stage;
const sameArticle: Same<OutlineArticle> = (one, other) => sameRow(one, other) && one.words === other.words && one.photos === other.photos;
const samePart =
  (articles: Same<OutlineArticle>): Same<OutlinePart> =>
  (one, other) =>
    one.id === other.id &&
    one.kind === other.kind &&
    one.title === other.title &&
    one.budget === other.budget &&
    one.orderBy === other.orderBy &&
    sameList(one.matter, other.matter, samePlaced) &&
    sameList(one.articles, other.articles, articles);

/** Whether two outlines have the same rows, showing the same: everything but how long the articles are. */
export function sameRows(one: Outline, other: Outline): boolean {
  return one === other || (sameList(one.back, other.back, sameMatter) && sameList(one.parts, other.parts, samePart(sameRow)));
}

/** The outline `next` made of the objects of `now` wherever they say the same; `now` itself when all of it does. */
export function keeping(now: Outline, next: Outline): Outline {
  const articles = new Map(now.parts.flatMap((part) => part.articles.map((article) => [article.id, article])));
  const known = new Map(now.parts.map((part) => [part.id, part]));
  const kept = <T extends object>(old: T | undefined, fresh: T, same: Same<T>): T => (old !== undefined && same(old, fresh) ? old : fresh);
  const parts = next.parts.map((part) =>
    kept(known.get(part.id), { ...part, articles: part.articles.map((article) => kept(articles.get(article.id), article, sameArticle)) }, samePart(sameArticle)),
  );
  const back = kept(now.back, next.back, (one, other) => sameList(one, other, sameMatter));
  return back === now.back && sameList(parts, now.parts, () => false) ? now : { parts, back };
}
