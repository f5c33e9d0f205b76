/** The slides of achievements over the whole screen: one process a window, for as long as they are shown. */
import { AppError } from '../common/errors.ts';
import type { Connection } from '../hosts/connection.ts';
import type { Application } from './application.ts';
import type { AppHandlers } from './dispatch.ts';
import { startHost } from './utility.ts';

type Host = Connection<'slides.open' | 'slides.page'>;

interface Shown {
  readonly host: Host;
  /** The window had the whole screen before. */
  readonly wasFull: boolean;
}

export function slideHandlers({ books, jobs, windows }: Application): Pick<AppHandlers, 'app.startSlides' | 'app.slidePage' | 'app.endSlides'> {
  const shown = new Map<number, Shown>();
  const end = (windowId: number): void => {
    const ended = shown.get(windowId);
    if (ended === undefined) return;
    shown.delete(windowId);
    ended.host.dispose();
    const browser = windows.get(windowId)?.browser;
    if (browser !== undefined && !browser.isDestroyed() && !ended.wasFull) browser.setFullScreen(false);
  };
  return {
    'app.startSlides': async (choice, windowId) => {
      const book = books.required(windowId);
      const { browser } = windows.required(windowId);
      end(windowId);
      const host: Host = startHost('export');
      try {
        const made = await jobs.run(windowId, 'export', async ({ signal, onProgress }) => await host.call('slides.open', { ...choice, path: book.file }, { signal, onProgress }));
        shown.set(windowId, { host, wasFull: browser.isFullScreen() });
        browser.once('closed', () => { end(windowId); });
        browser.setFullScreen(true);
        return made;
      } catch (thrown) {
        host.dispose();
        throw thrown;
      }
    },
    'app.slidePage': async ({ index }, windowId) => {
      const now = shown.get(windowId);
      if (now === undefined) throw new AppError('slides/over');
      return await now.host.call('slides.page', { index });
    },
    'app.endSlides': (_input, windowId) => {
      end(windowId);
      return {};
    },
  };
}
