/** A design of the book's own: copied out into a folder, and read from one, which is tried in a process that can be killed. */
import { basename, dirname, join } from 'node:path';
import { DATA_FILE } from '../common/book/own-design.ts';
import { readDesignInHost } from '../hosts/design-reader.ts';
import type { Application } from './application.ts';
import type { AppHandlers } from './dispatch.ts';
import { startHost } from './utility.ts';

/** @param made the files that a window made last, for showing them */
export function designHandlers({ books, dialogs, jobs, windows }: Application, made: (windowId: number, files: readonly { readonly path: string }[]) => void): Pick<AppHandlers, 'app.copyDesign' | 'app.readDesign'> {
  /** The folder that each window read a design from last. */
  const folders = new Map<number, string>();
  return {
    'app.copyDesign': async (which, windowId) => {
      const book = books.required(windowId);
      const folder = await dialogs.designFolder(windows.required(windowId).browser, dirname(book.path));
      if (folder === null) return null;
      const host = startHost('export');
      try {
        const copied = await host.call('design.copy', { ...which, folder });
        folders.set(windowId, copied.folder);
        made(windowId, [{ path: join(copied.folder, DATA_FILE) }]);
        return { folder: basename(copied.folder), path: copied.folder };
      } finally {
        host.dispose();
      }
    },
    'app.readDesign': async ({ again }, windowId) => {
      const book = books.required(windowId);
      const known = folders.get(windowId);
      const folder = again && known !== undefined ? known : await dialogs.design(windows.required(windowId).browser, known ?? dirname(book.path));
      if (folder === null) return null;
      folders.set(windowId, folder);
      return await jobs.run(windowId, 'design', (context) => readDesignInHost(() => startHost('export'), { folder, book: book.file }, context));
    },
  };
}
