/** What the commands of the desk do, whether they come from a key, a menu, the palette or a button. */
import type { AnyExportKind, BookInfo } from '@common/contract/shapes.ts';
import type { TFunction } from 'i18next';
import { isAround, runAround } from '../around/commands.ts';
import { textView } from '../around/view.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { findHere } from '../find/article/store.ts';
import { handingDialog } from '../handing/state.ts';
import { workList } from '../jobs/work-list.ts';
import { isKnow, runKnow } from '../know/commands.ts';
import { shownScope } from '../merge/waiting.ts';
import { showInPrint } from '../preview/between.ts';
import { isPaper, runPaper } from '../manuscript/commands.ts';
import { articlesInOrder, neighbour } from '../outline/model.ts';
import { isPeople, peopleDialog } from '../people/state.ts';
import { checkStoreOf } from '../preflight/state.ts';
import { printDialog } from '../proofs/print-state.ts';
import { doubt, remark } from '../remarks/commands.ts';
import type { SafetyDialog } from '../safety/SafetyDialogs.tsx';
import { wantSettings } from '../settings/wanted.ts';
import { isSheet, runSheet } from '../sheets/commands.ts';
import { runSlides } from '../slides/commands.ts';
import { isStageCommand, runStage } from '../stages/commands.ts';
import { isSideCommand, sideOf } from '../side/commands.ts';
import type { OpenOptions } from './desk-context.ts';
import { CHAPTER_OF } from './manual.ts';
import type { PanelsHandle, Region } from './Panels.tsx';
import type { Command } from './shortcuts.ts';
import { whoseTurn } from '../undo/whose-turn.ts';
import type { DeskParts } from './use-desk-parts.ts';
import { WORK_OF, type Work } from './work.ts';

/** What the desk shows now, and what can be asked of it. */
export interface DeskNow {
  readonly parts: DeskParts;
  readonly book: BookInfo;
  readonly region: Region;
  readonly work: Work;
  readonly t: TFunction;
  /** Null until the panels are drawn. */
  readonly panels: PanelsHandle | null;
  readonly travelBook: (direction: 'undo' | 'redo') => void;
  readonly openArticle: (id: string, options?: OpenOptions) => void;
  readonly importArticles: () => void;
  readonly exportBook: (to: AnyExportKind) => void;
  /** Resolves when what was typed and arranged is in the file. */
  readonly flushAll: () => Promise<void>;
  readonly saveAs: () => void;
  readonly goTo: (work: Work) => void;
  /** Opens the search with these words in its field. */
  readonly search: (words: string) => void;
  readonly showSettings: () => void;
  readonly showSafety: (dialog: SafetyDialog) => void;
}

