/** What stands in a part, articles and made pages in one row. Pure. */
import type { Outline, OutlineArticle, OutlineMatter, OutlinePart, PlacedMatter } from '@common/book/outline.ts';

/** Key of the row under which what stands behind the last part is found. */
export const BACK = 'back';

export type Entry = { readonly type: 'article'; readonly id: string; readonly article: OutlineArticle } | { readonly type: 'matter'; readonly id: string; readonly matter: OutlineMatter };

/** Rows are drawn anew when they are other objects: what stays the same keeps its own. */
const articleEntries = new WeakMap<OutlineArticle, Entry>();
const matterEntries = new WeakMap<OutlineMatter, Entry>();
const groups = new WeakMap<object, Group>();

const ofArticle = (article: OutlineArticle): Entry => kept(articleEntries, article, () => ({ type: 'article', id: article.id, article }));
const ofMatter = (matter: OutlineMatter): Entry =>
  kept(matterEntries, matter, () => ({ type: 'matter', id: matter.id, matter: { id: matter.id, kind: matter.kind, title: matter.title } }));

function kept<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Everything of a part in the order in which it is printed. */
export function entriesOf(part: Pick<OutlinePart, 'articles' | 'matter'>): readonly Entry[] {
  const before = (at: number): Entry[] => part.matter.filter((matter) => matter.at === at).map(ofMatter);
  const rest = part.matter.filter((matter) => matter.at >= part.articles.length).map(ofMatter);
  if (part.matter.length === 0) return part.articles.map(ofArticle);
  return [...part.articles.flatMap((article, index): Entry[] => [...before(index), ofArticle(article)]), ...rest];
}

/** What stands behind the last part, in order. */
export const entriesBehind = (outline: Pick<Outline, 'back'>): readonly Entry[] => outline.back.map(ofMatter);

/** A row of the tree that holds others. */
export interface Group {
  readonly id: string;
  /** Null: what stands behind the last part. */
  readonly part: OutlinePart | null;
  readonly entries: readonly Entry[];
}

/** The rows that hold others: the parts, and, when something stands behind them, one for that. */
export function groupsOf(outline: Outline): Group[] {
  const parts = outline.parts.map((part) => kept(groups, part, () => ({ id: part.id, part, entries: entriesOf(part) })));
  if (outline.back.length === 0) return parts;
  return [...parts, kept(groups, outline.back, () => ({ id: BACK, part: null, entries: entriesBehind(outline) }))];
}

/** The other way: what a part holds when these stand in it. */
export function partOf(entries: readonly Entry[]): Pick<OutlinePart, 'articles' | 'matter'> {
  const articles: OutlineArticle[] = [];
  const matter: PlacedMatter[] = [];
  for (const entry of entries) {
    if (entry.type === 'article') articles.push(entry.article);
    else matter.push({ ...entry.matter, at: articles.length });
  }
  return { articles, matter };
}

/** What stands behind the last part when these do: articles stand in parts alone. */
export const behindOf = (entries: readonly Entry[]): OutlineMatter[] =>
  entries.flatMap((entry) => (entry.type === 'matter' ? [{ id: entry.matter.id, kind: entry.matter.kind, title: entry.matter.title }] : []));

/** Everything of the book in the order in which it is printed. */
export const entriesInOrder = (outline: Outline): readonly Entry[] => [...outline.parts.flatMap(entriesOf), ...entriesBehind(outline)];

export interface Found {
  readonly entry: Entry;
  /** Null: behind the last part. */
  readonly part: OutlinePart | null;
  /** Place among the entries there. */
  readonly index: number;
}

/** An article or made page by its id. */
export function findEntry(outline: Outline, id: string): Found | undefined {
  for (const part of [...outline.parts, null]) {
    const entries = part === null ? entriesBehind(outline) : entriesOf(part);
    const index = entries.findIndex((entry) => entry.id === id);
    const entry = entries[index];
    if (entry !== undefined) return { entry, part, index };
  }
  return undefined;
}
