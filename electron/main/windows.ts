/** The application's windows, and which of them a message came from. */
import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { Sender } from './ipc.ts';
import { AppWindow, type AppWindowOptions } from './window.ts';

export class Windows {
  readonly #options: AppWindowOptions;
  readonly #open = new Map<number, AppWindow>();

  constructor(options: AppWindowOptions) {
    this.#options = options;
  }

  /** Makes a window. Its page is loaded by `load`, so that a book can be opened in it first. */
  create(): AppWindow {
    const window = new AppWindow(this.#options);
    const { id } = window;
    this.#open.set(id, window);
    window.browser.on('closed', () => {
      this.#open.delete(id);
    });
    return window;
  }

  get(id: number): AppWindow | null {
    return this.#open.get(id) ?? null;
  }

  /** @throws Error when there is no such window: it was closed while its call ran */
  required(id: number): AppWindow {
    const window = this.get(id);
    if (window === null) throw new Error('The window is closed.');
    return window;
  }

  all(): AppWindow[] {
    return [...this.#open.values()];
  }

  /** The window people look at, or any. */
  current(): AppWindow | null {
    const focused = BrowserWindow.getFocusedWindow();
    return (focused === null ? null : this.get(focused.id)) ?? this.all().at(-1) ?? null;
  }

  /** Who sent a message, as the IPC wrapper judges it. */
  senderOf(event: IpcMainInvokeEvent | IpcMainEvent): Sender {
    const window = this.all().find((candidate) => !candidate.browser.isDestroyed() && candidate.browser.webContents === event.sender);
    const frame = event.senderFrame;
    return { windowId: window?.id ?? null, isMainFrame: frame !== null && frame === event.sender.mainFrame, url: frame?.url ?? '' };
  }
}
