/** The desk: top bar, outline, the article, its printed page, status bar; and the commands that reach all of them. */
import type { Outline } from '@common/book/outline.ts';
import type { BookInfo, ExportKind, ImportReport } from '@common/contract/shapes.ts';
import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { AroundLayers } from '../around/AroundLayers.tsx';
import { isAround, runAround } from '../around/commands.ts';
import { call } from '../client/call.ts';
import { DamageBar } from '../damage/DamageBar.tsx';
import { useBookCheck } from '../damage/use-check.ts';
import { run } from '../errors/report.ts';
import { findHere } from '../find/article/store.ts';
import { FindDesk } from '../find/book/FindDesk.tsx';
import { HistoryDesk } from '../history/HistoryDesk.tsx';
import { IntakeDesk } from '../intake/IntakeDesk.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { JobCards } from '../jobs/JobCards.tsx';
import { isPaper, runPaper } from '../manuscript/commands.ts';
import { PaperDialogs } from '../manuscript/PaperDialogs.tsx';
import { articlesInOrder, findArticle, neighbour } from '../outline/model.ts';
import { FileBanner } from '../safety/FileBanner.tsx';
import { saveToAnotherFile } from '../safety/save-as.ts';
import { SafetyDialogs, type SafetyDialog } from '../safety/SafetyDialogs.tsx';
import { doubt, remark } from '../remarks/commands.ts';
import { useCrashTold } from '../safety/use-crash-told.ts';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { BookSettingsDialog } from '../settings/BookSettingsDialog.tsx';
import { isSideCommand, sideOf } from '../side/commands.ts';
import { FIRST_GLANCE, glanced } from '../tidy/model.ts';
import { TidyDesk } from '../tidy/TidyDesk.tsx';
import { tell } from '../ui/toasts.ts';
import { useTravel } from '../undo/use-travel.ts';
import { useApp } from './app-context.ts';
import { CollectWork } from './CollectWork.tsx';
import { DeskProvider, type DeskValue, type OpenOptions } from './desk-context.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { Panels, type PanelsHandle, type Region } from './Panels.tsx';
import type { Command } from './shortcuts.ts';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { WORK_OF, type Work } from './work.ts';
import { useFirstArticle } from './use-first-article.ts';
import { useDeskEvents } from './use-desk-events.ts';
import { useDeskParts } from './use-desk-parts.ts';

