/** What is shown of the clean-up, counted and chosen. Pure. */
import type { ArticleTidy, BookTidy, Suggestion, TidyChoice, TidyLine } from '@common/contract/tidy-channels.ts';
import { TIDY_RULES, type TidyRule } from '@common/text/tidy/rule.ts';

/** Ticks taken off: names of suggestions (`rowKey`), which go on naming the same place while others are made. */
export type LeftOut = ReadonlySet<string>;

/** What stays when one goes to a place in the text and comes back. `scope`: the article that is shown, or null for the book. */
export interface Glance {
  readonly scope: string | null;
  readonly leftOut: LeftOut;
}
export const FIRST_GLANCE: Glance = { scope: null, leftOut: new Set() };
export const glanced = (now: Glance, change: Partial<Glance>): Glance => ({ ...now, ...change });

export type Counts = TidyLine['counts'];

/** One suggestion as the list shows it. */
export interface Row {
  readonly id: string;
  readonly article: ArticleTidy;
  readonly suggestion: Suggestion;
  /** The first of its article: the article's title stands over it. */
  readonly isFirst: boolean;
}

const PARTS = '\u0000';

export function rowKey(articleId: string, key: string): string {
  return articleId + PARTS + key;
}

export function countOf(counts: Counts, rule: TidyRule | null): number {
  if (rule !== null) return counts[rule] ?? 0;
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Rules that found something in these articles, in their order, with how much. */
export function rulesOf(lines: readonly TidyLine[]): { readonly rule: TidyRule; readonly count: number }[] {
  return TIDY_RULES.map((rule) => ({ rule, count: lines.reduce((sum, { counts }) => sum + (counts[rule] ?? 0), 0) })).filter(({ count }) => count > 0);
}

/** Places that would be changed: all that were found but those of approved articles and those whose tick was taken off. */
export function openCount(lines: readonly TidyLine[], rule: TidyRule | null, leftOut: LeftOut): number {
  const open = lines.filter(({ locked }) => !locked);
  const all = open.reduce((sum, { counts }) => sum + countOf(counts, rule), 0);
  return Math.max(0, all - open.flatMap(({ id }) => leftOutOf(id, leftOut)).filter((key) => rule === null || ruleOfKey(key) === rule).length);
}

/** Keys of the suggestions of one article that are to be left as they are. */
function leftOutOf(id: string, leftOut: LeftOut): string[] {
  const start = rowKey(id, '');
  return [...leftOut].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}

/** Without ticks taken off in these articles that are of no suggestion any more; the same set when there are none. */
export function pruned(leftOut: LeftOut, articles: readonly ArticleTidy[]): LeftOut {
  const there = new Set(articles.flatMap(({ id, suggestions }) => suggestions.map(({ key }) => rowKey(id, key))));
  const stale = articles.flatMap(({ id }) => leftOutOf(id, leftOut).map((key) => rowKey(id, key))).filter((name) => !there.has(name));
  if (stale.length === 0) return leftOut;
  const gone = new Set(stale);
  return new Set([...leftOut].filter((name) => !gone.has(name)));
}

/** The rule is what a key begins with. */
const ruleOfKey = (key: string): string => key.slice(0, key.indexOf('|'));

/** What is asked for: these articles as they were shown, by one rule or all, without what was left out. */
export function choiceOf(lines: readonly TidyLine[], rule: TidyRule | null, leftOut: LeftOut): TidyChoice {
  return {
    rules: rule === null ? null : [rule],
    articles: lines.filter(({ locked }) => !locked).map((line) => ({ id: line.id, revision: line.revision, only: null, except: leftOutOf(line.id, leftOut) })),
  };
}

export function rowsOf(articles: readonly ArticleTidy[], rule: TidyRule | null): Row[] {
  return articles.flatMap((article) =>
    article.suggestions
      .filter((suggestion) => rule === null || suggestion.rule === rule)
      .map((suggestion, index) => ({ id: rowKey(article.id, suggestion.key), article, suggestion, isFirst: index === 0 })),
  );
}

/** Articles with something by this rule; of the book, or one of them. */
export function linesOf(book: BookTidy | null, articleId: string | null, rule: TidyRule | null): TidyLine[] {
  return (book?.articles ?? []).filter((line) => (articleId === null || line.id === articleId) && countOf(line.counts, rule) > 0);
}

/** Articles of which the suggestions are loaded together: as many as hold some `places`, one at least. */
export function pageOf(lines: readonly TidyLine[], rule: TidyRule | null, places: number): TidyLine[] {
  const page: TidyLine[] = [];
  let found = 0;
  for (const line of lines) {
    if (found >= places) break;
    page.push(line);
    found += countOf(line.counts, rule);
  }
  return page;
}
