/**
 * Follows the file of every window's book: tells the window within two seconds when it is gone, goes along when it was renamed,
 * comes back to it when its drive is there again, and sees when somebody else has closed it.
 */
import type { FileState, LockOwner } from '../common/contract/file-state.ts';
import type { BookAtPath } from '../common/contract/safety-shapes.ts';
import type { BookInfo } from '../common/contract/shapes.ts';
import { inBackground } from './background.ts';
import type { Book } from './book-sessions.ts';
import type { Books } from './books.ts';
import { identityOf, whereabouts, type FileIdentity } from './file-watch.ts';

/** From one look to the next, ms: with the look itself a change is told within 2 s. */
export const LOOK_MS = 1000;
/** A book that comes back again and again (a network drive that numbers its files anew) is told as replaced. */
const RETURNS = 3;

export interface FileCareOptions {
  readonly books: Pick<Books, 'alone' | 'beside' | 'isChanging' | 'switchTo'>;
  readonly bookAt: (path: string) => Promise<BookAtPath>;
  readonly lockState: (path: string) => Promise<{ free: boolean; owner: LockOwner | null }>;
  readonly onState: (windowId: number, state: FileState) => void;
  readonly onFile: (windowId: number, book: BookInfo, why: 'renamed' | 'back') => void;
  readonly everyMs?: number;
}

interface Watched {
  readonly book: Book;
  readonly info: BookInfo;
  readonly identity: FileIdentity | null;
  state: FileState;
  timer: NodeJS.Timeout | null;
  /** False once another book, or another session of this one, is watched. */
  wanted: boolean;
}

export class FileCare {
  readonly #options: FileCareOptions;
  readonly #watched = new Map<number, Watched>();
  readonly #returns = new Map<string, number>();

  constructor(options: FileCareOptions) {
    this.#options = options;
  }

  stateOf(windowId: number): FileState {
    return this.#watched.get(windowId)?.state ?? { kind: 'there' };
  }

  /** The window shows this book now, or none. */
  show(windowId: number, book: Book | null, info: BookInfo | null): void {
    const before = this.#watched.get(windowId);
    if (book !== null && before?.book.session === book.session) return;
    this.#stop(before);
    this.#watched.delete(windowId);
    if (book !== null && info !== null) inBackground(this.#begin(windowId, book, info));
  }

  async #begin(windowId: number, book: Book, info: BookInfo): Promise<void> {
    const state: FileState = info.readOnlyBecause === 'locked' ? { kind: 'locked', by: null, free: false } : { kind: 'there' };
    // Put in before the first wait: a book shown meanwhile takes its place.
    const early: Watched = { book, info, identity: null, state, timer: null, wanted: true };
    this.#watched.set(windowId, early);
    const watched = { ...early, identity: await identityOf(book.path) };
    if (this.#watched.get(windowId) !== early) return;
    this.#watched.set(windowId, watched);
    this.#options.onState(windowId, state);
    await this.#look(windowId, watched);
  }

  #stop(watched: Watched | undefined): void {
    if (watched === undefined) return;
    watched.wanted = false;
    if (watched.timer !== null) clearTimeout(watched.timer);
  }

  async #look(windowId: number, watched: Watched): Promise<void> {
    try {
      const state = await this.#stateNow(windowId, watched);
      if (watched.wanted && state !== null) this.#tell(windowId, watched, state);
    } finally {
      if (watched.wanted) {
        watched.timer = setTimeout(() => {
          inBackground(this.#look(windowId, watched));
        }, this.#options.everyMs ?? LOOK_MS);
      }
    }
  }

  #tell(windowId: number, watched: Watched, state: FileState): void {
    if (JSON.stringify(state) === JSON.stringify(watched.state)) return;
    watched.state = state;
    this.#options.onState(windowId, state);
  }

  /** Null: there is nothing to tell now; a book that was opened anew is watched anew. */
  async #stateNow(windowId: number, watched: Watched): Promise<FileState | null> {
    const { book, info, identity } = watched;
    // What the application itself does to the file is not told as if it had happened to it.
    if (this.#options.books.isChanging(windowId)) return null;
    if (identity === null) return { kind: 'missing' };
    const found = await whereabouts(book.path, identity);
    if (!watched.wanted) return null;
    if (found.kind === 'renamed') return await this.#goAlong(windowId, watched, found.path, 'renamed');
    if (found.kind === 'replaced') return await this.#replaced(windowId, watched);
    if (found.kind === 'missing') return found;
    if (info.readOnlyBecause !== 'locked') return found;
    const { free, owner } = await this.#options.lockState(book.path);
    return { kind: 'locked', by: owner ?? (watched.state.kind === 'locked' ? watched.state.by : null), free };
  }

  /** The same book under another identity is the drive that was pulled and is back; anything else is somebody else's file. */
  async #replaced(windowId: number, watched: Watched): Promise<FileState | null> {
    const { book, info } = watched;
    const there = await this.#options.bookAt(book.path);
    const modifiedAt = await this.#modifiedAt(windowId, info);
    const returns = this.#returns.get(book.path) ?? 0;
    if (there.uuid !== info.id || there.modifiedAt !== modifiedAt || returns >= RETURNS) return { kind: 'replaced' };
    this.#returns.set(book.path, returns + 1);
    return await this.#goAlong(windowId, watched, book.path, 'back');
  }

  /** Of the book as the window has it. The old connection may not be able to read any more: then what was known when it was opened. */
  async #modifiedAt(windowId: number, info: BookInfo): Promise<number> {
    try {
      return (await this.#options.books.beside(windowId).call('book.info', {})).modifiedAt;
    } catch (thrown) {
      if (thrown instanceof Error) return info.modifiedAt;
      throw thrown;
    }
  }

  async #goAlong(windowId: number, watched: Watched, path: string, why: 'renamed' | 'back'): Promise<null> {
    const info = await this.#options.books.alone(windowId, async ({ book }) =>
      book.session === watched.book.session ? await this.#options.books.switchTo(windowId, path) : null,
    );
    if (info !== null) this.#options.onFile(windowId, info, why);
    return null;
  }
}
