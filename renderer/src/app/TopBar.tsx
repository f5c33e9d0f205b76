/** Along the top: undo, the work, the book and how safe it is, import, export, the field that finds and commands. */
import { ArchiveRestore, BookCheck, BookOpen, BookPlus, ChevronDown, CircleQuestionMark, Download, Ellipsis, Eraser, FileDiff, ListChecks, PanelLeft, PanelRight, Redo2, Replace, Save, Search, Send, Settings2, Sheet, Undo2, UserRound, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { DeskCommand } from '@common/commands/desk.ts';
import { deskKeys } from '../commands/keys.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Hint } from '../ui/Hint.tsx';
import { MenuButton, type MenuGroup } from '../ui/Menu.tsx';
import { useApp } from './app-context.ts';
import { useCanTravel, useDesk } from './desk-context.ts';
import type { Region } from './Panels.tsx';
import { SaveNote } from './SaveNote.tsx';
import type { Command } from './shortcuts.ts';
import { COMMAND_OF, tabOf, WORKS, type Tab, type Work } from './work.ts';

/** The keys of a command, for a menu's entry. */
function keys(command: DeskCommand): { readonly keys?: string } {
  const shown = deskKeys(command);
  return shown === undefined ? {} : { keys: shown };
}

interface TopBarProps {
  readonly execute: (command: Command) => void;
  /** Whose steps undo and redo take first: the text's where it is written, the book's elsewhere. */
  readonly region: Region;
  readonly work: Work;
}

export function TopBar({ execute, region, work }: TopBarProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const text = useCanTravel('text');
  const done = useCanTravel('book');
  const can = work === 'write' && region === 'article' ? { undo: text.undo || done.undo, redo: text.redo || done.redo } : done;
  const title = book.settings.title === '' ? t('start.untitled') : book.settings.title;
  const does = (command: Command) => () => {
    execute(command);
  };
  const names: Readonly<Record<Tab, string>> = { write: t('desk.write'), ladder: t('ladder.title'), know: t('know.title'), photos: t('photos.title'), collect: t('collect.title'), history: t('history.title') };
  const exports: MenuGroup[] = [
    { entries: [{ id: 'preflight', label: t('preflight.menu'), ...keys('preflight'), run: does('preflight') }] },
    {
      entries: [
        { id: 'print', label: t('desk.exportPrint'), hint: t('desk.exportPrintHint'), ...keys('export-print'), run: does('export-print') },
        { id: 'cover', label: t('cover.menu'), hint: t('cover.menuHint'), run: does('export-cover') },
        { id: 'package', label: t('order.menu'), hint: t('order.menuHint'), run: does('package') },
        { id: 'proof', label: t('desk.exportProof'), hint: t('desk.exportProofHint'), ...keys('export-proof'), run: does('export-proof') },
        { id: 'office', label: t('printing.menu'), hint: t('printing.hint'), run: does('export-office') },
        { id: 'impose', label: t('impose.menu'), hint: t('impose.menuHint'), run: does('export-impose') },
        { id: 'dummy', label: t('proofs.dummy'), hint: t('proofs.dummyHint'), run: does('export-dummy') },
      ],
    },
    {
      entries: [
        { id: 'word', label: t('manuscript.menuWord'), hint: t('manuscript.wordHint'), run: does('export-word') },
        ...(book.readOnly ? [] : [{ id: 'take-back', label: t('manuscript.menuTakeBack'), hint: t('manuscript.takeBackHint'), run: does('take-back-word') }]),
        { id: 'manuscript', label: t('manuscript.menuManuscript'), hint: t('manuscript.manuscriptHint'), run: does('manuscript') },
        { id: 'licence', label: t('manuscript.menuLicence'), hint: t('manuscript.licenceHint'), run: does('licence') },
      ],
    },
    {
      heading: t('ways.heading'),
      entries: [
        { id: 'epub', label: t('ways.epub'), hint: t('ways.epubHint'), run: does('export-epub') },
        { id: 'web', label: t('ways.web'), hint: t('ways.webHint'), run: does('export-web') },
        { id: 'docx', label: t('ways.docx'), hint: t('ways.docxHint'), run: does('export-docx') },
        { id: 'slides', label: t('ways.slidesMenu'), hint: t('ways.slidesHint'), ...keys('present'), run: does('export-slides') },
        { id: 'photos', label: t('ways.photosMenu'), hint: t('ways.photosHint'), run: does('export-photos') },
        { id: 'sheet', label: t('sheets.menuOut'), hint: t('sheets.menuOutHint'), run: does('export-sheet') },
      ],
    },
  ];

  return (
    <header className="topbar" aria-label={t('desk.topBar')}>
      <div className="topbar__left">
        <BookOpen className="topbar__mark" size={20} strokeWidth={1.75} aria-hidden />
        <IconButton icon={Undo2} label={t('desk.undoKey')} onPress={does('undo')} isDisabled={book.readOnly || !can.undo} excludeFromTabOrder preventFocusOnPress />
        <IconButton icon={Redo2} label={t('desk.redoKey')} onPress={does('redo')} isDisabled={book.readOnly || !can.redo} excludeFromTabOrder preventFocusOnPress />
        <nav className="topbar__works" aria-label={t('desk.works')}>
          {WORKS.map((each) => (
            <AriaButton
              key={each}
              className="topbar__tab"
              {...(each === tabOf(work) ? { 'aria-current': 'page' as const } : {})}
              onPress={does(COMMAND_OF[each])}
            >
              {names[each]}
            </AriaButton>
          ))}
        </nav>
      </div>
      <h1 className="topbar__book">
        <span className="topbar__title" lang="vi" title={title}>
          {title}
        </span>
        <SaveNote />
      </h1>
      <div className="topbar__right">
        <Hint text={[t('desk.import'), deskKeys('import')].join(' · ')}>
          <AriaButton className="button topbar__import" onPress={does('import')} isDisabled={book.readOnly}>
            <Download size={16} strokeWidth={1.75} aria-hidden />
            <span className="button__text">{t('desk.import')}</span>
          </AriaButton>
        </Hint>
        <MenuButton tall groups={exports} label={t('desk.export')}>
          <Button look="primary">
            {t('desk.export')}
            <ChevronDown size={15} strokeWidth={2} aria-hidden />
          </Button>
        </MenuButton>
        <AriaButton className="find" onPress={does('find')}>
          <Search size={15} strokeWidth={1.75} aria-hidden />
          <span>{t('search.button')}</span>
          <kbd aria-hidden>{deskKeys('find')}</kbd>
        </AriaButton>
        <MoreMenu execute={execute} />
      </div>
    </header>
  );
}

function MoreMenu({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { preferences, setPreferences, closeBook, askMyName } = useApp();
  const groups: MenuGroup[] = [
    {
      entries: [
        { id: 'settings', label: t('desk.settings'), icon: Settings2, ...keys('book-settings'), run: () => { execute('book-settings'); } },
        { id: 'find', label: t('find.inBook'), icon: Replace, ...keys('find-in-book'), run: () => { execute('find-in-book'); } },
        { id: 'tidy', label: t('tidy.title'), icon: Eraser, ...keys('tidy'), run: () => { execute('tidy'); } },
        { id: 'preflight', label: t('preflight.menu'), icon: BookCheck, run: () => { execute('preflight'); } },
        { id: 'errata', label: t('errata.menu'), icon: ListChecks, run: () => { execute('errata'); } },
        { id: 'proofs', label: t('twoProofs.menu'), icon: FileDiff, run: () => { execute('compare-proofs'); } },
        { id: 'sheet', label: t('sheets.menuIn'), icon: Sheet, run: () => { execute('import-sheet'); } },
        { id: 'outline', label: t('menu.toggleOutline'), icon: PanelLeft, ...keys('toggle-outline'), run: () => { execute('toggle-outline'); } },
        { id: 'preview', label: t('menu.togglePreview'), icon: PanelRight, ...keys('toggle-preview'), run: () => { execute('toggle-preview'); } },
      ],
    },
    {
      entries: [
        { id: 'save-as', label: t('safety.saveAs'), icon: Save, ...keys('save-as'), run: () => { execute('save-as'); } },
        { id: 'send-copy', label: t('safety.send'), icon: Send, run: () => { execute('send-copy'); } },
        { id: 'next-edition', label: t('edition.menu'), icon: BookPlus, run: () => { execute('next-edition'); } },
        { id: 'backups', label: t('safety.backups'), icon: ArchiveRestore, run: () => { execute('backups'); } },
      ],
    },
    {
      heading: t('desk.theme'),
      entries: (['system', 'light', 'dark'] as const).map((theme) => ({
        id: theme,
        label: { system: t('desk.themeSystem'), light: t('desk.themeLight'), dark: t('desk.themeDark') }[theme],
        checked: preferences.theme === theme,
        run: () => {
          setPreferences({ theme });
        },
      })),
    },
    {
      heading: t('desk.language'),
      entries: (['vi', 'en'] as const).map((language) => ({
        id: language,
        label: { vi: t('menu.vietnamese'), en: t('menu.english') }[language],
        checked: preferences.language === language,
        run: () => {
          setPreferences({ language });
        },
      })),
    },
    {
      entries: [
        { id: 'manual', label: t('manual.title'), icon: CircleQuestionMark, run: () => { execute('manual'); } },
        { id: 'my-name', label: t('settings.myNameMenu'), icon: UserRound, run: askMyName },
      ],
    },
    { entries: [{ id: 'close', label: t('desk.closeBook'), icon: X, run: closeBook }] },
  ];
  return (
    <MenuButton tall groups={groups} label={t('desk.more')}>
      <IconButton icon={Ellipsis} label={t('desk.more')} />
    </MenuButton>
  );
}
