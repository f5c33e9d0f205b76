/**
 * When a book is backed up by itself: ten minutes after the last backup, if it was changed since. Measured by a clock that only
 * goes forward; whether the book was changed is told by its own time of change being another, not by its being later.
 */
import type { BookInfo } from '../common/contract/shapes.ts';

/** From one backup to the next, ms. */
export const EVERY_MS = 10 * 60_000;
/** How often books are looked at, ms. */
export const LOOK_MS = 30_000;
/** The first backup after opening comes this soon, ms: the work of the last session may not be in one yet. */
export const FIRST_MS = 60_000;

export interface KeeperOptions {
  /** The book as it is now; null when it cannot be asked now. */
  readonly ask: (windowId: number) => Promise<BookInfo | null>;
  /** Time of the last change that is in the newest backup of the window's book; null when there is none. */
  readonly lastSaved: (windowId: number, info: BookInfo) => Promise<number | null>;
  readonly backUp: (windowId: number) => Promise<unknown>;
  readonly onProblem: (windowId: number, thrown: unknown) => void;
  /** ms; goes only forward. */
  readonly now?: () => number;
  readonly everyMs?: number;
  readonly firstMs?: number;
}

interface Kept {
  readonly uuid: string;
  /** The book's time of change that is in the newest backup. */
  modifiedAt: number | null;
  /** By `now`. */
  nextAt: number;
  running: boolean;
}

export class BackupKeeper {
  readonly #options: KeeperOptions;
  readonly #now: () => number;
  readonly #kept = new Map<number, Kept>();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** The window's book is another. */
  forget(windowId: number): void {
    this.#kept.delete(windowId);
  }

  /** A backup was made, by whatever cause. @param modifiedAt the book's time of change that is in it */
  made(windowId: number, uuid: string, modifiedAt: number): void {
    this.#kept.set(windowId, { uuid, modifiedAt, nextAt: this.#now() + (this.#options.everyMs ?? EVERY_MS), running: false });
  }

  /** Looks at one window's book and backs it up when that is due. Call it every LOOK_MS. */
  async look(windowId: number): Promise<void> {
    const info = await this.#options.ask(windowId);
    if (info === null || info.readOnly) return;
    const kept = await this.#of(windowId, info);
    if (kept.running || kept.modifiedAt === info.modifiedAt || this.#now() < kept.nextAt) return;
    kept.running = true;
    try {
      await this.#options.backUp(windowId);
      this.made(windowId, info.id, info.modifiedAt);
    } catch (thrown) {
      kept.nextAt = this.#now() + (this.#options.everyMs ?? EVERY_MS);
      this.#options.onProblem(windowId, thrown);
    } finally {
      kept.running = false;
    }
  }

  async #of(windowId: number, info: BookInfo): Promise<Kept> {
    const known = this.#kept.get(windowId);
    if (known?.uuid === info.id) return known;
    // Asked once, however often one looks meanwhile.
    const fresh: Kept = { uuid: info.id, modifiedAt: null, nextAt: this.#now() + (this.#options.firstMs ?? FIRST_MS), running: true };
    this.#kept.set(windowId, fresh);
    try {
      fresh.modifiedAt = await this.#options.lastSaved(windowId, info);
    } finally {
      fresh.running = false;
    }
    return fresh;
  }
}
