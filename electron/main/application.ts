/** The application as a whole: its records, services, books and windows, and what ties them together. */
import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import { toErrorShape } from '../common/errors.ts';
import type { ChannelOf } from '../common/contract/channels.ts';
import type { BookInfo, Preferences } from '../common/contract/shapes.ts';
import { t, type Language } from '../common/i18n/index.ts';
import type { ManualPage } from '../common/manual.ts';
import { inBackground } from './background.ts';
import type { Book } from './book-sessions.ts';
import { Backups } from './backups.ts';
import { Books } from './books.ts';
import { cacheFolder } from './cache-folder.ts';
import { Checks } from './checks.ts';
import { coalesced } from './coalesced.ts';
import { Covers } from './covers.ts';
import { CrashMarker } from './crash-marker.ts';
import { Dialogs } from './dialogs.ts';
import { Dropped } from './dropped.ts';
import { ErrorLog } from './error-log.ts';
import { noticesOf } from './job-notices.ts';
import { Jobs } from './jobs.ts';
import { KeptExports } from './kept-exports.ts';
import { KnownFiles } from './known-files.ts';
import { setMenu } from './menu.ts';
import type { OpenRequest } from './open-requests.ts';
import { Opening } from './opening.ts';
import { LICENCES_URL, MANUAL_URL } from './origin.ts';
import { PagesWindow } from './pages-window.ts';
import { PreferenceStore, type PreferencesPatch } from './preferences.ts';
import { RecentBooks } from './recent.ts';
import { JsonRecord } from './record.ts';
import { Safety } from './safety.ts';
import { sampleBook } from './sample.ts';
import { Service } from './service.ts';
import { saveSupportBundle } from './support.ts';
import { updateHost } from './updates.ts';
import { startHost } from './utility.ts';
import { NO_STATE, windowState } from './window-state.ts';
import type { AppWindow } from './window.ts';
import { Windows } from './windows.ts';

export interface Records {
  readonly preferences: PreferenceStore;
  readonly recent: RecentBooks;
  readonly known: KnownFiles;
  readonly windowState: JsonRecord<typeof windowState>;
  readonly marker: CrashMarker;
  readonly errors: ErrorLog;
}

export class Application {
  readonly preferences: PreferenceStore;
  readonly recent: RecentBooks;
  readonly covers: Covers;
  readonly books: Books;
  readonly checks: Checks;
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly jobs: Jobs;
  readonly exports = new KeptExports(() => startHost('export'));
  readonly backups = new Backups(() => startHost('backup'));
  readonly marker: CrashMarker;
  readonly errors: ErrorLog;
  readonly safety: Safety;
  readonly dropped = new Dropped();
  readonly manual = new PagesWindow<ManualPage>(MANUAL_URL, 'index');
  readonly #licences = new PagesWindow<Language>(LICENCES_URL, 'vi');
  readonly #store = new Service<ChannelOf<'store'>>('store', () => startHost('store'));
  readonly #print = new Service<ChannelOf<'print'>>('print', () => startHost('print'));
  /** Books being opened in windows whose page may ask for them already. */
  readonly #opening = new Map<number, Promise<unknown>>();

