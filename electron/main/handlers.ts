/** The window's calls that main answers itself: everything that opens a dialog or names a path. */
import { app, shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../common/errors.ts';
import { defaultSettings } from '../common/book/settings.ts';
import type { Input } from '../common/contract/channels.ts';
import type { BookInfo } from '../common/contract/shapes.ts';
import type { ExportedFile, ImportReport } from '../common/contract/shapes.ts';
import { t } from '../common/i18n/index.ts';
import { exportedName, isFolder } from '../common/print/file-names.ts';
import { inspectInHost } from '../hosts/inspector.ts';
import { cacheFolder } from './cache-folder.ts';
import type { AppHandlers } from './dispatch.ts';
import { checkHandlers } from './check-handlers.ts';
import { designHandlers } from './design-handlers.ts';
import { copyOut } from './copy.ts';
import { ExportFolders } from './export-folders.ts';
import { exportFiles } from './export-job.ts';
import { BOOK_EXTENSION, fileNameOf } from './file-names.ts';
import { saveForms } from './form-files.ts';
import { folderLabel } from './folder-label.ts';
import { importIntoBook } from './import-job.ts';
import { intakeHandlers } from './intake-handlers.ts';
import { madeFiles, whereToWrite } from './made-files.ts';
import { packageHandlers } from './package-handlers.ts';
import { editionHandlers } from './edition-handlers.ts';
import { paperHandlers } from './paper-handlers.ts';
import { photoHandlers } from './photo-handlers.ts';
import { proofHandlers } from './proof-handlers.ts';
import { salvageBook, salvagedName } from './salvage-job.ts';
import type { Application } from './application.ts';
import { safetyHandlers } from './safety-handlers.ts';
import { sheetHandlers } from './sheet-handlers.ts';
import { slideHandlers } from './slide-handlers.ts';
import { startHost } from './utility.ts';

export function appHandlers(application: Application): AppHandlers {
  const { books, recent, covers, preferences, dialogs, exports, jobs, dropped, windows, checks } = application;
  const made = madeFiles(join(app.getPath('userData'), 'made.json'));
  const folders = new ExportFolders(join(app.getPath('userData'), 'export-folders.json'));
  /** What each window exported last. */
  const exported = new Map<number, readonly Pick<ExportedFile, 'path'>[]>();
  /** The file that each window's last salvage made. */
  const salvaged = new Map<number, string>();
  /** The ICC file that each window chose last. */
  const profiles = new Map<number, string>();
  const checking = checkHandlers(application);
  const browserOf = (windowId: number): BrowserWindow => windows.required(windowId).browser;
  /** A book that another window shows stays there, and that window comes to the front: null. */
  const openIn = async (windowId: number, path: string): Promise<BookInfo | null> => {
    const shown = await books.windowOf(path);
    if (shown === null || shown === windowId) return await books.open(windowId, path);
    windows.get(shown)?.focus();
    return null;
  };

  return {
    ...safetyHandlers(application),
    ...intakeHandlers(application),
    ...sheetHandlers(application),
    ...photoHandlers(application),
    ...checking.handlers,
    ...proofHandlers(application, (windowId, index) => exported.get(windowId)?.[index]?.path),
    ...slideHandlers(application),
    ...designHandlers(application, (windowId, files) => { exported.set(windowId, files); }),
    ...paperHandlers(application, (windowId, files) => { exported.set(windowId, files); }),
    ...packageHandlers(application, folders, (windowId, files) => { exported.set(windowId, files); }),
    ...editionHandlers(application, (windowId, files) => { exported.set(windowId, files); }, made, folders),
    'app.start': async (_input, windowId) => {
      await application.opened(windowId);
      const isOpen = books.of(windowId) !== null;
      // An outline that cannot be read does not keep the window from coming: without it the desk asks itself, and tells what is wrong.
      const [book, outline] = isOpen ? await Promise.all([books.store(windowId, 'book.info', {}), books.store(windowId, 'outline.get', {}).catch(() => null)]) : [null, null];
      return { version: app.getVersion(), preferences: preferences.value, recent: await recent.list(), book, outline, stretched: !app.isPackaged && process.env['KYYEU_STRETCHED'] === '1' };
    },
    'app.setPreferences': async (patch) => await application.setPreferences(patch),
    'app.draftCover': async ({ title, ...given }) => await books.draftCover({ ...defaultSettings(title), ...given }),
    'app.newBook': async ({ title, ...given }, windowId) => {
      const language = preferences.value.language;
      const name = fileNameOf(title, t(language, 'dialogs.untitledBook'));
      const path = await dialogs.newBook(browserOf(windowId), join(app.getPath('documents'), `${name}.${BOOK_EXTENSION}`));
      return path === null ? null : await books.create(windowId, path, { ...defaultSettings(title), ...given });
    },
    'app.openBook': async (_input, windowId) => {
      const path = await dialogs.openBook(browserOf(windowId));
      return path === null ? null : await openIn(windowId, path);
    },
    'app.openRecent': async ({ id }, windowId) => await openIn(windowId, recent.pathOf(id)),
    'app.wantsCover': async (_input, windowId) => {
      const { readOnly, settings } = await books.store(windowId, 'book.info', {});
      return { wanted: !readOnly && covers.wants(books.required(windowId).path, settings) };
    },
    'app.keepCover': async ({ picture }, windowId) => {
      const { settings } = await books.store(windowId, 'book.info', {});
      await covers.keep(books.required(windowId).path, settings, picture);
      return {};
    },
    'app.noteError': async ({ code }) => {
      await application.errors.note(code, 'app.noteError');
      return {};
    },
    'app.forgetRecent': async ({ id }) => {
      await recent.forget(id);
      await covers.forget(id);
      application.refreshMenu();
      return await recent.list();
    },
    'app.openSample': async (_input, windowId) => await openIn(windowId, await application.samplePath()),
    'app.manual': async ({ page, anchor }) => {
      await application.manual.show(page, anchor);
      return {};
    },
    'app.closeBook': async (_input, windowId) => {
      if (!(await application.mayStop(windowId))) return { closed: false };
      jobs.cancelAll(windowId);
      await books.close(windowId);
      return { closed: true };
    },

    'app.importArticles': async ({ partId, dropped: wasDropped }, windowId) => {
      books.required(windowId);
      if (wasDropped && !dropped.has(windowId)) return null;
      const paths = wasDropped ? dropped.take(windowId) : await dialogs.articles(browserOf(windowId));
      if (paths === null) return null;
      // The system told no path: a picture off a page, or a name that this system's language settings cannot write.
      if (paths.length === 0) throw new AppError('import/no-path');
      const stored: ImportReport[] = [];
      const commit = async (input: Input<'import.commit'>): Promise<ImportReport> => {
        const report = await books.store(windowId, 'import.commit', input);
        stored.push(report);
        return report;
      };
      try {
        const finish = async (batch: Input<'import.finish'>): Promise<void> => {
          await books.store(windowId, 'import.finish', batch);
        };
        const job = { partId, paths, startReader: () => startHost('import'), commit, finish };
        return await jobs.run(windowId, 'import', (context) => importIntoBook(job, context));
      } finally {
        // A cancelled import, too, keeps what had come in.
        if (stored.length > 0) windows.get(windowId)?.send('outline', { outline: await books.store(windowId, 'outline.get', {}) });
      }
    },
    'app.chooseMerge': async (_input, windowId) => {
      books.required(windowId);
      const path = await dialogs.mergeBook(browserOf(windowId));
      if (path === null) return null;
      await inspectInHost(() => startHost('inspect'), path);
      return await books.store(windowId, 'merge.open', { path });
    },
    'app.choosePhoto': async (_input, windowId) => {
      books.required(windowId);
      const path = await dialogs.photo(browserOf(windowId));
      return path === null ? null : await books.store(windowId, 'photo.addFile', { path });
    },
    'app.chooseProfile': async (_input, windowId) => {
      books.required(windowId);
      const path = await dialogs.profile(browserOf(windowId));
      if (path === null) return null;
      const called = await books.store(windowId, 'press.readProfile', { path });
      profiles.set(windowId, path);
      return called;
    },
    'app.useProfile': async ({ patch }, windowId) => {
      const path = profiles.get(windowId);
      if (path === undefined) throw new AppError('file/not-found');
      const settings = await books.store(windowId, 'press.useProfile', { path, patch });
      await application.renamed(windowId);
      return settings;
    },
    'app.exportBook': async ({ to, ...choices }, windowId) => {
      const book = books.required(windowId);
      const { id, settings } = await books.store(windowId, 'book.info', {});
      const folder = await folders.choose({ id, path: book.path }, (suggested) => dialogs.exportFolder(browserOf(windowId), suggested));
      if (folder === null) return null;
      const where = isFolder(to) ? { copy: 1 } : await whereToWrite((standing) => dialogs.standing(browserOf(windowId), standing), await made(), { folder, names: [exportedName(settings.title, to)], book: id });
      if (where === null) return null;
      const result = await jobs.run(windowId, 'export', (context) =>
        exportFiles({ path: book.file, title: settings.title, to, ...choices, ...where, folder, cache: cacheFolder(), start: () => exports.take(book.file), done: (host) => { exports.keep(book.file, host); } }, context),
      );
      if (!isFolder(to)) for (const { path } of result.files) await (await made()).add(path, id);
      exported.set(windowId, result.files);
      checking.exported(windowId, result);
      return result;
    },
    'app.saveForms': async ({ unitIds }, windowId) =>
      await saveForms({
        unitIds,
        browser: browserOf(windowId),
        dialogs,
        language: preferences.value.language,
        make: (unitId, today) => books.store(windowId, 'collect.form', { unitId, today }),
      }),
    'app.copyText': async ({ text, html }) => {
      await copyOut(text, html);
      return {};
    },
    'app.showExport': async ({ index, how }, windowId) => {
      const file = exported.get(windowId)?.[index];
      if (file === undefined || !existsSync(file.path)) throw new AppError('file/not-found');
      if (how === 'reveal') shell.showItemInFolder(file.path);
      else await openFile(file.path);
      return {};
    },
    'app.damage': (_input, windowId) => checks.of(windowId),
    'app.stopCheck': (_input, windowId) => {
      checks.stop(windowId);
      return {};
    },
    'app.salvageBook': async (_input, windowId) => {
      const { path } = books.required(windowId);
      const to = await dialogs.salvaged(browserOf(windowId), salvagedName(path, t(preferences.value.language, 'damage.fileEnding')));
      if (to === null) return null;
      const report = await jobs.run(windowId, 'salvage', (context) => salvageBook({ path, to, start: () => startHost('inspect') }, context));
      salvaged.set(windowId, to);
      return { ...report, fileName: basename(to), folderLabel: folderLabel(to) };
    },
    'app.openSalvaged': async (_input, windowId) => {
      const path = salvaged.get(windowId);
      if (path === undefined) throw new AppError('file/not-found');
      return await books.open(windowId, path);
    },
    'app.cancelJob': ({ jobId }, windowId) => {
      jobs.cancel(windowId, jobId);
      return {};
    },
    'app.readyToClose': (_input, windowId) => {
      windows.required(windowId).closing.ready();
      return {};
    },
  };
}

/** @throws AppError `file/failed` when the system has no program for it */
async function openFile(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem !== '') throw new AppError('file/failed', { reason: problem });
}