export function DeskWithOutline({ book, first }: { readonly book: BookInfo; readonly first: Outline }) {
  const { t } = useTexts();
  const { setBook, showAnew } = useApp();
  const refreshBook = useCallback(async (): Promise<void> => {
    setBook(await call('book.info', {}));
  }, [setBook]);
  const parts = useDeskParts(book, first, refreshBook);
  const { outline, article, jobs, preview, steps } = parts;
  const check = useBookCheck();
  const panels = useRef<PanelsHandle>(null);
  const selectedPart = useRef<string | null>(null);
  const [region, setRegion] = useState<Region>('article');
  const [searching, setSearching] = useState<string | null>(null);
  const [work, setWork] = useState<Work>('write');
  const [glance, look] = useReducer(glanced, FIRST_GLANCE);
  const [showingSettings, setShowingSettings] = useState(false);
  const [showing, setShowing] = useState<SafetyDialog | null>(null);

  const targetPart = useCallback((): string | null => {
    const now = outline.get();
    const open = article.get().view?.id;
    const selected = now.parts.find((part) => part.id === selectedPart.current);
    const opened = open === undefined ? undefined : findArticle(now, open)?.part;
    // Who has the foreword open does not mean that articles belong into the front matter.
    const used = selected ?? (opened?.kind === 'body' ? opened : undefined);
    return (used ?? now.parts.find((part) => part.kind === 'body'))?.id ?? null;
  }, [outline, article]);

  const openArticle = useCallback(
    (id: string, { page = null, block = null, focus = false }: OpenOptions = {}) => {
      run(async () => {
        await article.open(id);
        setWork('write');
        if (page !== null) preview.goTo(page);
        // The editor is there after the next frame.
        if (block !== null) requestAnimationFrame(() => article.editor?.goTo(block));
        else if (focus) requestAnimationFrame(() => article.editor?.focus());
      });
    },
    [article, preview],
  );

  /** The part imports go into; a book without parts gets its first. */
  const importInto = useCallback(
    async (partId: string | undefined, work: (partId: string) => Promise<ImportReport | null>) => {
      await article.flush();
      const part = partId ?? targetPart() ?? (await outline.addPart(t('outline.newPart'), null));
      const report = await work(part);
      await outline.reload();
      const opened = report?.articles[0];
      if (opened !== undefined && article.get().view === null) openArticle(opened.id);
    },
    [article, outline, targetPart, openArticle, t],
  );

  const travelBook = useTravel(steps);

  const value = useMemo(
    (): DeskValue => ({
      book,
      ...parts,
      travel: travelBook,
      refreshBook,
      openArticle,
      targetPart,
      importArticles: (partId) => {
        run(() => importInto(partId, (part) => jobs.import(part)));
      },
      setSelectedPart: (partId) => {
        selectedPart.current = partId;
      },
    }),
    [book, parts, travelBook, refreshBook, openArticle, targetPart, importInto, jobs],
  );

  const exportBook = (to: ExportKind): void => {
    run(async () => {
      await article.flush();
      await outline.settled();
      await jobs.export(to);
    });
  };

  const flushAll = async (): Promise<void> => {
    await article.flush();
    await outline.settled();
  };

  const saveAs = (): void => {
    run(async () => {
      const next = await saveToAnotherFile(flushAll);
      if (next === null) return;
      setBook(next);
      tell(t('safety.savedAs', { name: next.fileName }));
      // The banner that asked for it is gone; what is typed next belongs to the text.
      requestAnimationFrame(() => article.editor?.focus());
    });
  };

  const step = (direction: 1 | -1): void => {
    const open = article.get().view?.id;
    const next = open === undefined ? articlesInOrder(outline.get())[0] : neighbour(outline.get(), open, direction);
    if (next !== undefined) openArticle(next.id);
  };

  const travel = (direction: 'undo' | 'redo'): void => {
    // In the text it is typing that is taken back; when there is none left, as everywhere else, what was done to the book.
    if (work === 'write' && region === 'article' && article.get().can[direction]) article.editor?.[direction]();
    else if (!book.readOnly) travelBook(direction);
  };

  const execute = (command: Command): void => {
    if (isAround(command)) {
      runAround(command, { article, t });
      return;
    }
    if (isPaper(command)) {
      runPaper(command, parts, book.settings.title, flushAll);
      return;
    }
    if (isSideCommand(command)) {
      setWork('write');
      parts.sides.show(sideOf(command), true);
      return;
    }
    switch (command) {
      case 'import':
        value.importArticles();
        return;
      case 'export-print':
        exportBook('print');
        return;
      case 'export-proof':
        exportBook('proof');
        return;
      case 'undo':
      case 'redo':
        travel(command);
        return;
      case 'find':
        setSearching('');
        return;
      case 'palette':
        setSearching('> ');
        return;
      case 'next-doubt':
      case 'dictionary':
        doubt(command);
        return;
      case 'comment':
      case 'suggest':
        setWork('write');
        remark(command, parts.sides, t);
        return;
      case 'toggle-outline':
        panels.current?.toggle('outline');
        return;
      case 'toggle-preview':
        panels.current?.toggle('preview');
        return;
      case 'book-settings':
        setShowingSettings(true);
        return;
      case 'save':
        run(() => article.flush());
        return;
      case 'save-as':
        saveAs();
        return;
      case 'send-copy':
      case 'backups':
        setShowing(command);
        return;
      case 'next-article':
        step(1);
        return;
      case 'previous-article':
        step(-1);
        return;
      case 'next-region':
        panels.current?.nextRegion();
        return;
      case 'work-write':
        setWork('write');
        return;
      case 'work-collect':
      case 'work-review':
        run(async () => {
          await article.flush();
          await outline.settled();
          setWork(command === 'work-collect' ? 'collect' : 'review');
        });
        return;
      case 'work-history':
      case 'tidy':
      case 'find-in-book':
        // What is compared, tidied and looked through is what is in the file.
        run(async () => {
          await flushAll();
          setWork(WORK_OF[command]);
        });
        return;
      case 'find-here':
      case 'replace-here':
      case 'find-next':
      case 'find-previous':
        // Without an article it is looked for in all of them.
        if (article.get().view === null) setSearching('');
        else {
          setWork('write');
          findHere(command);
        }
        return;
      // The window's own, see App.
      case 'new-book':
      case 'open-book':
      case 'close-book':
      case 'sample':
      case 'theme-light':
      case 'theme-dark':
      case 'my-name':
        return;
    }
  };

  useCrashTold();
  useDeskEvents(parts, execute);
  useFirstArticle(book.id, parts, openArticle);

  return (
    <DeskProvider value={value}>
      <div className="desk">
        <TopBar execute={execute} region={region} work={work} />
        <div className="desk__notes">
          <FileBanner onSaveAs={saveAs} />
          <DamageBar check={check} />
        </div>
        <div className="desk__work">
          <div className="desk__area" hidden={work !== 'write'}>
            <Panels ref={panels} execute={execute} region={region} onRegion={setRegion} editing={work !== 'review'} />
          </div>
          {work === 'review' ? <IntakeDesk execute={execute} /> : null}
          {work === 'collect' ? (
            <CollectWork onReview={() => { execute('work-review'); }} />
          ) : null}
          {work === 'history' ? <HistoryDesk /> : null}
          {work === 'find' ? <FindDesk execute={execute} /> : null}
          {work === 'tidy' ? <TidyDesk glance={glance} onGlance={look} execute={execute} /> : null}
        </div>
        <StatusBar check={check} work={work} />
        <JobCards onReview={() => { execute('work-review'); }} />
        <DropOverlay
          onDrop={(files) => {
            run(() => importInto(undefined, (part) => jobs.importDropped(files, part)));
          }}
        />
        {searching === null ? null : (
          <SearchDialog
            start={searching}
            execute={execute}
            onClose={() => {
              setSearching(null);
            }}
          />
        )}
        <AroundLayers onBack={() => article.editor?.focus()} />
        <PaperDialogs />
        <SafetyDialogs
          shown={showing}
          book={book}
          flush={flushAll}
          onClose={() => { setShowing(null); }}
          onRestored={showAnew}
        />
        {showingSettings ? (
          <BookSettingsDialog onClose={() => { setShowingSettings(false); }} />
        ) : null}
      </div>
    </DeskProvider>
  );
}
