/**
 * The bridge. It carries calls and events and knows nothing of them: main checks every call, the client in the window every
 * answer, both from the one contract. Kept this small because it runs in every window before anything is seen.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL, DROPPED, EVENT } from '../common/contract/messages.ts';

/** Who in the page hears events. The bridge itself listens once: each screen that listens for itself looked like a leak. */
const listeners = new Set<(name: unknown, payload: unknown) => void>();
ipcRenderer.on(EVENT, (_event: unknown, name: unknown, payload: unknown) => {
  for (const heard of [...listeners]) heard(name, payload);
});

contextBridge.exposeInMainWorld('kyyeu', {
  platform: process.platform,

  call: (name: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL, name, input),

  /** Imports files dropped on the window. Their paths go to main and are never seen by the page. */
  importDropped: async (files: readonly File[], partId: unknown): Promise<unknown> => {
    ipcRenderer.send(DROPPED, files.map((file) => webUtils.getPathForFile(file)));
    return await ipcRenderer.invoke(CALL, 'app.importArticles', { partId, dropped: true });
  },

  /** Reads a spreadsheet dropped on its dialog; its path goes the same way. */
  chooseDroppedSheet: async (files: readonly File[]): Promise<unknown> => {
    ipcRenderer.send(DROPPED, files.map((file) => webUtils.getPathForFile(file)));
    return await ipcRenderer.invoke(CALL, 'app.chooseSheet', { dropped: true });
  },

  /** Hears one kind of event; the function it gives back stops that. */
  on: (event: unknown, listener: (payload: unknown) => void): (() => void) => {
    const heard = (name: unknown, payload: unknown): void => {
      if (name === event) listener(payload);
    };
    listeners.add(heard);
    return () => {
      listeners.delete(heard);
    };
  },
});
