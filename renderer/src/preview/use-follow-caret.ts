/** The pages follow the caret from paragraph to paragraph. */
import { useEffect, useEffectEvent, useRef } from 'react';
import type { DeskValue } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { lineAtCaret } from './between.ts';

/** The caret has come to rest, ms: whoever runs through the text with the arrow keys wants no page on the way. */
const RESTS_MS = 350;

/** Looks at the page of the caret when it has come to another paragraph and that page is not open; pages leafed through by hand stay open until then. */
export function useFollowCaret(desk: DeskValue, open: readonly (number | undefined)[]): void {
  const last = useRef('');
  const follow = useEffectEvent(async () => {
    const { article, preview } = desk;
    const { view } = article.get();
    const caret = article.editor?.print.caret() ?? null;
    if (view === null || caret === null) return;
    const here = `${view.id} ${String(caret.block)}`;
    if (here === last.current) return;
    last.current = here;
    const line = await lineAtCaret(desk);
    if (line !== null && article.get().view?.id === view.id && !open.includes(line.page)) preview.goTo(line.page);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => { run(follow); }, RESTS_MS);
    };
    document.addEventListener('selectionchange', moved);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', moved);
    };
  }, []);
}
