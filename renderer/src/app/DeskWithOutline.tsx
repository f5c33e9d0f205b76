/** The desk: top bar, outline, the article, its printed page, status bar; what its commands do is in desk-commands.ts. */
import type { Outline } from '@common/book/outline.ts';
import type { AnyExportKind, BookInfo, ImportReport } from '@common/contract/shapes.ts';
import { useCallback, useDeferredValue, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { AroundLayers } from '../around/AroundLayers.tsx';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { DamageBar } from '../damage/DamageBar.tsx';
import { useBookCheck } from '../damage/use-check.ts';
import { run } from '../errors/report.ts';
import { FindDesk } from '../find/book/FindDesk.tsx';
import { HistoryDesk } from '../history/HistoryDesk.tsx';
import { IntakeDesk } from '../intake/IntakeDesk.tsx';
import { KnowDesk } from '../know/KnowDesk.tsx';
import { leaveFields } from '../know/pending.ts';
import { LadderDesk } from '../ladder/LadderDesk.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { JobCards } from '../jobs/JobCards.tsx';
import { PaperDialogs } from '../manuscript/PaperDialogs.tsx';
import { leaveMatter, showMatter } from '../matter/state.ts';
import { SheetDialogs } from '../sheets/SheetDialogs.tsx';
import { findArticle } from '../outline/model.ts';
import { FileBanner } from '../safety/FileBanner.tsx';
import { saveToAnotherFile } from '../safety/save-as.ts';
import { ErrataDesk } from '../edition/ErrataDesk.tsx';
import { PreflightDesk } from '../preflight/PreflightDesk.tsx';
import { PhotoDesk } from '../photos/PhotoDesk.tsx';
import { PhotoLooks } from '../photos/PhotoLooks.tsx';
import { HandingLayer } from '../handing/HandingLayer.tsx';
import { PrintLayer } from '../proofs/PrintDialog.tsx';
import { ProofDesk } from '../proofs/ProofDesk.tsx';
import { SafetyDialogs, type SafetyDialog } from '../safety/SafetyDialogs.tsx';
import { useCrashTold } from '../safety/use-crash-told.ts';
import { PeopleDialogs } from '../people/PeopleDialogs.tsx';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { BookSettingsDialog, type SettingsBegin } from '../settings/BookSettingsDialog.tsx';
import { FIRST_GLANCE, glanced } from '../tidy/model.ts';
import { TidyDesk } from '../tidy/TidyDesk.tsx';
import { KeptCover } from '../start/KeptCover.tsx';
import { tell } from '../ui/toasts.ts';
import { useTravel } from '../undo/use-travel.ts';
import { useApp } from './app-context.ts';
import { CollectWork } from './CollectWork.tsx';
import { DeskProvider, type DeskValue, type OpenOptions } from './desk-context.ts';
import { keepDraftsOf, keptDrafts } from './kept-drafts.ts';
import { leavesWork } from './leave.ts';
import { openUnlessGone } from './open-unless-gone.ts';
import { useArrival } from './use-arrival.ts';
import { whenShown } from './when-shown.ts';
import { runCommand } from './desk-commands.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { Panels, type PanelsHandle, type Region } from './Panels.tsx';
import { SlideLayers } from '../slides/SlideLayers.tsx';
import { useShortcuts, type Command } from './shortcuts.ts';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useLastPlace } from './use-last-place.ts';
import { useFirstArticle } from './use-first-article.ts';
import { useDeskParts } from './use-desk-parts.ts';
import { useWork } from './use-work.ts';

/** Pause after something else wrote, ms: an import writes again and again. */
const ELSEWHERE = 1000;

