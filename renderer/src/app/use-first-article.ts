/** What a book that was just opened shows first. */
import { useEffect, useEffectEvent } from 'react';
import { articlesInOrder } from '../outline/model.ts';
import type { OpenOptions } from './desk-context.ts';
import { lastArticle, lastPlace } from './remembered.ts';
import type { DeskParts } from './use-desk-parts.ts';

/** Opens the article that was open last in this book, where one wrote in it, else its first. */
export function useFirstArticle(bookId: string, { outline }: Pick<DeskParts, 'outline'>, openArticle: (id: string, options?: OpenOptions) => void): void {
  const begin = useEffectEvent(() => {
    const all = articlesInOrder(outline.get());
    const last = lastArticle.read(bookId);
    // A book that has only its foreword shows what to do first.
    const begun = outline.get().parts.some((part) => part.kind === 'body' && part.articles.length > 0);
    const id = all.find((each) => each.id === last)?.id ?? (begun ? all[0]?.id : undefined);
    const place = lastPlace.read(bookId);
    if (id !== undefined) openArticle(id, place?.articleId === id && place.block > 0 ? { look: place.block } : {});
  });
  // Once: what is open stays open when the window learns something new of the book.
  useEffect(() => {
    begin();
  }, []);
}
