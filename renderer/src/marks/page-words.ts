/** The words of the open article's pages with their places, asked for once for each stand of the pages, while pages are marked. */
import type { PlacedPiece } from '@common/book/mark-places.ts';
import { MarkText } from '@common/book/mark-words.ts';
import { useEffect, useSyncExternalStore } from 'react';
import { useArticle, useDesk, usePreview, type DeskValue } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { piecesOf } from '../preview/printed.ts';
import type { Page } from '../preview/source.ts';
import { Listeners } from '../ui/listeners.ts';

export interface PageWords {
  readonly articleId: string;
  readonly pieces: readonly PlacedPiece[];
  readonly text: MarkText;
}

/** ms: who types on wants no words of pages that are others at once. */
const REST = 250;

/** Null: the article is not the open one, or has no text on the screen. */
export async function wordsOnPages(article: DeskValue['article'], id: string): Promise<PageWords | null> {
  const pages = await call('preview.words', { id });
  const texts = article.get().view?.id === id ? article.editor?.print.texts() : undefined;
  return texts === undefined || pages.length === 0 ? null : { articleId: id, pieces: piecesOf(pages, texts), text: new MarkText(texts) };
}

const listeners = new Listeners();
let known: PageWords | null = null;
/** The pages whose words are known or on their way: several look at them at once. */
let asked: readonly Page[] | null = null;

function ask(article: DeskValue['article'], id: string, pages: readonly Page[]): void {
  if (asked === pages) return;
  asked = pages;
  setTimeout(() => {
    run(async () => {
      if (asked !== pages) return;
      const words = await wordsOnPages(article, id);
      // The pages may be others by now.
      if (asked !== pages) return;
      known = words;
      if (words === null) asked = null;
      listeners.tell();
    });
  }, REST);
}

/** Of the open article; those of the pages before stay until the next are known. Null: they are not known yet. */
export function usePageWords(): PageWords | null {
  const { article } = useDesk();
  const { view } = useArticle();
  const { articleId, pages } = usePreview();
  const words = useSyncExternalStore(listeners.subscribe, () => known);
  useEffect(() => {
    if (articleId !== null && view?.id === articleId && pages.length > 0) ask(article, articleId, pages);
  }, [article, view, articleId, pages]);
  return words?.articleId === articleId ? words : null;
}
