/** From what a person does in the tree (drops rows, presses Alt+Shift+arrow) to outline commands. Pure. */
import type { Outline, OutlinePart } from '@common/book/outline.ts';
import { BACK, entriesBehind, entriesInOrder, entriesOf, findEntry } from './entries.ts';
import { articlesInOrder, findPart, type ArticleMove, type OutlineCommand } from './model.ts';

/** Where rows were dropped: on a row, or between rows. */
export interface Drop {
  readonly key: string;
  readonly position: 'on' | 'before' | 'after';
}

/** The command a drop means, or null when it means nothing (a part into itself, articles onto their own place). */
export function commandForDrop(outline: Outline, keys: ReadonlySet<string>, drop: Drop): OutlineCommand | null {
  const articles = articlesInOrder(outline).filter((article) => keys.has(article.id));
  if (articles.length > 0) return dropArticles(outline, articles.map((article) => article.id), drop);
  const matter = entriesInOrder(outline).find((entry) => keys.has(entry.id));
  if (matter !== undefined) return dropMatter(outline, matter.id, drop);
  const part = outline.parts.find((each) => keys.has(each.id));
  return part === undefined ? null : dropPart(outline, part.id, drop);
}

function dropArticles(outline: Outline, ids: readonly string[], drop: Drop): OutlineCommand | null {
  const place = placeForDrop(outline, drop);
  if (place === null || place.partId === null) return null;
  const { partId } = place;
  const anchor = anchorOf(outline, place, ids);
  return { type: 'move-articles', moves: ids.map((id): ArticleMove => ({ id, partId, before: anchor })) };
}

function dropMatter(outline: Outline, id: string, drop: Drop): OutlineCommand | null {
  const place = placeForDrop(outline, drop);
  return place === null ? null : { type: 'move-matter', id, partId: place.partId, before: anchorOf(outline, place, [id]) };
}

interface AnyPlace {
  /** Null: behind the last part. */
  readonly partId: string | null;
  readonly before: string | null;
}

/** What something is put in front of. It may itself be one of those that move: the next that stays is meant. */
function anchorOf(outline: Outline, { partId, before }: AnyPlace, moving: readonly string[]): string | null {
  const entries = partId === null ? entriesBehind(outline) : entriesOf(findPart(outline, partId) ?? { articles: [], matter: [] });
  const from = entries.findIndex(({ id }) => id === before);
  return from < 0 ? null : (entries.slice(from).find(({ id }) => !moving.includes(id))?.id ?? null);
}

function placeForDrop(outline: Outline, drop: Drop): AnyPlace | null {
  const found = findEntry(outline, drop.key);
  if (found !== undefined) {
    const entries = found.part === null ? entriesBehind(outline) : entriesOf(found.part);
    const before = drop.position === 'after' ? (entries[found.index + 1]?.id ?? null) : found.entry.id;
    return { partId: found.part?.id ?? null, before };
  }
  // In front of the last group's row is behind everything in the part above it.
  if (drop.key === BACK) return drop.position === 'before' ? { partId: outline.parts.at(-1)?.id ?? null, before: null } : { partId: null, before: null };
  const index = outline.parts.findIndex((part) => part.id === drop.key);
  const part = outline.parts[index];
  if (part === undefined) return null;
  // In front of a part's row is behind the last article of the part above it.
  const above = outline.parts[index - 1];
  if (drop.position === 'before' && above !== undefined) return { partId: above.id, before: null };
  return { partId: part.id, before: null };
}

function dropPart(outline: Outline, id: string, drop: Drop): OutlineCommand | null {
  const targetPart = findPart(outline, drop.key) ?? findEntry(outline, drop.key)?.part;
  if (targetPart === undefined || targetPart === null || targetPart.id === id) return null;
  const index = outline.parts.indexOf(targetPart);
  const before = drop.position === 'before' && targetPart.id === drop.key ? targetPart.id : (outline.parts[index + 1]?.id ?? null);
  return before === id ? null : { type: 'move-part', id, before };
}

/** Parts in order by a rule that this command puts in order by hand from then on. */
export function partsLeftToHand(outline: Outline, command: OutlineCommand): OutlinePart[] {
  const into = new Set(command.type === 'move-articles' ? command.moves.map(({ partId }) => partId) : []);
  return outline.parts.filter(({ id, orderBy }) => into.has(id) && orderBy !== 'hand');
}

/**
 * One step up or down for a part, a made page, or articles that are selected together. What stands at the edge of its part goes on
 * into the next part. Null at the ends of the book.
 */
export function commandForStep(outline: Outline, keys: ReadonlySet<string>, step: 'up' | 'down'): OutlineCommand | null {
  const ids = articlesInOrder(outline)
    .filter((article) => keys.has(article.id))
    .map((article) => article.id);
  if (ids.length > 0) return stepArticles(outline, ids, step);
  const matter = entriesInOrder(outline).find((entry) => keys.has(entry.id));
  if (matter !== undefined) return stepMatter(outline, matter.id, step);
  const index = outline.parts.findIndex((part) => keys.has(part.id));
  const part = outline.parts[index];
  if (part === undefined || part.kind === 'front') return null;
  const above = outline.parts[index - 1];
  if (step === 'up') return above === undefined || above.kind === 'front' ? null : { type: 'move-part', id: part.id, before: above.id };
  if (outline.parts[index + 1] === undefined) return null;
  return { type: 'move-part', id: part.id, before: outline.parts[index + 2]?.id ?? null };
}

function stepArticles(outline: Outline, ids: readonly string[], step: 'up' | 'down'): OutlineCommand | null {
  const place = stepFrom(outline, (step === 'up' ? ids[0] : ids.at(-1)) ?? '', step, false);
  if (place === null || place.partId === null) return null;
  const { partId, before } = place;
  return { type: 'move-articles', moves: ids.map((id) => ({ id, partId, before })) };
}

function stepMatter(outline: Outline, id: string, step: 'up' | 'down'): OutlineCommand | null {
  const place = stepFrom(outline, id, step, true);
  return place === null ? null : { type: 'move-matter', id, ...place };
}

/** One place further from where `id` stands. @param behind it may also stand behind the last part */
function stepFrom(outline: Outline, id: string, step: 'up' | 'down', behind: boolean): AnyPlace | null {
  const found = findEntry(outline, id);
  if (found === undefined) return null;
  const groups = [...outline.parts.map((part) => ({ partId: part.id, entries: entriesOf(part) })), ...(behind ? [{ partId: null, entries: entriesBehind(outline) }] : [])];
  const own = groups.findIndex(({ partId }) => partId === (found.part?.id ?? null));
  const entries = groups[own]?.entries ?? [];
  const partId = found.part?.id ?? null;
  const next = groups[own + (step === 'up' ? -1 : 1)];
  if (step === 'up') {
    const above = entries[found.index - 1];
    if (above !== undefined) return { partId, before: above.id };
    return next === undefined ? null : { partId: next.partId, before: null };
  }
  if (entries[found.index + 1] !== undefined) return { partId, before: entries[found.index + 2]?.id ?? null };
  return next === undefined ? null : { partId: next.partId, before: next.entries[0]?.id ?? null };
}
