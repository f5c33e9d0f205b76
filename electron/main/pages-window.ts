/** A window for pages of our own without a bridge (the manual, the licences), beside whatever is worked on. There is one of each at most. */
import { BrowserWindow, nativeTheme } from 'electron';

const SIZE = { width: 1120, height: 820 };
const MINIMUM = { width: 480, height: 400 };
/** The pages' own background (design token `surface`), so that nothing flashes before they are drawn. */
const BACKGROUND = { light: '#FFFFFF', dark: '#20252B' };

export class PagesWindow<Page extends string> {
  readonly #folder: string;
  readonly #first: Page;
  #browser: BrowserWindow | null = null;

  /** @param folder address that the pages' names come after; `first`: the page shown when none is named */
  constructor(folder: string, first: Page) {
    this.#folder = folder;
    this.#first = first;
  }

  /** Shows a page; null: the one it is at, or the first. */
  async show(page: Page | null, anchor?: string): Promise<void> {
    const browser = this.#browser ?? this.#make();
    if (this.#browser !== null && page === null) {
      this.#front(browser);
      return;
    }
    this.#browser = browser;
    this.#front(browser);
    await browser.loadURL(`${this.#folder}${page ?? this.#first}.html${anchor === undefined ? '' : `#${anchor}`}`);
  }

  /** True while it is the window people look at. */
  get isFocused(): boolean {
    return this.#browser?.isFocused() === true;
  }

  close(): void {
    this.#browser?.close();
  }

  #front(browser: BrowserWindow): void {
    if (browser.isMinimized()) browser.restore();
    browser.show();
    browser.focus();
  }

  #make(): BrowserWindow {
    const browser = new BrowserWindow({
      ...SIZE,
      minWidth: MINIMUM.width,
      minHeight: MINIMUM.height,
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false },
    });
    // The menu's keys are the desk's; elsewhere than on macOS this window has none.
    browser.removeMenu();
    browser.on('closed', () => {
      this.#browser = null;
    });
    return browser;
  }
}
