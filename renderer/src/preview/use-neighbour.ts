/** The page beside the article's that is another's, alive as long as the pages are shown. */
import { movesPages } from '@common/contract/reading.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk, useLayout } from '../app/desk-context.ts';
import { call, subscribeCalls } from '../client/call.ts';
import { runUnasked } from '../errors/report.ts';
import { NeighbourPages, type Neighbour } from './neighbour.ts';

/** @param page its place in the book; null: none is to be seen */
export function useNeighbour(page: number | null): Neighbour | null {
  const layout = useLayout();
  const { article } = useDesk();
  const [pages] = useState(
    () =>
      new NeighbourPages({
        ask: async (number) => (await call('preview.pages', { first: number, last: number, size: 'large' }))[0],
        run: runUnasked,
      }),
  );
  useEffect(() => {
    const stop = subscribeCalls((name) => {
      // Whoever writes in the open article changes no page of another.
      if (name === 'article.save') pages.changed(article.get().view?.id ?? '');
      else if (movesPages(name)) pages.forget();
    });
    return () => {
      stop();
      pages.close();
    };
  }, [pages, article]);
  useEffect(() => { if (layout !== null) pages.want(page, layout); }, [pages, page, layout]);
  return useSyncExternalStore(pages.subscribe, pages.get);
}
