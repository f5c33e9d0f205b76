/** The package for the printing house: asks where it goes, has it made in a process that ends with the job. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportedFile } from '../common/contract/shapes.ts';
import type { Application } from './application.ts';
import { cacheFolder } from './cache-folder.ts';
import type { AppHandlers } from './dispatch.ts';
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
      const result = await jobs.run(windowId, 'export', async ({ signal, onProgress }) => {
        await mkdir(cache, { recursive: true });
        const host = startHost('export');
        try {
          return await host.call('package.make', { ...choice, path: book.file, folder, cache }, { signal, onProgress });
        } finally {
          host.dispose();
        }
      });
      made(windowId, result.files);
      return result;
    },
  };
}
