/** The package for the printing house: asks where it goes, has it made in a process that ends with the job. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportedFile } from '../common/contract/shapes.ts';
import type { Application } from './application.ts';
import { cacheFolder } from './cache-folder.ts';
import type { AppHandlers } from './dispatch.ts';
import { inExportHost } from './export-job.ts';
import { startHost } from './utility.ts';

/** @param made the files that a window made last, for showing them */
export function packageHandlers({ books, dialogs, jobs, windows }: Application, made: (windowId: number, files: readonly Pick<ExportedFile, 'path'>[]) => void): Pick<AppHandlers, 'app.makePackage'> {
  return {
    'app.makePackage': async (choice, windowId) => {
      const book = books.required(windowId);
      const beside = join(dirname(book.path), 'out');
      const folder = await dialogs.exportFolder(windows.required(windowId).browser, existsSync(beside) ? beside : dirname(book.path));
      if (folder === null) return null;
      const cache = cacheFolder();
      const { title } = (await books.store(windowId, 'book.info', {})).settings;
      const result = await jobs.run(windowId, 'export', (context) =>
        inExportHost({ start: () => startHost('export'), title, folder, cache }, async (host) => await host.call('package.make', { ...choice, path: book.file, folder, cache }, context)),
      );
      made(windowId, result.files);
      return result;
    },
  };
}
