/** Commands the search field can run. */
import { ArchiveRestore, BookOpen, BookOpenText, Download, Eraser, FileOutput, FolderOpen, History, Inbox, ListChecks, Moon, PanelLeft, PanelRight, Plus, Save, Send, Settings2, Sun, UserRound, X, type LucideIcon } from 'lucide-react';
import { useApp } from '../app/app-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { commandOfSide } from '../side/commands.ts';
import { useTexts } from '../i18n/use-texts.ts';

export interface SearchCommand {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly run: () => void;
}

export function useCommands(execute: (command: Command) => void): SearchCommand[] {
  const { t } = useTexts();
  const app = useApp();
  const does = (command: Command) => () => {
    execute(command);
  };
  return [
    { id: 'import', label: t('desk.import'), icon: Download, keys: 'Ctrl+Shift+I', run: does('import') },
    { id: 'proof', label: t('search.exportProof'), icon: FileOutput, keys: 'Ctrl+P', run: does('export-proof') },
    { id: 'print', label: t('search.exportPrint'), icon: FileOutput, keys: 'Ctrl+Shift+E', run: does('export-print') },
    { id: 'settings', label: t('desk.settings'), icon: Settings2, keys: 'Ctrl+,', run: does('book-settings') },
    { id: 'collect', label: t('collect.title'), icon: Inbox, keys: 'Ctrl+2', run: does('work-collect') },
    { id: 'review', label: t('intake.title'), icon: ListChecks, keys: 'Ctrl+Shift+L', run: does('work-review') },
    { id: 'history', label: t('history.title'), icon: History, keys: 'Ctrl+3', run: does('work-history') },
    { id: 'tidy', label: t('tidy.title'), icon: Eraser, keys: 'Ctrl+Shift+D', run: does('tidy') },
    { id: 'save-as', label: t('safety.saveAs'), icon: Save, keys: 'Ctrl+Shift+S', run: does('save-as') },
    { id: 'send-copy', label: t('safety.send'), icon: Send, run: does('send-copy') },
    { id: 'backups', label: t('safety.backups'), icon: ArchiveRestore, run: does('backups') },
    { id: 'outline', label: t('menu.toggleOutline'), icon: PanelLeft, keys: 'Ctrl+\\', run: does('toggle-outline') },
    { id: 'preview', label: t('menu.togglePreview'), icon: PanelRight, keys: 'Ctrl+Shift+\\', run: does('toggle-preview') },
    { id: 'page', label: t('side.showPage'), icon: BookOpenText, run: does(commandOfSide('page')) },
    { id: 'versions', label: t('versions.show'), icon: History, run: does(commandOfSide('versions')) },
    { id: 'light', label: t('search.lightTheme'), icon: Sun, run: () => { app.setPreferences({ theme: 'light' }); } },
    { id: 'dark', label: t('search.darkTheme'), icon: Moon, run: () => { app.setPreferences({ theme: 'dark' }); } },
    { id: 'my-name', label: t('settings.myNameMenu'), icon: UserRound, run: app.askMyName },
    { id: 'new', label: t('start.newBook'), icon: Plus, keys: 'Ctrl+N', run: app.newBook },
    { id: 'open', label: t('start.openBook'), icon: FolderOpen, keys: 'Ctrl+O', run: app.openBook },
    { id: 'sample', label: t('start.openSample'), icon: BookOpen, run: app.openSample },
    { id: 'close', label: t('desk.closeBook'), icon: X, keys: 'Ctrl+W', run: app.closeBook },
  ];
}