/** Does what `command` asks; commands of the window itself are App's, and nothing here. */
export function runCommand(command: Command, desk: DeskNow): void {
  const { article, sides } = desk.parts;
  if (command === 'focus-mode' && desk.work !== 'write') {
    desk.goTo('write');
    textView.set({ focus: true });
    return;
  }
  if (isAround(command)) {
    runAround(command, { article, t: desk.t });
    return;
  }
  if (isPaper(command)) {
    runPaper(command, desk.parts, { bookTitle: desk.book.settings.title, flush: desk.flushAll, t: desk.t });
    return;
  }
  if (isPeople(command)) {
    run(async () => { await desk.flushAll(); peopleDialog.show(command); });
    return;
  }
  if (isKnow(command)) {
    runKnow(command, desk.flushAll, desk.goTo);
    return;
  }
  if (isSheet(command)) {
    runSheet(command, desk.flushAll);
    return;
  }
  if (isStageCommand(command)) {
    desk.goTo('write');
    runStage(command);
    return;
  }
  if (isSideCommand(command)) {
    desk.goTo('write');
    sides.show(sideOf(command), true);
    return;
  }
  switch (command) {
    case 'import':
      desk.importArticles();
      return;
    case 'export-print':
      desk.exportBook('print');
      return;
    case 'export-cover':
      desk.exportBook('cover');
      return;
    case 'export-proof':
      desk.exportBook('proof');
      return;
    case 'export-office':
      run(async () => { await desk.flushAll(); printDialog.show(true); });
      return;
    case 'package':
    case 'export-impose':
      run(async () => { await desk.flushAll(); handingDialog.show(command === 'package' ? 'package' : 'impose'); });
      return;
    case 'export-dummy':
      desk.exportBook('dummy');
      return;
    case 'export-epub':
    case 'export-web':
    case 'export-docx':
      desk.exportBook(({ 'export-epub': 'epub', 'export-web': 'web', 'export-docx': 'docx' } as const)[command]);
      return;
    case 'export-slides':
    case 'present':
    case 'export-photos':
      runSlides(command, desk.parts, desk.flushAll);
      return;
    case 'undo':
    case 'redo':
      travel(command, desk);
      return;
    case 'find':
      desk.search('');
      return;
    case 'palette':
      desk.search('> ');
      return;
    case 'next-doubt':
    case 'dictionary':
      doubt(command);
      return;
    case 'comment':
    case 'suggest':
    case 'accept-all':
    case 'reject-all':
      desk.goTo('write');
      remark(command, sides, desk.t);
      return;
    case 'toggle-outline':
      desk.panels?.toggle('outline');
      return;
    case 'show-in-print':
      desk.goTo('write');
      sides.show('page');
      run(() => showInPrint(desk.parts));
      // It is looked at while one writes: the letters that come next are for the text.
      article.editor?.focus();
      return;
    case 'long-work':
      workList.show(true);
      return;
    case 'toggle-preview':
      desk.panels?.toggle('preview');
      return;
    case 'house-style':
      wantSettings('house');
      desk.showSettings();
      return;
    case 'book-settings':
      desk.showSettings();
      return;
    case 'save':
      run(() => article.flush());
      return;
    case 'save-as':
      desk.saveAs();
      return;
    case 'send-copy':
    case 'backups':
    case 'next-edition':
      desk.showSafety(command);
      return;
    case 'next-article':
      step(1, desk);
      return;
    case 'previous-article':
      step(-1, desk);
      return;
    case 'manual':
    case 'manual-here':
      run(() => call('app.manual', { page: command === 'manual' ? null : CHAPTER_OF[desk.work] }));
      return;
    case 'next-region':
      desk.panels?.nextRegion();
      return;
    case 'work-write':
      desk.goTo('write');
      return;
    case 'work-collect':
    case 'work-review':
    case 'work-history':
    case 'work-photos':
    case 'work-ladder':
    case 'tidy':
    case 'compare-proofs':
    case 'preflight':
    case 'errata':
    case 'find-in-book':
      // What is collected, compared, tidied and looked through is what is in the file.
      run(async () => {
        await desk.flushAll();
        desk.goTo(WORK_OF[command]);
      });
      return;
    case 'check-file':
      run(async () => {
        await desk.flushAll();
        desk.goTo('preflight');
        await checkStoreOf(desk.book.id).checkFile();
      });
      return;
    case 'merge':
      run(async () => {
        await desk.flushAll();
        shownScope.set('merge');
        desk.goTo('history');
      });
      return;
    case 'find-here':
    case 'replace-here':
    case 'find-next':
    case 'find-previous':
      // Without an article it is looked for in all of them.
      if (article.get().view === null) desk.search('');
      else {
        desk.goTo('write');
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
}

/** Opens the article after (before) the open one; with none open, the book's first. */
function step(direction: 1 | -1, { parts: { article, outline }, openArticle }: DeskNow): void {
  const open = article.get().view?.id;
  const next = open === undefined ? articlesInOrder(outline.get())[0] : neighbour(outline.get(), open, direction);
  if (next !== undefined) openArticle(next.id);
}

/** In the text what was typed there and what was done to the book are taken back in the order in which they were done; elsewhere the book alone. */
function travel(direction: 'undo' | 'redo', { parts: { article, steps }, book, work, region, travelBook }: DeskNow): void {
  const { editor } = article;
  const typed = work === 'write' && region === 'article' && article.get().can[direction] ? (editor?.stepTimes()[direction] ?? null) : null;
  if (typed !== null && whoseTurn(direction, steps.get().at, typed, article.since, false) === 'text') editor?.[direction]();
  else if (!book.readOnly) travelBook(direction);
}
