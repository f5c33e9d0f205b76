/** A window's calls that keep its book safe: backups, copies, the state of its file. */
import { app, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { BookInfo } from '../common/contract/shapes.ts';
import type { safety } from '../common/contract/safety-channels.ts';
import { t } from '../common/i18n/index.ts';
import type { Application } from './application.ts';
import type { OpenBook } from './books.ts';
import type { AppHandlers } from './dispatch.ts';
import { BOOK_EXTENSION, fileNameOf } from './file-names.ts';
import { folderLabel } from './folder-label.ts';

type SafetyHandlers = Pick<AppHandlers, keyof typeof safety>;

/** Failures of the present file under which a restored backup may take its place all the same: the file is kept beside it anyway. */
const PAST_SAVING: ReadonlySet<string> = new Set(['file/damaged', 'file/failed', 'file/not-found']);

export function safetyHandlers(application: Application): SafetyHandlers {
  const { books, backups, recent, dialogs, windows, safety, marker } = application;
  const browserOf = (windowId: number): BrowserWindow => windows.required(windowId).browser;
  const language = (): 'vi' | 'en' => application.preferences.value.language;
  /** The copy that each window made last. */
  const copies = new Map<number, string>();

  /** @throws AppError `book/none-open` */
  const uuidOf = async (windowId: number, id: string | null): Promise<string> => {
    const uuid = id === null ? (await books.store(windowId, 'book.info', {})).id : recent.uuidOf(id);
    if (uuid === null) throw new AppError('backup/none');
    return uuid;
  };
  const list = async (windowId: number, id: string | null) => await backups.ask('backup.list', { uuid: await uuidOf(windowId, id) });

  const chooseFile = async (windowId: number, folder: string, name: string, title: 'safety.saveAsTitle' | 'safety.sendTitle' | 'safety.restoreTitle'): Promise<string | null> => {
    const suggested = join(existsSync(folder) ? folder : app.getPath('documents'), `${name}.${BOOK_EXTENSION}`);
    const path = await dialogs.saveBook(browserOf(windowId), suggested, title, 'safety.saveHere');
    // The system asks whether to replace a file; nothing here ever replaces a yearbook with another.
    if (path !== null && existsSync(path)) throw new AppError('file/exists', { name: basename(path) });
    return path;
  };

  const backUpPresent = async (open: OpenBook): Promise<void> => {
    try {
      await backups.make(open, 'before-restore');
    } catch (thrown) {
      if (!(thrown instanceof AppError && PAST_SAVING.has(thrown.code))) throw thrown;
    }
  };

  const replace = async (windowId: number, recentId: string | null, uuid: string, id: string): Promise<BookInfo> => {
    const put = (book: string) => backups.ask('backup.replace', { uuid, id, book, keptAs: t(language(), 'safety.keptAs') });
    if (recentId !== null) {
      const path = recent.pathOf(recentId);
      await put(path);
      return await books.open(windowId, path);
    }
    return await books.alone(windowId, async (open) => {
      await backUpPresent(open);
      return await books.whileClosed(windowId, () => put(open.book.path));
    });
  };

  return {
    'app.fileState': (_input, windowId) => safety.files.stateOf(windowId),
    'app.openForWriting': async (_input, windowId) =>
      await books.alone(windowId, async ({ book }) => await books.reopen(windowId, book.path)),
    'app.openReplaced': async (_input, windowId) => await books.alone(windowId, async ({ book }) => await books.reopen(windowId, book.path)),

    'app.saveAs': async (_input, windowId) => {
      const { path } = books.required(windowId);
      const target = await chooseFile(windowId, dirname(path), basename(path, `.${BOOK_EXTENSION}`), 'safety.saveAsTitle');
      if (target === null) return null;
      return await books.alone(windowId, async (open) => {
        await backups.copy(open, target);
        return await books.switchTo(windowId, target);
      });
    },
    'app.sendCopy': async (choice, windowId) => {
      const { path } = books.required(windowId);
      const { settings } = await books.store(windowId, 'book.info', {});
      const name = t(language(), 'safety.sentName', { name: fileNameOf(settings.title, basename(path, `.${BOOK_EXTENSION}`)) });
      const target = await chooseFile(windowId, app.getPath('documents'), name, 'safety.sendTitle');
      if (target === null) return null;
      const { size, articles } = await backups.send(books.beside(windowId), target, choice);
      copies.set(windowId, target);
      return { fileName: basename(target), folderLabel: folderLabel(target), size, articles };
    },
    'app.showCopy': (_input, windowId) => {
      const path = copies.get(windowId);
      if (path === undefined || !existsSync(path)) throw new AppError('file/not-found');
      shell.showItemInFolder(path);
      return {};
    },

    'app.backups': async ({ recent: id }, windowId) => await list(windowId, id),
    'app.backUpNow': async (_input, windowId) => {
      const info = await books.store(windowId, 'book.info', {});
      await backups.make(books.beside(windowId), 'by-hand');
      safety.keeper.made(windowId, info.id, info.modifiedAt);
      return await list(windowId, null);
    },
    'app.viewBackup': async ({ recent: recentId, id }, windowId) => {
      const { path } = await backups.ask('backup.path', { uuid: await uuidOf(windowId, recentId), id });
      await application.view(path);
      return {};
    },
    'app.restoreBackup': async ({ recent: recentId, id, how }, windowId) => {
      const uuid = await uuidOf(windowId, recentId);
      if (how === 'replace') return await replace(windowId, recentId, uuid, id);
      const beside = recentId === null ? books.required(windowId).path : recent.pathOf(recentId);
      const name = t(language(), 'safety.restoredName', { name: basename(beside, `.${BOOK_EXTENSION}`) });
      const target = await chooseFile(windowId, dirname(beside), name, 'safety.restoreTitle');
      if (target === null) return null;
      await backups.ask('backup.place', { uuid, id, target });
      return await books.open(windowId, target);
    },

    'app.crashedBooks': async () => await safety.crashedBooks(),
    'app.crashesSeen': async () => {
      await marker.seen();
      return {};
    },
    'app.cannotClose': async (_input, windowId) => {
      const { closing, browser } = windows.required(windowId);
      closing.hold();
      const choice = await dialogs.unsaved(browser);
      if (choice === 'stay') closing.refuse();
      if (choice === 'discard') closing.now();
      return { choice };
    },
  };
}
