/** What keeps the books of all windows safe: backups by the clock, the eye on their files, the note of what is open. */
import type { BookInfo } from '../common/contract/shapes.ts';
import type { CrashedBook } from '../common/contract/safety-shapes.ts';
import { basename } from 'node:path';
import type { ChannelOf } from '../common/contract/channels.ts';
import { inBackground } from './background.ts';
import { BackupKeeper, LOOK_MS } from './backup-keeper.ts';
import type { Backups } from './backups.ts';
import type { Book } from './book-sessions.ts';
import type { Books } from './books.ts';
import type { CrashMarker } from './crash-marker.ts';
import { FileCare } from './file-care.ts';
import type { RecentBooks } from './recent.ts';
import type { Service } from './service.ts';
import type { Windows } from './windows.ts';

export interface SafetyOptions {
  readonly books: Books;
  readonly windows: Windows;
  readonly recent: RecentBooks;
  readonly backups: Backups;
  readonly marker: CrashMarker;
  readonly store: Service<ChannelOf<'store'>>;
  /** From one backup to the next, ms, where it is not the product's own. */
  readonly everyMs: number | undefined;
}

export class Safety {
  readonly files: FileCare;
  readonly keeper: BackupKeeper;
  readonly #options: SafetyOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #paths = new Map<number, string>();

  constructor(options: SafetyOptions) {
    this.#options = options;
    const { books, backups, windows, store, everyMs } = options;
    this.files = new FileCare({
      books,
      bookAt: (path) => backups.ask('backup.bookAt', { path }),
      lockState: (path) => store.call('session.lockState', { path }),
      onState: (windowId, state) => {
        windows.get(windowId)?.send('fileState', state);
      },
      onFile: (windowId, book, why) => {
        windows.get(windowId)?.send('bookFile', { book, why });
      },
    });
    this.keeper = new BackupKeeper({
      ask: async (windowId) => (books.of(windowId) === null ? null : await books.beside(windowId).call('book.info', {})),
      lastSaved: async (_windowId, info) => (await backups.ask('backup.list', { uuid: info.id }))[0]?.modifiedAt ?? null,
      backUp: (windowId) => backups.make(books.beside(windowId), 'auto'),
      onProblem: (windowId, thrown) => {
        // Told as a failed call would be, but only to the log: the book itself is well, and the list of backups shows what there is.
        inBackground(Promise.reject(thrown instanceof Error ? thrown : new Error(`backup of window ${String(windowId)}: ${String(thrown)}`)));
      },
      ...(everyMs === undefined ? {} : { everyMs, firstMs: everyMs }),
    });
    this.#timer = setInterval(() => {
      for (const windowId of books.windows()) inBackground(this.keeper.look(windowId));
    }, Math.min(LOOK_MS, everyMs ?? LOOK_MS));
  }

  /** A window shows another book, or none. */
  shown(windowId: number, book: Book | null, info: BookInfo | null): void {
    this.files.show(windowId, book, info);
    const before = this.#paths.get(windowId);
    if (before !== undefined && before !== book?.path) {
      this.#paths.delete(windowId);
      inBackground(this.#options.marker.closed(before));
    }
    if (book === null) this.keeper.forget(windowId);
    if (book === null || info === null || info.readOnly) return;
    this.#paths.set(windowId, book.path);
    inBackground(this.#options.marker.opened(book.path, info.settings.title));
  }

  /** Books that the last run had open and did not close, with how their files stand now. */
  async crashedBooks(): Promise<CrashedBook[]> {
    const { marker, recent, backups, books } = this.#options;
    const found: CrashedBook[] = [];
    for (const { path, title, times } of marker.crashed) {
      const id = recent.idOf(path);
      if (id === null) continue;
      const open = (await books.windowOf(path)) !== null;
      const { there, modifiedAt, sound, title: titleNow } = await backups.ask('backup.bookAt', { path });
      const state = !there ? 'missing' : sound ? 'whole' : 'damaged';
      found.push({ recent: id, title: titleNow === '' ? title : titleNow, fileName: basename(path), savedAt: modifiedAt, state, open, times });
    }
    return found;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
