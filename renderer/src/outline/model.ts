/**
 * The outline as the window holds it, and every change to it as a pure function. A change is first made here, so that the tree
 * answers at once, then in the file, which also knows how to take it back.
 */
import type { Outline, OutlineArticle, OutlinePart } from '@common/book/outline.ts';
import { behindOf, entriesBehind, entriesOf, findEntry, partOf, type Entry } from './entries.ts';

/** Where an article stands: its part and the article or made page it comes before (`null`: last). */
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
  | { readonly type: 'remove-part'; readonly id: string }
  | { readonly type: 'rename-matter'; readonly id: string; readonly title: string; /** Stay in the field in which it is typed; absent: at once. */ readonly visit?: string }
  /** `partId` null: behind the last part. */
  | { readonly type: 'move-matter'; readonly id: string; readonly partId: string | null; readonly before: string | null }
  | { readonly type: 'remove-matter'; readonly id: string }
  | { readonly type: 'budget'; readonly id: string; readonly budget: number | null };

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
  const part = findArticle(outline, id)?.part;
  if (part === undefined) return undefined;
  const entries = entriesOf(part);
  return { partId: part.id, before: entries[entries.findIndex((entry) => entry.id === id) + 1]?.id ?? null };
}

/** The outline after a command. What does not exist is left alone. */
export function apply(outline: Outline, command: OutlineCommand): Outline {
  switch (command.type) {
    case 'rename-part':
      return editPart(outline, command.id, { title: command.title });
    case 'rename-article':
      return editArticle(outline, command.id, { title: command.title });
    case 'move-part':
      return { ...outline, parts: movePart(outline.parts, command.id, command.before) };
    case 'move-articles':
      return command.moves.reduce((now, { id, partId, before }) => (findArticle(now, id) === undefined ? now : moveEntry(now, id, partId, before, 'hand')), outline);
    case 'remove-articles':
      return without(outline, new Set(command.ids));
    case 'remove-part':
      return { ...outline, parts: outline.parts.filter((part) => part.id !== command.id) };
    case 'rename-matter':
      return mapEntries(outline, (entries) => entries.map((entry) => (entry.type === 'matter' && entry.id === command.id ? { ...entry, matter: { ...entry.matter, title: command.title } } : entry)));
    case 'move-matter':
      return moveEntry(outline, command.id, command.partId, command.before, null);
    case 'remove-matter':
      return without(outline, new Set([command.id]));
    case 'budget':
      return editPart(outline, command.id, { budget: command.budget });
  }
}

/** True when the command would leave the outline as it is. */
export function isIdle(outline: Outline, command: OutlineCommand): boolean {
  switch (command.type) {
    case 'rename-part':
      return (findPart(outline, command.id)?.title ?? command.title) === command.title;
    case 'rename-article':
      return (findArticle(outline, command.id)?.article.title ?? command.title) === command.title;
    case 'rename-matter': {
      const entry = findEntry(outline, command.id)?.entry;
      return entry?.type !== 'matter' || entry.matter.title === command.title;
    }
    case 'budget':
      return findPart(outline, command.id)?.budget === command.budget;
    case 'move-part':
    case 'move-articles':
    case 'remove-articles':
    case 'remove-part':
    case 'move-matter':
    case 'remove-matter':
      return sameOrder(outline, apply(outline, command));
  }
}

/** The outline with a new article at the end of a part. */
export function withArticle(outline: Outline, article: OutlineArticle, partId: string): Outline {
  return inPart(outline, partId, (entries) => [...entries, { type: 'article', id: article.id, article }]);
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
  return editPart(outline, found.part.id, { articles: found.part.articles.map((article) => (article.id === id ? edited : article)) });
}

function editPart(outline: Outline, id: string, change: Partial<OutlinePart>): Outline {
  return { ...outline, parts: outline.parts.map((part) => (part.id === id ? { ...part, ...change } : part)) };
}

/** Everything that stands somewhere, and where. */
function sameOrder(a: Outline, b: Outline): boolean {
  const order = (outline: Outline): string => [...outline.parts.map((part) => [part.id, ...entriesOf(part).map(({ id }) => id)].join(' ')), outline.back.map(({ id }) => id).join(' ')].join('|');
  return order(a) === order(b);
}

type Change = (entries: readonly Entry[]) => readonly Entry[];

function inPart(outline: Outline, partId: string | null, change: Change): Outline {
  if (partId === null) return { ...outline, back: behindOf(change(entriesBehind(outline))) };
  return { ...outline, parts: outline.parts.map((part) => (part.id === partId ? { ...part, ...partOf(change(entriesOf(part))) } : part)) };
}

function mapEntries(outline: Outline, change: Change): Outline {
  return { ...outline, parts: outline.parts.map((part) => ({ ...part, ...partOf(change(entriesOf(part))) })), back: behindOf(change(entriesBehind(outline))) };
}

function without(outline: Outline, ids: ReadonlySet<string>): Outline {
  return mapEntries(outline, (entries) => entries.filter(({ id }) => !ids.has(id)));
}

/** @param orderBy how the part it comes into is ordered from then on; null: as it was */
function moveEntry(outline: Outline, id: string, partId: string | null, before: string | null, orderBy: 'hand' | null): Outline {
  const entry = findEntry(outline, id)?.entry;
  if (entry === undefined || before === id || (partId !== null && findPart(outline, partId) === undefined)) return outline;
  const moved = inPart(without(outline, new Set([id])), partId, (entries) => insertBefore(entries, entry, before));
  return partId === null || orderBy === null ? moved : editPart(moved, partId, { orderBy });
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
