/** The native menu. What concerns the page goes to it as an event; the rest (recent books, theme, zoom) main does itself. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../common/commands/chords.ts';
import { deskEntry } from '../common/commands/desk.ts';
import type { EventPayload } from '../common/contract/events.ts';
import type { Preferences } from '../common/contract/shapes.ts';
import { t, type Key } from '../common/i18n/index.ts';
import type { PreferencesPatch } from './preferences.ts';

type Command = EventPayload<'menu'>['command'];
type Item = MenuItemConstructorOptions;

export interface MenuOptions {
  readonly preferences: Preferences;
  /** Newest first. */
  readonly recent: readonly { id: string; title: string }[];
  /** The window people look at shows a book. */
  readonly hasBook: boolean;
  readonly onCommand: (command: Command) => void;
  readonly onPreferences: (patch: PreferencesPatch) => void;
  readonly onRecent: (id: string) => void;
  readonly onNewWindow: () => void;
  readonly onSample: () => void;
  readonly onManual: () => void;
  readonly onSupport: () => void;
  readonly onLicences: () => void;
  readonly onAbout: () => void;
}

/** Recent books shown in the menu. */
const RECENT = 10;
const isMac = process.platform === 'darwin';

/** Builds the menu and puts it in place. Called again whenever something that it shows has changed. */
export function setMenu(options: MenuOptions): void {
  const menus = [...(isMac ? [appMenu(options)] : []), file(options), edit(options), view(options), book(options), ...(isMac ? [window(options)] : []), help(options)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}

const separator: Item = { type: 'separator' };

function label({ preferences }: MenuOptions, key: Key): string {
  // "&" marks a letter for the keyboard on Windows and Linux; no text of ours means that.
  return t(preferences.language, key).replace(/&/g, '&&');
}

/** Its keys are those of the command (`common/commands`). */
function command(options: MenuOptions, key: Key, name: Command, enabled = true): Item {
  const { keys = [] } = deskEntry(name);
  // macOS does again with ⇧⌘Z; elsewhere the first key is the usual one.
  const chord = isMac && name === 'redo' ? keys.at(-1) : keys.at(0);
  const accelerator = chord === undefined ? undefined : acceleratorOf(chord);
  return {
    label: label(options, key),
    enabled,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      options.onCommand(name);
    },
  };
}

/** A command of the system itself, under our own text. */
function role(options: MenuOptions, key: Key, name: NonNullable<Item['role']>): Item {
  return { label: label(options, key), role: name };
}

function file(options: MenuOptions): Item {
  const { hasBook } = options;
  const recent: Item[] = options.recent.slice(0, RECENT).map(({ id, title }) => ({
    label: title.replace(/&/g, '&&'),
    click: () => {
      options.onRecent(id);
    },
  }));
  return {
    label: label(options, 'menu.file'),
    submenu: [
      command(options, 'menu.newBook', 'new-book'),
      command(options, 'menu.openBook', 'open-book'),
      { label: label(options, 'menu.newWindow'), accelerator: 'CmdOrCtrl+Alt+N', click: options.onNewWindow },
      { label: label(options, 'menu.openRecent'), submenu: recent.length > 0 ? recent : [{ label: label(options, 'menu.noRecent'), enabled: false }] },
      { label: label(options, 'menu.openSample'), click: options.onSample },
      separator,
      command(options, 'menu.save', 'save', hasBook),
      command(options, 'safety.saveAs', 'save-as', hasBook),
      command(options, 'safety.send', 'send-copy', hasBook),
      command(options, 'edition.menu', 'next-edition', hasBook),
      command(options, 'safety.backups', 'backups', hasBook),
      separator,
      command(options, 'menu.import', 'import', hasBook),
      {
        label: label(options, 'menu.export'),
        submenu: [
          command(options, 'menu.exportPrint', 'export-print', hasBook),
          command(options, 'cover.menuNative', 'export-cover', hasBook),
          command(options, 'order.menuNative', 'package', hasBook),
          command(options, 'menu.exportProof', 'export-proof', hasBook),
          command(options, 'printing.menu', 'export-office', hasBook),
          command(options, 'impose.menuNative', 'export-impose', hasBook),
          command(options, 'proofs.dummyMenu', 'export-dummy', hasBook),
          separator,
          command(options, 'ways.epubMenu', 'export-epub', hasBook),
          command(options, 'ways.webMenu', 'export-web', hasBook),
          command(options, 'ways.docxMenu', 'export-docx', hasBook),
          command(options, 'ways.slidesMenu', 'export-slides', hasBook),
          command(options, 'ways.present', 'present', hasBook),
          command(options, 'ways.photosMenu', 'export-photos', hasBook),
          command(options, 'sheets.menuOut', 'export-sheet', hasBook),
          separator,
          command(options, 'manuscript.menuWord', 'export-word', hasBook),
          command(options, 'manuscript.menuManuscript', 'manuscript', hasBook),
          command(options, 'manuscript.menuLicence', 'licence', hasBook),
        ],
      },
      command(options, 'manuscript.menuTakeBack', 'take-back-word', hasBook),
      separator,
      command(options, 'menu.closeBook', 'close-book', hasBook),
      ...(isMac ? [] : [{ ...role(options, 'menu.quit', 'quit'), accelerator: 'Ctrl+Q' }]),
    ],
  };
}

