/** The package for the printing house: asks where it goes, notes the book's state, has it made in a process that ends with the job. */
import type { ExportedFile } from '../common/contract/shapes.ts';
import type { Application } from './application.ts';
import { t } from '../common/i18n/index.ts';
import { cacheFolder } from './cache-folder.ts';
import type { AppHandlers } from './dispatch.ts';
import type { ExportFolders } from './export-folders.ts';
import { inExportHost } from './export-job.ts';
import { startHost } from './utility.ts';

/** @param folders where books were exported last @param keep the files that a window made last, for showing them */
export function packageHandlers({ books, dialogs, jobs, preferences, windows }: Application, folders: ExportFolders, keep: (windowId: number, files: readonly Pick<ExportedFile, 'path'>[]) => void): Pick<AppHandlers, 'app.makePackage'> {
  return {
    'app.makePackage': async (choice, windowId) => {
      const book = books.required(windowId);
      const { id, settings: { title } } = await books.store(windowId, 'book.info', {});
      const folder = await folders.choose({ id, path: book.path }, (suggested) => dialogs.exportFolder(windows.required(windowId).browser, suggested));
      if (folder === null) return null;
      const cache = cacheFolder();
      // Before the work: one goes on writing beside it.
      const noted = await books.store(windowId, 'press.handOver', { called: t(preferences.value.language, 'order.snapshot') });
      const making = jobs.run(windowId, 'export', (context) =>
        inExportHost({ start: () => startHost('export'), title, folder, cache }, async (host) => await host.call('package.make', { ...choice, path: book.file, folder, cache }, context)),
      );
      const [made] = await Promise.allSettled([making]);
      // Where nothing was made nothing was handed over. A book that was closed meanwhile keeps the note.
      if (made.status === 'rejected' && noted.taken && books.of(windowId)?.file === book.file) await books.store(windowId, 'history.removeSnapshot', { id: noted.id });
      const result = await making;
      keep(windowId, result.files);
      return result;
    },
  };
}
