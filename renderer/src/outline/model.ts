/**
 * The outline as the window holds it, and every change to it as a pure function. A change is first made here, so that the tree
 * answers at once, then in the file, which also knows how to take it back.
 */
import type { Outline, OutlineArticle, OutlinePart } from '@common/book/outline.ts';

/** Where an article stands: its part and the article it comes before (`null`: last). */
export interface Place {
  readonly partId: string;
  readonly before: string | null;
}
export interface ArticleMove extends Place {
  readonly id: string;
}

export type OutlineCommand =
  | { readonly type: 'rename-part'; readonly id: string; readonly title: string }
  | { readonly type: 'rename-article'; readonly id: string; readonly title: string }
  | { readonly type: 'move-part'; readonly id: string; readonly before: string | null }
  /** One after another, in this order. */
  | { readonly type: 'move-articles'; readonly moves: readonly ArticleMove[] }
  | { readonly type: 'remove-articles'; readonly ids: readonly string[] }
  | { readonly type: 'remove-part'; readonly id: string };

export function findPart(outline: Outline, id: string): OutlinePart | undefined {
  return outline.parts.find((part) => part.id === id);
}

export function findArticle(outline: Outline, id: string): { article: OutlineArticle; part: OutlinePart; index: number } | undefined {
  for (const part of outline.parts) {
    const index = part.articles.findIndex((article) => article.id === id);
    const article = part.articles[index];
    if (article !== undefined) return { article, part, index };
  }
  return undefined;
}

/** All articles in the order of the book. */
export function articlesInOrder(outline: Outline): OutlineArticle[] {
  return outline.parts.flatMap((part) => part.articles);
}

/** The article `step` places further in the book (-1: before), or undefined at the ends. */
export function neighbour(outline: Outline, id: string, step: 1 | -1): OutlineArticle | undefined {
  const all = articlesInOrder(outline);
  const index = all.findIndex((article) => article.id === id);
  return index < 0 ? undefined : all[index + step];
}

/** Where an article stands now. Undefined when it is not in the outline. */
export function placeOf(outline: Outline, id: string): Place | undefined {
  const found = findArticle(outline, id);
  return found && { partId: found.part.id, before: found.part.articles[found.index + 1]?.id ?? null };
}

/** The outline after a command. What does not exist is left alone. */
export function apply(outline: Outline, command: OutlineCommand): Outline {
  switch (command.type) {
    case 'rename-part':
      return { ...outline, parts: outline.parts.map((part) => (part.id === command.id ? { ...part, title: command.title } : part)) };
    case 'rename-article':
      return editArticle(outline, command.id, { title: command.title });
    case 'move-part':
      return { ...outline, parts: movePart(outline.parts, command.id, command.before) };
    case 'move-articles':
      return command.moves.reduce(moveArticle, outline);
    case 'remove-articles':
      return without(outline, new Set(command.ids));
    case 'remove-part':
      return { ...outline, parts: outline.parts.filter((part) => part.id !== command.id) };
  }
}

/** True when the command would leave the outline as it is. */
export function isIdle(outline: Outline, command: OutlineCommand): boolean {
  switch (command.type) {
    case 'rename-part':
      return (findPart(outline, command.id)?.title ?? command.title) === command.title;
    case 'rename-article':
      return (findArticle(outline, command.id)?.article.title ?? command.title) === command.title;
    case 'move-part':
    case 'move-articles':
    case 'remove-articles':
    case 'remove-part':
      return sameOrder(outline, apply(outline, command));
  }
}

/** The outline with a new article at the end of a part. */
export function withArticle(outline: Outline, article: OutlineArticle, partId: string): Outline {
  return put(outline, article, { partId, before: null });
}

/** The outline with a new part behind `after`, or last. */
export function withPart(outline: Outline, part: OutlinePart, after: string | null): Outline {
  return { ...outline, parts: insertAfter(outline.parts, part, after) };
}

/** Changes what is shown of one article (its title, words) without a command. The same outline comes back when nothing differs. */
export function editArticle(outline: Outline, id: string, change: Partial<OutlineArticle>): Outline {
  const found = findArticle(outline, id);
  if (found === undefined) return outline;
  const edited = { ...found.article, ...change };
  const keys = Object.keys(change) as (keyof OutlineArticle)[];
  if (keys.every((key) => edited[key] === found.article[key])) return outline;
  return {
    ...outline,
    parts: outline.parts.map((part) =>
      part === found.part ? { ...part, articles: part.articles.map((article) => (article.id === id ? edited : article)) } : part,
    ),
  };
}

function sameOrder(a: Outline, b: Outline): boolean {
  const order = (outline: Outline): string => outline.parts.map((part) => [part.id, ...part.articles.map((article) => article.id)].join(' ')).join('|');
  return order(a) === order(b);
}

function without(outline: Outline, ids: ReadonlySet<string>): Outline {
  return { ...outline, parts: outline.parts.map((part) => ({ ...part, articles: part.articles.filter((article) => !ids.has(article.id)) })) };
}

function put(outline: Outline, article: OutlineArticle, place: Place): Outline {
  return {
    ...outline,
    parts: outline.parts.map((part) => (part.id === place.partId ? { ...part, articles: insertBefore(part.articles, article, place.before) } : part)),
  };
}

function moveArticle(outline: Outline, move: ArticleMove): Outline {
  const found = findArticle(outline, move.id);
  if (found === undefined || findPart(outline, move.partId) === undefined || move.before === move.id) return outline;
  return put(without(outline, new Set([move.id])), found.article, move);
}

/** The front part stays first, as the file keeps it. */
function movePart(parts: readonly OutlinePart[], id: string, before: string | null): OutlinePart[] {
  const part = parts.find((each) => each.id === id);
  if (part === undefined || part.kind === 'front' || before === id) return [...parts];
  const rest = parts.filter((each) => each !== part);
  const anchor = rest.find((each) => each.id === before)?.kind === 'front' ? (rest[1]?.id ?? null) : before;
  return insertBefore(rest, part, anchor);
}

function insertBefore<T extends { readonly id: string }>(items: readonly T[], item: T, before: string | null): T[] {
  const index = items.findIndex((each) => each.id === before);
  return index < 0 ? [...items, item] : [...items.slice(0, index), item, ...items.slice(index)];
}

function insertAfter<T extends { readonly id: string }>(items: readonly T[], item: T, after: string | null): T[] {
  const index = items.findIndex((each) => each.id === after);
  return index < 0 ? [...items, item] : [...items.slice(0, index + 1), item, ...items.slice(index + 1)];
}
