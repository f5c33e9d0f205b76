/** Pictures chosen in a dialog, brought into the window's book. */
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { Application } from './application.ts';
import type { AppHandlers } from './dispatch.ts';

/** One picture is none or is damaged: the others still come in. */
const OF_ONE: ReadonlySet<string> = new Set(['photo/unsupported', 'photo/damaged', 'photo/too-large', 'file/not-found']);

export function photoHandlers({ books, dialogs, windows }: Application): Pick<AppHandlers, 'app.addPhotos'> {
  return {
    'app.addPhotos': async (_input, windowId) => {
      books.required(windowId);
      const paths = await dialogs.photos(windows.required(windowId).browser);
      if (paths === null) return null;
      const ids: string[] = [];
      const failed: string[] = [];
      for (const path of paths) {
        try {
          ids.push((await books.store(windowId, 'photo.addFile', { path })).id);
        } catch (thrown) {
          if (!(thrown instanceof AppError) || !OF_ONE.has(thrown.code)) throw thrown;
          failed.push(basename(path));
        }
      }
      return { ids, failed };
    },
  };
}
