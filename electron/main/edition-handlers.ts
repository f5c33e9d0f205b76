/** A window's calls about editions: the next period's book, the corrections of a printed one. */
import { app, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ChannelOf } from '../common/contract/channels.ts';
import type { editionFiles } from '../common/contract/edition-channels.ts';
import type { Errata } from '../common/errata/shapes.ts';
import { errataNames } from '../common/print/file-names.ts';
import { AppError } from '../common/errors.ts';
import type { Connection } from '../hosts/connection.ts';
import type { Application } from './application.ts';
import { cacheFolder } from './cache-folder.ts';
import type { AppHandlers } from './dispatch.ts';
import type { ExportFolders } from './export-folders.ts';
import { BOOK_EXTENSION, fileNameOf } from './file-names.ts';
import { folderLabel } from './folder-label.ts';
import type { KnownFiles } from './known-files.ts';
import { whereToWrite } from './made-files.ts';
import { startHost } from './utility.ts';

/** @param made the files that a window made last, for showing them @param kept see `made-files.ts` @param folders where books were exported last */
export function editionHandlers({ backups, books, dialogs, jobs, windows }: Application, made: (windowId: number, files: readonly { readonly path: string }[]) => void, kept: () => Promise<KnownFiles>, folders: ExportFolders): Pick<AppHandlers, keyof typeof editionFiles> {
  const begun = new Map<number, string>();
  const listed = new Map<number, { readonly book: string; readonly list: Errata }>();
  const browserOf = (windowId: number): BrowserWindow => windows.required(windowId).browser;
  /** In a process that ends with the work: typesetting leaves much memory behind. */
  const inHost = async <T>(work: (host: Connection<ChannelOf<'export'>>) => Promise<T>): Promise<T> => {
    const host = startHost('export');
    try {
      return await work(host);
    } finally {
      host.dispose();
    }
  };

  return {
    'app.beginNext': async (choice, windowId) => {
      const { path } = books.required(windowId);
      const folder = existsSync(dirname(path)) ? dirname(path) : app.getPath('documents');
      const name = fileNameOf(choice.period === '' ? choice.title : `${choice.title} ${choice.period}`, 'Kỷ yếu');
      const target = await dialogs.saveBook(browserOf(windowId), join(folder, `${name}.${BOOK_EXTENSION}`), 'edition.fileTitle', 'safety.saveHere');
      if (target === null) return null;
      // The system asks whether to replace a file; nothing here ever replaces a yearbook with another.
      if (existsSync(target)) throw new AppError('file/exists', { name: basename(target) });
      const next = await backups.next(books.beside(windowId), target, choice);
      begun.set(windowId, target);
      return { ...next, fileName: basename(target), folderLabel: folderLabel(target) };
    },
    'app.openNext': async (_input, windowId) => {
      const path = begun.get(windowId);
      if (path === undefined) throw new AppError('file/not-found');
      return await books.open(windowId, path);
    },
    'app.listErrata': async ({ since }, windowId) => {
      const book = books.required(windowId);
      const cache = cacheFolder();
      const list = await jobs.run(windowId, 'errata', async ({ signal, onProgress }) => {
        await mkdir(cache, { recursive: true });
        return await inHost((host) => host.call('errata.list', { path: book.file, cache, since }, { signal, onProgress }));
      });
      listed.set(windowId, { book: book.path, list });
      return list;
    },
    'app.makeErrata': async (choice, windowId) => {
      const { path } = books.required(windowId);
      const known = listed.get(windowId);
      if (known?.book !== path) throw new AppError('file/not-found');
      const { id } = await books.store(windowId, 'book.info', {});
      const folder = await folders.choose({ id, path }, (suggested) => dialogs.exportFolder(browserOf(windowId), suggested));
      if (folder === null) return null;
      const where = await whereToWrite((standing) => dialogs.standing(browserOf(windowId), standing), await kept(), { folder, names: errataNames(known.list.book.title), book: id });
      if (where === null) return null;
      const { files, entries } = await inHost((host) => host.call('errata.make', { list: known.list, choice, folder, ...where }));
      for (const file of files) await (await kept()).add(file.path, id);
      made(windowId, files);
      return { names: files.map((file) => basename(file.path).normalize('NFC')), entries };
    },
  };
}
