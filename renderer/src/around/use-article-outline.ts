/** The outline of the text as it is on the screen, and which of its entries one is at. */
import { entryAt, outlineOf, type OutlineEntry } from '@common/article/sections.ts';
import { useCallback, useEffect, useState } from 'react';
import { useArticle, useDesk } from '../app/desk-context.ts';

/** Pause after a change of the text or the caret before the outline is read again, ms. */
const PAUSE = 180;
/** How far below the upper edge of what is seen a line counts as the one being read, px. */
const READING_LINE = 90;

interface ArticleOutline {
  readonly entries: readonly OutlineEntry[];
  /** Its place in `entries`; -1: none. */
  readonly current: number;
}

export function useArticleOutline(): ArticleOutline & { readonly refresh: () => void } {
  const { article } = useDesk();
  const { view, edition, words } = useArticle();
  const [outline, setOutline] = useState<ArticleOutline>({ entries: [], current: -1 });

  const read = useCallback(
    (by: 'caret' | 'scroll'): void => {
      const { editor } = article;
      if (editor === null) return;
      const entries = outlineOf(editor.document().blocks);
      const place = by === 'caret' ? editor.caretBlock() : blockBeingRead((element) => editor.blockAt(element));
      setOutline((before) => {
        const next = { entries: same(before.entries, entries) ? before.entries : entries, current: place === null ? before.current : entryAt(entries, place) };
        return next.entries === before.entries && next.current === before.current ? before : next;
      });
    },
    [article],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (by: 'caret' | 'scroll') => (event?: Event): void => {
      if (by === 'scroll' && !(event?.target instanceof Element && event.target.classList.contains('editor__scroll'))) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        read(by);
      }, PAUSE);
    };
    const onCaret = later('caret');
    const onScroll = later('scroll');
    onCaret();
    document.addEventListener('selectionchange', onCaret);
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onCaret);
      document.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [read, view?.id, edition, words]);

  const refresh = useCallback(() => {
    read('caret');
  }, [read]);
  return { ...outline, refresh };
}

/** The top-level block at the reading line of the text; null when none is there. */
function blockBeingRead(blockAt: (element: Element) => number | null): number | null {
  const text = document.querySelector('.editor__scroll .article');
  const frame = text?.parentElement?.getBoundingClientRect();
  const page = text?.getBoundingClientRect();
  if (frame === undefined || page === undefined) return null;
  // Between two blocks nothing is hit: a little lower one is.
  for (const below of [READING_LINE, READING_LINE + 18, READING_LINE + 36]) {
    const element = document.elementFromPoint((page.left + page.right) / 2, frame.top + below);
    const index = element === null ? null : blockAt(element);
    if (index !== null) return index;
  }
  return null;
}

const same = (one: readonly OutlineEntry[], other: readonly OutlineEntry[]): boolean =>
  one.length === other.length && one.every((entry, at) => isSame(entry, other[at]));

const isSame = (one: OutlineEntry, other: OutlineEntry | undefined): boolean =>
  other !== undefined && one.index === other.index && one.kind === other.kind && one.depth === other.depth && one.text === other.text;
