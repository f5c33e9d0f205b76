/** What the panels of one open book share. */
import type { Outline } from '@common/book/outline.ts';
import { pageLabel, rangeLabel } from '@common/book/page-label.ts';
import type { BookInfo, BookLayout } from '@common/contract/shapes.ts';
import { createContext, startTransition, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { CanTravel } from '../editor/ArticleEditor.tsx';
import type { Meant } from '../editor/go-to.ts';
import { grown } from '../outline/growing.ts';
import { sameRows } from '../outline/same.ts';
import type { OutlineStore } from '../outline/store.ts';
import type { LayoutSource, LayoutState } from '../preview/layout.ts';
import type { PreviewSource, PreviewState } from '../preview/source.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { SideId } from '../side/sides.ts';
import type { SideStore } from '../side/state.ts';
import { whenHandRests } from '../ui/when-hand-rests.ts';
import type { Steps } from '../undo/steps.ts';
import type { LastWrite } from './last-write.ts';
import type { OpenArticle, ArticleState } from './open-article.ts';
import type { SaveState } from './save-state.ts';

export interface OpenOptions {
  /** Page to look at; null: its first. */
  readonly page?: number | null;
  /** Block (its index in the document) to bring into sight, with the caret in it. */
  readonly block?: number | null;
  /** Block to bring into sight without the keyboard. */
  readonly look?: number | null;
  /** What is selected there; a remark is found without its block. */
  readonly meant?: Meant;
  /** Put the cursor into the text. */
  readonly focus?: boolean;
}

export interface DeskValue {
  readonly book: BookInfo;
  readonly outline: OutlineStore;
  readonly article: OpenArticle;
  readonly preview: PreviewSource;
  readonly layout: LayoutSource;
  readonly jobs: Jobs;
  readonly steps: Steps;
  readonly written: LastWrite;
  /** What stands at the right of the text. */
  readonly sides: SideStore<SideId>;
  /** Takes back (or does again) the last thing done to the book, and says what it was. */
  readonly travel: (direction: 'undo' | 'redo') => void;
  /** Reads anew what the window knows of the book itself: its settings. */
  readonly refreshBook: () => Promise<void>;
  readonly openArticle: (id: string, options?: OpenOptions) => void;
  /** Shows the options of made pages in place of the article. @param spot the field of the form that is meant (`Finding.spot`) */
  readonly openMatter: (id: string, spot?: string | null) => void;
  /** Asks for files and imports them into the part in use, or into `partId`. */
  readonly importArticles: (partId?: string) => void;
  /** Part that new and imported articles go into now; null when the book has no part yet. */
  readonly targetPart: () => string | null;
  /** Told by the tree: the part whose own row is selected, or null. */
  readonly setSelectedPart: (partId: string | null) => void;
}

/** Rows that are made between two keys, and the time between two handfuls, ms. */
const HANDFUL = 20;
const BETWEEN_MS = 30;

const DeskContext = createContext<DeskValue | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskValue {
  const value = use(DeskContext);
  if (value === null) throw new Error('useDesk outside Desk');
  return value;
}

/**
 * The outline as its rows show it: another only when a row is. What nobody waits for is drawn in a pause between keys. For what shows all
 * rows: that takes longer than a key may wait, and while somebody types the words of an article are counted again and again. Of many new
 * rows (an import's) a handful comes at a time.
 */
export function useOutlineInPauses(): Outline {
  const { outline: store } = useDesk();
  const [drawn, setDrawn] = useState(store.get);
  useEffect(() => {
    let giveUp = (): void => undefined;
    const draw = (): void => {
      setDrawn((shown) => (sameRows(shown, store.get()) ? shown : grown(shown, store.get(), HANDFUL)));
    };
    const take = (): void => {
      giveUp();
      if (store.isUnasked()) giveUp = whenHandRests(() => { startTransition(draw); });
      else draw();
    };
    // What came between drawing and listening.
    take();
    const leave = store.subscribe(take);
    return () => {
      giveUp();
      leave();
    };
  }, [store]);
  // The next handful, when this one is on the screen: between keys, too.
  useEffect(() => {
    if (sameRows(drawn, store.get())) return;
    let giveUp = (): void => { clearTimeout(next); };
    const next = setTimeout(() => {
      giveUp = whenHandRests(() => {
        startTransition(() => { setDrawn((shown) => grown(shown, store.get(), HANDFUL)); });
      });
    }, BETWEEN_MS);
    return () => { giveUp(); };
  }, [drawn, store]);
  return drawn;
}

export function useOutline(): Outline {
  const { outline } = useDesk();
  return useSyncExternalStore(outline.subscribe, outline.get);
}

export function useArticle(): ArticleState {
  const { article } = useDesk();
  return useSyncExternalStore(article.subscribe, article.get);
}

export function useSaveState(): SaveState {
  const { article } = useDesk();
  return useSyncExternalStore(article.subscribe, article.getSaveState);
}

export function usePreview(): PreviewState {
  const { preview } = useDesk();
  return useSyncExternalStore(preview.subscribe, preview.get);
}

export function useLayoutState(): LayoutState {
  const { layout } = useDesk();
  return useSyncExternalStore(layout.subscribe, layout.get);
}

export function useLayout(): BookLayout | null {
  return useLayoutState().layout;
}

export interface PageLabels {
  /** What is printed on a page of the book. */
  readonly of: (page: number) => string;
  readonly range: (first: number, last: number) => string;
}

/** Pages of the book by what is printed on them, as of the last layout. */
export function usePageLabels(): PageLabels {
  const lastRoman = useLayout()?.lastRoman ?? 0;
  return { of: (page) => pageLabel(page, lastRoman), range: (first, last) => rangeLabel(first, last, lastRoman) };
}

/** Whether undo and redo would do something to the book, or in the text. */
export function useCanTravel(where: 'book' | 'text'): CanTravel {
  const { steps } = useDesk();
  const { can } = useArticle();
  const { undo, redo } = useSyncExternalStore(steps.subscribe, steps.get);
  return where === 'book' ? { undo: undo !== null, redo: redo !== null } : can;
}
