/** A book as it was printed: texts, parts and settings of a snapshot; photos and pages made from the records as they are now. */
import type { Outline, OutlinePart } from '../../common/book/outline.ts';
import { AppError } from '../../common/errors.ts';
import { printSource } from '../book/made/source.ts';
import type { PrintSource } from '../print/source.ts';
import type { BookReader } from '../store/reader.ts';
import { snapshotBook } from '../store/snapshots.ts';

/** @throws AppError book/no-snapshot, file/damaged */
export function printedSource(book: BookReader, snapshotId: string): PrintSource {
  const then = book.readAs((db) => snapshotBook(db, snapshotId));
  const now = book.outline();
  const articles = then.parts.flatMap((part) => part.articles);
  const outline: Outline = {
    parts: then.parts.map((part): OutlinePart => {
      const known = now.parts.find(({ id }) => id === part.id);
      return {
        id: part.id,
        kind: part.kind,
        title: part.title,
        articles: part.articles.map(({ id, title, stage, words }) => ({ id, title, stage, words, photos: 0 })),
        matter: (known?.matter ?? []).map((each) => ({ ...each, at: placeThen(each.at, known?.articles ?? [], part.articles) })),
        budget: null,
        orderBy: 'hand',
      };
    }),
    back: now.back,
  };
  return {
    ...printSource(book),
    settings: () => then.settings,
    outline: () => outline,
    articles: () => articles,
    article: (id) => {
      const article = articles.find((each) => each.id === id);
      if (article === undefined) throw new AppError('book/no-article', { id });
      return article;
    },
  };
}

/** How many articles stood in front of a made page: those of today's that were there then. */
function placeThen(at: number, now: readonly { readonly id: string }[], then: readonly { readonly id: string }[]): number {
  const before = now.slice(0, at).findLast(({ id }) => then.some((article) => article.id === id));
  return before === undefined ? (at >= now.length ? then.length : 0) : then.findIndex(({ id }) => id === before.id) + 1;
}
