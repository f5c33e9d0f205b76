/** Papers of the window's book: asks where they go, has them made in a process of their own. */
import { app, type BrowserWindow } from 'electron';
import { dirname, join } from 'node:path';
import type { Change } from '../common/article/document.ts';
import type { ChannelOf } from '../common/contract/channels.ts';
import type { WordOrigin } from '../common/contract/word-shapes.ts';
import type { Connection } from '../hosts/connection.ts';
import { readEditedWord } from '../hosts/word-reader.ts';
import type { Application } from './application.ts';
import type { AppHandlers } from './dispatch.ts';
import { fileNameOf } from './file-names.ts';
import type { JobContext } from './jobs.ts';
import { startHost } from './utility.ts';

type Papers = Pick<AppHandlers, 'app.makeManuscript' | 'app.exportWord' | 'app.saveLicence' | 'app.takeBackWord'>;

/** @param made the files that a window made last, for showing them */
export function paperHandlers({ books, dialogs, jobs, preferences, windows }: Application, made: (windowId: number, files: readonly { readonly path: string }[]) => void): Papers {
  const browserOf = (windowId: number): BrowserWindow => windows.required(windowId).browser;
  /** Runs in a process that ends with the job: typesetting leaves much memory behind. */
  const making = async <T>(windowId: number, work: (host: Connection<ChannelOf<'export'>>, context: JobContext) => Promise<T>): Promise<T> =>
    await jobs.run(windowId, 'export', async (context) => {
      const host = startHost('export');
      try {
        return await work(host, context);
      } finally {
        host.dispose();
      }
    });

  return {
    'app.makeManuscript': async (choice, windowId) => {
      const book = books.required(windowId);
      const folder = await dialogs.manuscriptFolder(browserOf(windowId), dirname(book.path));
      if (folder === null) return null;
      const input = { ...choice, path: book.file, folder, madeBy: preferences.value.author };
      const result = await making(windowId, (host, { signal, onProgress }) => host.call('manuscript.make', input, { signal, onProgress }));
      made(windowId, result.files);
      return result;
    },
    'app.exportWord': async ({ articles, title }, windowId) => {
      const book = books.required(windowId);
      const to = await dialogs.word(browserOf(windowId), join(app.getPath('documents'), `${fileNameOf(title, 'Kỷ yếu')}.docx`));
      if (to === null) return null;
      // A book that is only looked at keeps nothing; its file can still be read.
      if (book.view === null) await books.store(windowId, 'word.keep', { articles: [...articles] });
      await making(windowId, (host, { signal, onProgress }) => host.call('word.export', { path: book.file, articles: [...articles], author: preferences.value.author, to }, { signal, onProgress }));
      made(windowId, [{ path: to }]);
      return { path: to };
    },
    'app.saveLicence': async (_input, windowId) => {
      const book = books.required(windowId);
      const { settings } = await books.store(windowId, 'book.info', {});
      const to = await dialogs.licence(browserOf(windowId), join(app.getPath('documents'), `${fileNameOf(settings.title, 'Kỷ yếu')} - Đơn xin cấp giấy phép.docx`));
      if (to === null) return null;
      const { open } = await making(windowId, (host, { signal, onProgress }) => host.call('licence.make', { path: book.file, to }, { signal, onProgress }));
      made(windowId, [{ path: to }]);
      return { path: to, open };
    },
    'app.takeBackWord': async (_input, windowId) => {
      books.required(windowId);
      const path = await dialogs.editedWord(browserOf(windowId));
      if (path === null) return null;
      const known = async (name: string, origin: WordOrigin | null): Promise<readonly Change[]> => (await books.store(windowId, 'word.known', { name, origin })).known;
      return await books.store(windowId, 'word.takeBack', await readEditedWord({ path, start: () => startHost('import'), known }));
    },
  };
}
