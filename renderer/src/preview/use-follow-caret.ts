/** The pages follow the caret from paragraph to paragraph. */
import { useCallback, useEffect, useEffectEvent, useRef } from 'react';
import type { DeskValue } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { lineAtCaret } from './between.ts';

/** The caret has come to rest, ms: whoever runs through the text with the arrow keys wants no page on the way. */
const RESTS_MS = 350;

/**
 * Looks at the page of the caret when it has come to another paragraph and that page is not open; pages leafed through by hand stay open until then.
 * @returns to be called when somebody leafs by hand: where the caret came to just before is no reason to leave that page again
 */
export function useFollowCaret(desk: DeskValue, open: readonly (number | undefined)[]): () => void {
  const last = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Counts what decided which page to look at. */
  const turn = useRef(0);
  const follow = useEffectEvent(async () => {
    const { article, preview } = desk;
    const here = paragraphOfCaret(article);
    if (here === null || here === last.current) return;
    last.current = here;
    turn.current += 1;
    const mine = turn.current;
    const line = await lineAtCaret(desk);
    // Somebody may have leafed on, or gone elsewhere, meanwhile.
    if (line !== null && turn.current === mine && paragraphOfCaret(article) === here && !open.includes(line.page)) preview.goTo(line.page);
  });
  useEffect(() => {
    const moved = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => { run(follow); }, RESTS_MS);
    };
    document.addEventListener('selectionchange', moved);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener('selectionchange', moved);
    };
  }, []);
  const { article } = desk;
  return useCallback(() => {
    clearTimeout(timer.current);
    turn.current += 1;
    last.current = paragraphOfCaret(article) ?? last.current;
  }, [article]);
}

/** What tells the paragraph of the caret from every other; null: there is no caret. */
function paragraphOfCaret(article: DeskValue['article']): string | null {
  const { view } = article.get();
  const caret = article.editor?.print.caret() ?? null;
  return view === null || caret === null ? null : `${view.id} ${String(caret.block)}`;
}