export function DeskWithOutline({ book, first }: { readonly book: BookInfo; readonly first: Outline }) {
  const { t } = useTexts();
  const { onLeave, setBook, showAnew } = useApp();
  const refreshBook = useCallback(async (): Promise<void> => {
    setBook(await call('book.info', {}));
  }, [setBook]);
  const parts = useDeskParts(book, first, refreshBook);
  const { outline, article, jobs, preview, steps } = parts;
  const check = useBookCheck();
  // The book's outline is drawn first; what stands beside it, and what is called up later, follows when that is on the screen.
  const settled = useDeferredValue(true, false);
  const panels = useRef<PanelsHandle>(null);
  const selectedPart = useRef<string | null>(null);
  const [region, setRegion] = useState<Region>('article');
  const [searching, setSearching] = useState<string | null>(null);
  const { work, goTo, later } = useWork('write');
  useEffect(() => {
    if (work === 'write') article.entered();
  }, [work, article]);
  const [glance, look] = useReducer(glanced, FIRST_GLANCE);
  const [showingSettings, setShowingSettings] = useState<SettingsBegin | null>(null);
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
    (id: string, { page = null, block = null, look = null, meant = {}, focus = false }: OpenOptions = {}) => {
      run(async () => {
        const arrive = later('write');
        if (!(await openUnlessGone({ article, outline }, id))) return;
        leaveMatter();
        arrive();
        if (page !== null) preview.goTo(page);
        if (block !== null || meant.remark !== undefined) whenShown(article, id, (editor) => { editor.goTo(block ?? 0, meant); });
        else if (look !== null) whenShown(article, id, (editor) => { editor.lookAt(look); });
        else if (focus) whenShown(article, id, (editor) => { editor.focus(); });
      });
    },
    [article, outline, preview, later],
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
      openMatter: (id) => {
        showMatter(id);
        goTo('write');
      },
      targetPart,
      importArticles: (partId) => {
        run(() => importInto(partId, (part) => jobs.import(part)));
      },
      setSelectedPart: (partId) => {
        selectedPart.current = partId;
      },
    }),
    [book, parts, travelBook, refreshBook, openArticle, goTo, targetPart, importInto, jobs],
  );

  const flushAll = useCallback(async (): Promise<void> => {
    keptDrafts.save();
    await Promise.all([article.flush(), leaveFields()]);
    await outline.settled();
  }, [article, outline]);

  const exportBook = (to: AnyExportKind): void => {
    run(async () => {
      await flushAll();
      await jobs.export(to);
    });
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

  const execute = (command: Command): void => {
    runCommand(command, {
      parts,
      book,
      region,
      work,
      t,
      travelBook,
      openArticle,
      importArticles: value.importArticles,
      exportBook,
      flushAll,
      saveAs,
      panels: panels.current,
      goTo,
      search: setSearching,
      showSettings: setShowingSettings,
      showSafety: setShowing,
    });
  };

  useCrashTold();
  useArrival(work);
  useShortcuts(execute);
  useEvent('menu', ({ command }) => {
    execute(command);
  });
  useEvent('job', (event) => {
    jobs.hear(event);
  });
  useEvent('outline', (event) => {
    outline.replace(event.outline);
    steps.refresh();
    // Written without a call of this window, by an import most of all: pages and the time of saving are of another book until they follow.
    parts.written.happened(Date.now());
    parts.layout.schedule(ELSEWHERE);
  });

  useEffect(() => keepDraftsOf(book.id), [book.id]);
  useFirstArticle(book.id, parts, openArticle);
  useLastPlace(book.id, article);
  useEffect(() => {
    onLeave(flushAll);
    return () => {
      onLeave(null);
    };
  }, [flushAll, onLeave]);

  return (
    <DeskProvider value={value}>
      <div className="desk">
        <TopBar execute={execute} region={region} work={work} />
        <div className="desk__notes">
          <FileBanner onSaveAs={saveAs} />
          <DamageBar check={check} />
        </div>
        <main className="desk__work" onKeyDown={(event) => { if (leavesWork(event, work)) execute('work-write'); }}>
          <div className="desk__area" hidden={work !== 'write'}>
            <Panels ref={panels} execute={execute} region={region} onRegion={setRegion} editing={work !== 'review'} settled={settled} />
          </div>
          {work === 'review' ? <IntakeDesk execute={execute} /> : null}
          {work === 'collect' ? <CollectWork onReview={() => { execute('work-review'); }} /> : null}
          {work === 'ladder' ? <LadderDesk /> : null}
          {work === 'know' ? <KnowDesk /> : null}
          {work === 'history' ? <HistoryDesk execute={execute} /> : null}
          {work === 'photos' ? <PhotoDesk /> : null}
          {work === 'find' ? <FindDesk execute={execute} /> : null}
          {work === 'proofs' ? <ProofDesk execute={execute} /> : null}
          {work === 'errata' ? <ErrataDesk execute={execute} /> : null}
          {work === 'preflight' ? <PreflightDesk execute={execute} /> : null}
          {work === 'tidy' ? <TidyDesk glance={glance} onGlance={look} execute={execute} /> : null}
        </main>
        <StatusBar check={check} work={work} execute={execute} />
        {settled ? <JobCards work={work} onReview={() => { execute('work-review'); }} /> : null}
        <DropOverlay
          onDrop={(files, partId) => {
            run(() => importInto(partId, (part) => jobs.importDropped(files, part)));
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
        {settled ? (
          <>
            <AroundLayers writing={work === 'write'} onBack={() => article.editor?.focus()} />
            <PaperDialogs execute={execute} />
            <PrintLayer />
            <HandingLayer execute={execute} />
            <PeopleDialogs />
            <PhotoLooks />
            <SheetDialogs />
            <SlideLayers />
            <KeptCover />
          </>
        ) : null}
        <SafetyDialogs
          shown={showing}
          book={book}
          flush={flushAll}
          onClose={() => { setShowing(null); }}
          onRestored={showAnew}
        />
        {showingSettings === null ? null : <BookSettingsDialog begin={showingSettings} onClose={() => { setShowingSettings(null); }} />}
      </div>
    </DeskProvider>
  );
}