  /** Opening a book changes what the menu shows several times over, and to build it takes as long as a small page. */
  readonly refreshMenu = coalesced(60, () => { this.#buildMenu(); });

  /** Books asked for from outside, up to the last. */
  #outside: Promise<unknown> = Promise.resolve();

  constructor(records: Records) {
    nativeTheme.themeSource = records.preferences.value.theme;
    this.preferences = records.preferences;
    this.recent = records.recent;
    this.covers = new Covers(join(app.getPath('userData'), 'covers'), records.recent);
    this.dialogs = new Dialogs(() => this.preferences.value.language);
    const notices = noticesOf((windowId) => this.windows.get(windowId), () => this.preferences.value);
    this.jobs = new Jobs((windowId, event) => {
      this.windows.get(windowId)?.send('job', event);
      notices.heard(windowId, event);
    });
    const opening = new Opening(() => startHost('inspect'), records.known);
    this.checks = new Checks({
      start: () => startHost('inspect'),
      tell: (windowId, check) => {
        this.windows.get(windowId)?.send('bookCheck', check);
      },
      onDamage: (windowId, book, found) => {
        opening.suspect(book.path);
        if (book.file === book.path && found.some(({ kind }) => kind === 'pages')) inBackground(this.#stopWriting(windowId));
      },
    });
    this.books = new Books({
      store: this.#store,
      print: this.#print,
      cache: cacheFolder(),
      author: () => this.preferences.value.author,
      prepare: (path) => opening.prepare(path),
      closed: async (book) => {
        this.exports.drop(book.file);
        await opening.closed(book);
      },
      beforeWrite: (windowId) => {
        this.checks.beforeWrite(windowId);
      },
      onChange: (windowId, book, info) => {
        if (book === null) this.checks.end(windowId);
        else this.checks.begin(windowId, book, opening.damageOf(book));
        this.#showBook(windowId, book, info);
      },
    });
    this.windows = new Windows({
      state: records.windowState,
      hasBook: (id) => this.books.of(id) !== null,
      mayClose: async ({ id }) => await this.mayStop(id),
      onClose: async ({ id }) => {
        this.jobs.cancelAll(id);
        // The manual stands beside a window, not alone.
        if (this.windows.all().length === 1) for (const pages of this.#pages) pages.close();
        await this.books.close(id);
      },
    });
    const { books, windows, recent, backups } = this;
    this.marker = records.marker;
    this.errors = records.errors;
    this.safety = new Safety({ books, windows, recent, backups, marker: this.marker, store: this.#store, everyMs: backupEvery() });
    app.on('browser-window-focus', () => {
      this.refreshMenu();
    });
  }

  /** Reads the application's records from the person's data folder. Does not need a ready application. */
  static async records(): Promise<Records> {
    const file = (name: string): string => join(app.getPath('userData'), name);
    const [preferences, recent, known, state, marker, errors] = await Promise.all([
      PreferenceStore.open(file('preferences.json')),
      RecentBooks.open(file('recent.json')),
      KnownFiles.open(file('known.json')),
      JsonRecord.open(file('window.json'), windowState, NO_STATE),
      CrashMarker.open(file('open-books.json')),
      ErrorLog.open(file('errors.json')),
    ]);
    return { preferences, recent, known, windowState: state, marker, errors };
  }

  /** Starts the process that owns the files, so that it is ready when the page asks. */
  warm(): void {
    this.#store.warm();
  }

  /** Ends every process. Books are closed by their windows before. */
  stop(): void {
    this.safety.stop();
    this.#print.stop();
    this.#store.stop();
  }

  /** Resolves when a book that was being opened in a window is open, or could not be. */
  async opened(windowId: number): Promise<void> {
    await this.#opening.get(windowId);
  }

  /** Opens a first window, with what the application was started with. */
  start(request: OpenRequest): void {
    if (request.books.length === 0 && !request.sample) this.#newWindow(null);
    else this.fulfil(request);
  }

  /** Opens what was asked for from outside; a request for nothing brings a window to the front. */
  fulfil({ books, sample }: OpenRequest): void {
    for (const path of books) this.#openSoon(() => Promise.resolve(path));
    if (sample) this.#openSoon(() => this.samplePath());
    if (books.length > 0 || sample) return;
    const window = this.windows.current();
    if (window === null) this.#newWindow(null);
    else window.focus();
  }

  /** Shows a backup, for looking at only, in a window of its own. */
  async view(path: string): Promise<void> {
    await this.opened(this.#newWindow((window) => this.books.open(window.id, path, 'backup')).id);
  }

  async samplePath(): Promise<string> {
    return await sampleBook({
      folders: [app.getPath('documents'), app.getPath('userData')],
      name: t(this.preferences.value.language, 'dialogs.sampleFile'),
      make: (path) => this.#store.call('session.sample', { path }),
    });
  }

  async setPreferences(patch: PreferencesPatch): Promise<Preferences> {
    const { author } = this.preferences.value;
    const value = await this.preferences.change(patch);
    nativeTheme.themeSource = value.theme;
    for (const window of this.windows.all()) window.send('preferences', value);
    if (value.author !== author) for (const [windowId, book] of await this.books.nameAuthor()) this.windows.get(windowId)?.send('book', book);
    this.refreshMenu();
    return value;
  }

  /** A person is asked before work of a window is stopped by closing it or its book. True: none runs, or it may stop. */
  async mayStop(windowId: number): Promise<boolean> {
    const making = this.jobs.making(windowId);
    const window = this.windows.get(windowId);
    return making === null || window === null || (await this.dialogs.stopWork(window.browser, making));
  }

  /** What a book is called has changed. */
  async renamed(windowId: number): Promise<void> {
    const info = await this.books.store(windowId, 'book.info', {});
    this.#showBook(windowId, this.books.of(windowId), info);
  }

  /** Pages of the file are broken: a change could write over what is still whole. */
  async #stopWriting(windowId: number): Promise<void> {
    this.windows.get(windowId)?.send('book', await this.books.stopWriting(windowId));
  }

  #buildMenu(): void {
    const window = this.windows.current();
    setMenu({
      preferences: this.preferences.value,
      recent: this.recent.titles(),
      hasBook: window !== null && this.books.of(window.id) !== null,
      onCommand: (command) => {
        const pages = this.#pages.find(({ isFocused }) => isFocused);
        if (pages === undefined) this.windows.current()?.send('menu', { command });
        else if (command === 'close-book') pages.close();
      },
      onPreferences: (patch) => {
        inBackground(this.setPreferences(patch));
      },
      onRecent: (id) => {
        this.#openSoon(() => Promise.resolve(this.recent.pathOf(id)));
      },
      onNewWindow: () => { this.#newWindow(null); },
      onSample: () => {
        this.#openSoon(() => this.samplePath());
      },
      onManual: () => { inBackground(this.manual.show(null)); },
      onSupport: () => { inBackground(this.#saveSupportBundle()); },
      onLicences: () => { inBackground(this.showLicences()); },
      onAbout: () => { inBackground(this.#about()); },
    });
  }

  /** The page of licences, in the language of the window. */
  async showLicences(): Promise<void> {
    await this.#licences.show(this.preferences.value.language);
  }

  async #saveSupportBundle(): Promise<void> {
    const window = this.windows.current();
    if (window === null) return;
    try {
      await saveSupportBundle({ browser: window.browser, preferences: this.preferences.value, errors: this.errors.errors, file: this.books.of(window.id)?.file ?? null });
    } catch (thrown) {
      await this.dialogs.error(window.browser, toErrorShape(thrown));
    }
  }

  async #about(): Promise<void> {
    const parent = this.windows.current()?.browser;
    if (parent !== undefined && (await this.dialogs.about(parent, { version: app.getVersion(), updates: updateHost(app.getAppPath()) })) === 'licences') await this.showLicences();
  }

  get #pages(): readonly Pick<PagesWindow<string>, 'isFocused' | 'close'>[] {
    return [this.manual, this.#licences];
  }

  #newWindow(opening: ((window: AppWindow) => Promise<unknown>) | null): AppWindow {
    const window = this.windows.create();
    if (opening !== null) this.#opening.set(window.id, opening(window));
    inBackground(window.load());
    this.refreshMenu();
    return window;
  }

  /** One after the other: where the second opens depends on what the first did. */
  #openSoon(find: () => Promise<string>): void {
    const opening = this.#outside.then(() => this.#openOutside(find));
    inBackground(opening);
    this.#outside = Promise.allSettled([opening]);
  }

  /** Opens a book in a window that shows it already, one that shows none, or a new one; an error is told in that window. */
  async #openOutside(find: () => Promise<string>): Promise<void> {
    const open = async (window: AppWindow): Promise<boolean> => {
      try {
        await this.books.open(window.id, await find());
        return true;
      } catch (thrown) {
        inBackground(this.dialogs.error(window.browser, toErrorShape(thrown)));
        return false;
      }
    };
    const current = this.windows.current();
    if (current === null) {
      await this.opened(this.#newWindow(open).id);
      return;
    }
    const shown = await find().then(
      (path) => this.books.windowOf(path),
      () => null,
    );
    const window = (shown === null ? null : this.windows.get(shown)) ?? (this.books.of(current.id) === null ? current : null);
    if (window === null) await this.opened(this.#newWindow(open).id);
    else {
      if (shown === null && (await open(window))) window.reload();
      window.focus();
    }
  }

  #showBook(windowId: number, book: Book | null, info: BookInfo | null): void {
    this.windows.get(windowId)?.setBook(info?.settings.title ?? null);
    this.safety.shown(windowId, book, info);
    if (book !== null && info !== null && info.readOnlyBecause !== 'backup') {
      app.addRecentDocument(book.path);
      // The list of recent books is a convenience: a full disk must not keep a book from opening.
      inBackground(
        this.recent.remember(book.path, info).then(() => {
          this.refreshMenu();
        }),
      );
    }
    this.refreshMenu();
  }
}

/** From one backup to the next, ms: for tests of a program that is not packaged. */
function backupEvery(): number | undefined {
  const told = app.isPackaged ? undefined : process.env['KYYEU_BACKUP_MS'];
  return told === undefined ? undefined : Number(told);
}

