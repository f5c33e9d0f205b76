/** One window of the application: a sandboxed page, its events, its place on the screen, its way out. */
import { app, BrowserWindow, nativeTheme, Notification, screen, webFrameMain } from 'electron';
import { EVENT } from '../common/contract/messages.ts';
import { events, type EventName, type EventPayload } from '../common/contract/events.ts';
import { inBackground } from './background.ts';
import { Closing } from './closing.ts';
import { paths } from './environment.ts';
import { PAGES_GIVE_WAY } from '../hosts/flags.ts';
import { firstThreadGivesWay } from '../hosts/priority.ts';
import { isPageUrl, START_URL } from './origin.ts';
import type { JsonRecord } from './record.ts';
import { DEFAULT_SIZE, MINIMUM_SIZE, reachableBounds, type windowState } from './window-state.ts';

const NAME = 'Kỷ Yếu';
/** The page's own background (design tokens `canvas`), so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#E4E7EB', dark: '#111418' };

/** How often a page that died is shown anew. */
const RELOADS = 3;

export interface AppWindowOptions {
  readonly state: JsonRecord<typeof windowState>;
  /** True while the window shows a book: then there may be something to save. */
  readonly hasBook: (id: number) => boolean;
  /** Whether the window may be closed: a person is asked about work that would stop with it. */
  readonly mayClose: (window: AppWindow) => Promise<boolean>;
  /** Runs before the window goes away; the window is hidden meanwhile. */
  readonly onClose: (window: AppWindow) => Promise<void>;
}

export class AppWindow {
  readonly browser: BrowserWindow;
  readonly closing: Closing;
  readonly #options: AppWindowOptions;
  #deaths = 0;

  constructor(options: AppWindowOptions) {
    this.#options = options;
    this.browser = new BrowserWindow({
      ...DEFAULT_SIZE,
      ...reachableBounds(options.state.value, screen.getAllDisplays().map((display) => display.workArea)),
      minWidth: MINIMUM_SIZE.width,
      minHeight: MINIMUM_SIZE.height,
      show: false,
      title: NAME,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: {
        preload: paths.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: !app.isPackaged,
      },
    });
    this.closing = new Closing({
      may: () => this.#options.mayClose(this),
      ask: () => {
        this.send('closing', {});
      },
      close: () => {
        inBackground(this.#leave());
      },
    });
    this.#listen();
  }

  get id(): number {
    return this.browser.id;
  }

  async load(): Promise<void> {
    await this.browser.loadURL(START_URL);
  }

  /** Shows the page anew, with what main knows now (another book). */
  reload(): void {
    this.browser.webContents.reload();
  }

  /** Sends one event of the contract. @throws ZodError when the payload is not the event's: a fault in main */
  send<N extends EventName>(name: N, payload: EventPayload<N>): void {
    if (this.browser.isDestroyed()) return;
    this.browser.webContents.send(EVENT, name, events[name].parse(payload));
  }

  /** Names the window after its book. */
  setBook(title: string | null): void {
    if (!this.browser.isDestroyed()) this.browser.setTitle(title === null || title === '' ? NAME : `${title} — ${NAME}`);
  }

  focus(): void {
    if (this.browser.isMinimized()) this.browser.restore();
    this.browser.show();
    this.browser.focus();
  }

  /** How far its work is, on its button in the taskbar. @param done 0 to 1; 'unknown': nobody can say; null: nothing runs */
  showProgress(done: number | 'unknown' | null): void {
    if (this.browser.isDestroyed()) return;
    // Above 1 the bar runs without an end, below 0 there is none.
    this.browser.setProgressBar(done === null ? -1 : done === 'unknown' ? 2 : done);
  }

  /** A notice of the system under the window's own title; a click on it brings the window to the front. */
  notify(title: string): void {
    if (this.browser.isDestroyed() || !Notification.isSupported()) return;
    const notice = new Notification({ title, body: this.browser.getTitle() });
    notice.on('click', () => {
      if (!this.browser.isDestroyed()) this.focus();
    });
    notice.show();
  }

  #listen(): void {
    const { browser, closing } = this;
    browser.once('ready-to-show', () => {
      if (this.#options.state.value.maximized) browser.maximize();
      browser.show();
    });
    browser.webContents.on('did-frame-finish-load', (_event, isMain, processId, routingId) => {
      // Painting a page takes a processor for tenths of a second, and the next key has come by then.
      const frame = isMain ? undefined : webFrameMain.fromId(processId, routingId);
      if (frame !== undefined && isPageUrl(frame.url) && frame.osProcessId !== browser.webContents.getOSProcessId()) firstThreadGivesWay(PAGES_GIVE_WAY, frame.osProcessId);
    });
    browser.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    browser.on('close', (event) => {
      if (closing.isClosed) return;
      event.preventDefault();
      if (this.#options.hasBook(this.id) && !browser.webContents.isCrashed()) inBackground(closing.request());
      else closing.now();
    });
    browser.webContents.on('render-process-gone', (_event, { reason }) => {
      // What the page had saved is in the file. A page that keeps dying is left as it is: its window can still be closed.
      this.#deaths += 1;
      if (reason !== 'clean-exit' && this.#deaths <= RELOADS && !closing.isClosed) this.reload();
    });
  }

  async #leave(): Promise<void> {
    const { browser } = this;
    const state = { bounds: browser.getNormalBounds(), maximized: browser.isMaximized() };
    browser.hide();
    const done = [this.#options.state.set(state), this.#options.onClose(this)];
    for (const work of done) inBackground(work);
    await Promise.allSettled(done);
    browser.destroy();
  }
}
