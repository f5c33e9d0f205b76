/** Makes the stores of one open book and ties them together: text → pages → page numbers → tree. */
import type { Outline } from '@common/book/outline.ts';
import { changesBook, movesPages } from '@common/contract/reading.ts';
import type { BookInfo, BookLayout } from '@common/contract/shapes.ts';
import { useEffect, useState } from 'react';
import { call, subscribeCalls } from '../client/call.ts';
import { subscribeLooks } from '../client/photo-url.ts';
import { report, run } from '../errors/report.ts';
import { Jobs } from '../jobs/jobs.ts';
import { articlesInOrder, findArticle } from '../outline/model.ts';
import { OutlineStore } from '../outline/store.ts';
import { LayoutSource } from '../preview/layout.ts';
import { PreviewSource } from '../preview/source.ts';
import { SIDES, type SideId } from '../side/sides.ts';
import { SideStore } from '../side/state.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { Steps } from '../undo/steps.ts';
import { LastWrite } from './last-write.ts';
import { OpenArticle } from './open-article.ts';
import { lastArticle } from './remembered.ts';

export interface DeskParts {
  readonly outline: OutlineStore;
  readonly article: OpenArticle;
  readonly preview: PreviewSource;
  readonly layout: LayoutSource;
  readonly jobs: Jobs;
  readonly steps: Steps;
  readonly written: LastWrite;
  readonly sides: SideStore<SideId>;
}

const [FIRST_SIDE, ...OTHER_SIDES] = SIDES;
const SIDE_IDS: readonly [SideId, ...SideId[]] = [FIRST_SIDE.id, ...OTHER_SIDES.map(({ id }) => id)];

function makeParts(book: BookInfo, first: Outline, onSettings: () => Promise<void>): DeskParts {
  const preview = new PreviewSource({
    typeset: (id, document, have, near) => call('preview.article', { id, document, have, near }),
    drawn: (id, keys) => call('preview.drawn', { id, keys }),
  });
  const layout = new LayoutSource(() => call('preview.book', {}));
  const article = new OpenArticle({
    onOpened: (view) => {
      lastArticle.write(book.id, view.id);
      preview.open(view.id, view.document);
    },
    onClosed: () => {
      preview.close();
    },
    onChanged: (document, block) => {
      preview.change(document, block);
      layout.postpone();
    },
    onSummary: (id, summary) => {
      outline.show(id, summary);
    },
  });
  const outline = new OutlineStore(first, {
    call,
    report,
    beforeWrite: async (ids) => {
      if (ids.includes(article.get().view?.id ?? '')) await article.flush();
    },
    afterRename: (id) => {
      if (article.get().view?.id === id) run(() => article.reload());
    },
    onWritten: () => {
      steps.refresh();
    },
  });
  const steps = new Steps({
    call,
    report,
    settled: async () => {
      await article.flush();
      await outline.settled();
    },
    onTaken: async ({ articles, settings }) => {
      await outline.reload();
      // One that the step took out is being replaced by its neighbour: there is nothing of it to be read.
      const open = article.get().view?.id;
      if (open !== undefined && articles.includes(open) && findArticle(outline.get(), open) !== undefined) await article.reload();
      if (settings) await onSettings();
      layout.schedule(0);
    },
  });
  return { outline, article, preview, layout, jobs: new Jobs(), steps, written: new LastWrite(book.modifiedAt), sides: new SideStore(SIDE_IDS, localStorage) };
}

/** The stores of a book, alive as long as the desk shows it. */
export function useDeskParts(book: BookInfo, first: Outline, refreshBook: () => Promise<void>): DeskParts {
  const [parts] = useState(() => makeParts(book, first, refreshBook));

  useEffect(() => {
    const { outline, article, preview, layout, written } = parts;
    let known = outline.get();
    // Whatever is written may be printed: a page made from records, a photo's crop, the order of a part.
    const stopCalls = subscribeCalls((name) => {
      if (changesBook(name)) written.happened(Date.now());
      if (movesPages(name)) layout.schedule();
    });
    const stopOutline = outline.subscribe(() => {
      const now = outline.get();
      const open = article.get().view?.id;
      if (open !== undefined && findArticle(now, open) === undefined) showInstead(article, known, now, open);
      known = now;
    });
    let printed = structureOf(known);
    /** The layout by which the pages on the screen were numbered last: each gives one refresh, however it turns out. */
    let numberedBy: BookLayout | null = null;
    const number = (): void => {
      // Page numbers of the open article were a guess until now, or have moved; or its part has another name, which stands over it.
      const { layout: now } = layout.get();
      const start = now?.articles.find(({ id }) => id === preview.get().articleId)?.start;
      const { numbersSettled, pages } = preview.get();
      const structure = structureOf(outline.get());
      if (preview.isWorking() || now === numberedBy || start === undefined || (numbersSettled && pages[0]?.number === start && structure === printed)) return;
      printed = structure;
      numberedBy = now;
      preview.refresh();
    };
    const stopLayout = layout.subscribe(number);
    // Pages that were being made when the layout came may have been begun before it.
    const stopPreview = preview.subscribe(number);
    // A photo that is cropped, or no longer, moves no page: no layout would tell of it.
    const stopLooks = subscribeLooks(() => { preview.refresh(); });
    const stopWaiting = whenIdle(() => { layout.schedule(0); });
    return () => {
      stopWaiting();
      stopLooks();
      stopCalls();
      stopOutline();
      stopLayout();
      stopPreview();
      layout.close();
      preview.close();
    };
  }, [parts]);

  return parts;
}

/** The open article was taken out: its neighbour in the book takes its place on the desk. What was typed is saved on the way out. */
function showInstead(article: OpenArticle, before: Outline, now: Outline, gone: string): void {
  const all = articlesInOrder(before);
  const index = all.findIndex(({ id }) => id === gone);
  const next = [...all.slice(index + 1), ...all.slice(0, index).reverse()].find(({ id }) => findArticle(now, id) !== undefined);
  if (next === undefined) run(async () => { await article.flush(); article.close(); });
  else run(() => article.open(next.id));
}

/** Everything of an outline that stands on an article's pages. */
function structureOf(outline: Outline): string {
  return outline.parts.map((part) => [part.id, part.title, ...part.articles.map(({ id }) => id)].join('\u0000')).join('\u0001');
}
