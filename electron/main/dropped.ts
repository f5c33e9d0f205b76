/** Files dropped on a window, between the preload script's telling of their paths and the import call that takes them. */
import * as z from 'zod';

const droppedPaths = z.array(z.string().max(4096)).max(2000);

export class Dropped {
  readonly #waiting = new Map<number, string[]>();

  /** Keeps the paths of one window; what is no list of paths counts as none. Things without a path (text, a picture off a page) are left out. */
  put(windowId: number, paths: unknown): void {
    const parsed = droppedPaths.safeParse(paths);
    this.#waiting.set(windowId, parsed.success ? parsed.data.filter((path) => path !== '') : []);
  }

  /** Something was dropped on the window that nobody has taken yet, with or without a path. */
  has(windowId: number): boolean {
    return this.#waiting.has(windowId);
  }

  /** The paths kept for a window, once. */
  take(windowId: number): string[] {
    const paths = this.#waiting.get(windowId) ?? [];
    this.#waiting.delete(windowId);
    return paths;
  }
}
