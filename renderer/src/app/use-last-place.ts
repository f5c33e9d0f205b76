/** Where one writes is remembered, for when the book is opened the next time, also after the window was ended by force. */
import { useEffect } from 'react';
import type { OpenArticle } from './open-article.ts';
import { lastPlace } from './remembered.ts';

/** The caret rests so long before it counts, ms. */
const RESTS_MS = 400;

/** Follows the caret in the text of the open article. */
export function useLastPlace(bookId: string, article: OpenArticle): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      const id = article.get().view?.id;
      const block = article.editor?.caretBlock() ?? null;
      if (id !== undefined && block !== null && article.editor?.shows(id) === true) lastPlace.write(bookId, id, block);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(note, RESTS_MS);
    };
    document.addEventListener('selectionchange', later);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', later);
    };
  }, [bookId, article]);
}