function edit(options: MenuOptions): Item {
  return {
    label: label(options, 'menu.edit'),
    submenu: [
      command(options, 'menu.undo', 'undo'),
      command(options, 'menu.redo', 'redo'),
      separator,
      role(options, 'menu.cut', 'cut'),
      role(options, 'menu.copy', 'copy'),
      role(options, 'menu.paste', 'paste'),
      role(options, 'menu.pastePlain', 'pasteAndMatchStyle'),
      role(options, 'menu.selectAll', 'selectAll'),
      separator,
      command(options, 'find.inArticle', 'find-here', options.hasBook),
      command(options, 'find.replaceInArticle', 'replace-here', options.hasBook),
      command(options, 'find.inBook', 'find-in-book', options.hasBook),
      separator,
      command(options, 'menu.find', 'find', options.hasBook),
      command(options, 'around.menuPalette', 'palette', options.hasBook),
      separator,
      command(options, 'around.menuCopyHtml', 'copy-html', options.hasBook),
    ],
  };
}

function view(options: MenuOptions): Item {
  const { preferences, hasBook } = options;
  const choice = <K extends keyof Preferences>(key: Key, name: K, value: Preferences[K]): Item => ({
    label: label(options, key),
    type: 'radio',
    checked: preferences[name] === value,
    click: () => {
      options.onPreferences({ [name]: value });
    },
  });
  return {
    label: label(options, 'menu.view'),
    submenu: [
      command(options, 'menu.workWrite', 'work-write', options.hasBook),
      command(options, 'menu.workCollect', 'work-collect', options.hasBook),
      command(options, 'intake.title', 'work-review', options.hasBook),
      command(options, 'menu.workHistory', 'work-history', options.hasBook),
      command(options, 'photos.menu', 'work-photos', options.hasBook),
      command(options, 'know.title', 'work-know', options.hasBook),
      command(options, 'ladder.title', 'work-ladder', options.hasBook),
      separator,
      command(options, 'around.menuFocus', 'focus-mode', hasBook),
      command(options, 'menu.toggleOutline', 'toggle-outline', hasBook),
      command(options, 'commands.names.show-in-print', 'show-in-print', hasBook),
      command(options, 'menu.togglePreview', 'toggle-preview', hasBook),
      command(options, 'jobs.listTitle', 'long-work', hasBook),
      separator,
      role(options, 'menu.zoomIn', 'zoomIn'),
      role(options, 'menu.zoomOut', 'zoomOut'),
      role(options, 'menu.actualSize', 'resetZoom'),
      role(options, 'menu.fullScreen', 'togglefullscreen'),
      separator,
      {
        label: label(options, 'menu.theme'),
        submenu: [
          choice('menu.themeSystem', 'theme', 'system'),
          choice('menu.themeLight', 'theme', 'light'),
          choice('menu.themeDark', 'theme', 'dark'),
        ],
      },
      {
        label: label(options, 'menu.language'),
        submenu: [choice('menu.vietnamese', 'language', 'vi'), choice('menu.english', 'language', 'en')],
      },
      { label: label(options, 'menu.notices'), type: 'checkbox', checked: preferences.notices, click: ({ checked }) => { options.onPreferences({ notices: checked }); } },
      ...(app.isPackaged ? [] : [separator, { ...role(options, 'menu.developerTools', 'toggleDevTools'), accelerator: 'F12' }]),
    ],
  };
}

function book(options: MenuOptions): Item {
  return { label: label(options, 'menu.book'), submenu: [command(options, 'tidy.menu', 'tidy', options.hasBook), command(options, 'twoProofs.menu', 'compare-proofs', options.hasBook), command(options, 'preflight.menu', 'preflight', options.hasBook), command(options, 'errata.menu', 'errata', options.hasBook), command(options, 'menu.bookSettings', 'book-settings', options.hasBook)] };
}

function help(options: MenuOptions): Item {
  return {
    label: label(options, 'menu.help'),
    role: 'help',
    submenu: [
      { label: label(options, 'manual.title'), click: options.onManual },
      command(options, 'manual.here', 'manual-here', options.hasBook),
      command(options, 'around.menuShortcuts', 'shortcuts', options.hasBook),
      separator,
      { label: label(options, 'support.menu'), click: options.onSupport },
      separator,
      { label: label(options, 'menu.licences'), click: options.onLicences },
      { label: label(options, 'menu.about'), click: options.onAbout },
    ],
  };
}

function window(options: MenuOptions): Item {
  return { label: label(options, 'menu.window'), role: 'window', submenu: [role(options, 'menu.minimize', 'minimize')] };
}

/** The first menu on macOS bears the application's name. */
function appMenu(options: MenuOptions): Item {
  return {
    label: app.name,
    submenu: [
      { label: label(options, 'menu.about'), click: options.onAbout },
      separator,
      role(options, 'menu.services', 'services'),
      separator,
      role(options, 'menu.hide', 'hide'),
      role(options, 'menu.hideOthers', 'hideOthers'),
      role(options, 'menu.showAll', 'unhide'),
      separator,
      role(options, 'menu.quit', 'quit'),
    ],
  };
}
