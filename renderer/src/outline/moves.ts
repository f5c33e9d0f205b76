/** From what a person does in the tree (drops rows, presses Alt+Shift+arrow) to outline commands. Pure. */
import type { Outline } from '@common/book/outline.ts';
import { articlesInOrder, findArticle, findPart, type ArticleMove, type OutlineCommand } from './model.ts';

/** Where rows were dropped: on a row, or between rows. */
export interface Drop {
  readonly key: string;
  readonly position: 'on' | 'before' | 'after';
}

/** The command a drop means, or null when it means nothing (a part into itself, articles onto their own place). */
export function commandForDrop(outline: Outline, keys: ReadonlySet<string>, drop: Drop): OutlineCommand | null {
  const articles = articlesInOrder(outline).filter((article) => keys.has(article.id));
  if (articles.length > 0) return dropArticles(outline, articles.map((article) => article.id), drop);
  const part = outline.parts.find((each) => keys.has(each.id));
  return part === undefined ? null : dropPart(outline, part.id, drop);
}

function dropArticles(outline: Outline, ids: readonly string[], drop: Drop): OutlineCommand | null {
  const place = placeForDrop(outline, drop);
  if (place === null) return null;
  // The anchor may itself be one of the dragged: the next row that stays is meant.
  const part = findPart(outline, place.partId);
  const from = part?.articles.findIndex((article) => article.id === place.before) ?? -1;
  const anchor = from < 0 ? null : (part?.articles.slice(from).find((article) => !ids.includes(article.id))?.id ?? null);
  return { type: 'move-articles', moves: ids.map((id): ArticleMove => ({ id, partId: place.partId, before: anchor })) };
}

function placeForDrop(outline: Outline, drop: Drop): { partId: string; before: string | null } | null {
  const found = findArticle(outline, drop.key);
  if (found !== undefined) {
    const before = drop.position === 'after' ? (found.part.articles[found.index + 1]?.id ?? null) : found.article.id;
    return { partId: found.part.id, before };
  }
  const index = outline.parts.findIndex((part) => part.id === drop.key);
  const part = outline.parts[index];
  if (part === undefined) return null;
  // In front of a part's row is behind the last article of the part above it.
  const above = outline.parts[index - 1];
  if (drop.position === 'before' && above !== undefined) return { partId: above.id, before: null };
  return { partId: part.id, before: null };
}

function dropPart(outline: Outline, id: string, drop: Drop): OutlineCommand | null {
  const targetPart = findPart(outline, drop.key) ?? findArticle(outline, drop.key)?.part;
  if (targetPart === undefined || targetPart.id === id) return null;
  const index = outline.parts.indexOf(targetPart);
  const before = drop.position === 'before' && targetPart.id === drop.key ? targetPart.id : (outline.parts[index + 1]?.id ?? null);
  return before === id ? null : { type: 'move-part', id, before };
}

/**
 * One step up or down for a part or for articles that are selected together. An article at the edge of its part goes on into
 * the next part. Null at the ends of the book.
 */
export function commandForStep(outline: Outline, keys: ReadonlySet<string>, step: 'up' | 'down'): OutlineCommand | null {
  const ids = articlesInOrder(outline)
    .filter((article) => keys.has(article.id))
    .map((article) => article.id);
  if (ids.length > 0) return stepArticles(outline, ids, step);
  const index = outline.parts.findIndex((part) => keys.has(part.id));
  const part = outline.parts[index];
  if (part === undefined || part.kind === 'front') return null;
  const above = outline.parts[index - 1];
  if (step === 'up') return above === undefined || above.kind === 'front' ? null : { type: 'move-part', id: part.id, before: above.id };
  if (outline.parts[index + 1] === undefined) return null;
  return { type: 'move-part', id: part.id, before: outline.parts[index + 2]?.id ?? null };
}

function stepArticles(outline: Outline, ids: readonly string[], step: 'up' | 'down'): OutlineCommand | null {
  const edge = findArticle(outline, (step === 'up' ? ids[0] : ids.at(-1)) ?? '');
  if (edge === undefined) return null;
  const { part, index } = edge;
  const move = (partId: string, before: string | null): OutlineCommand => ({
    type: 'move-articles',
    moves: ids.map((id) => ({ id, partId, before })),
  });
  const neighbourPart = outline.parts[outline.parts.indexOf(part) + (step === 'up' ? -1 : 1)];
  if (step === 'up') {
    const above = part.articles[index - 1];
    if (above !== undefined) return move(part.id, above.id);
    return neighbourPart === undefined ? null : move(neighbourPart.id, null);
  }
  if (part.articles[index + 1] !== undefined) return move(part.id, part.articles[index + 2]?.id ?? null);
  return neighbourPart === undefined ? null : move(neighbourPart.id, neighbourPart.articles[0]?.id ?? null);
}
