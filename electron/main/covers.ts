/**
 * Covers of the recent books, for the start screen: small pictures that a window drew of the cover as it prints, kept in the person's data
 * folder under the book's id in the list. A convenience: without one the list shows a drawing.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { BookSettings } from '../common/book/settings.ts';
import type { Photo } from './protocol.ts';
import type { RecentBooks } from './recent.ts';

/** The address of a cover among those of photos: `kyyeu://photo/cover-<id>`. */
const ADDRESS = /^cover-([0-9a-f-]{36})$/u;
/** Larger than any picture a window makes for this, bytes. */
const MOST = 512 * 1024;

export class Covers {
  readonly #folder: string;
  readonly #recent: RecentBooks;

  constructor(folder: string, recent: RecentBooks) {
    this.#folder = folder;
    this.#recent = recent;
  }

  /** Whether the picture of the book at `path` is missing, or of other details. */
  wants(path: string, settings: BookSettings): boolean {
    const id = this.#recent.idOf(path);
    return id !== null && this.#recent.coverOf(id) !== keyOf(settings);
  }

  /** Keeps a picture. @param webp as a canvas gives it @throws AppError `file/unsafe` for anything else */
  async keep(path: string, settings: BookSettings, webp: Uint8Array): Promise<void> {
    const id = this.#recent.idOf(path);
    if (id === null) return;
    if (webp.byteLength > MOST || Buffer.from(webp.subarray(8, 12)).toString('latin1') !== 'WEBP') throw new AppError('file/unsafe', { name: 'webp' });
    await mkdir(this.#folder, { recursive: true });
    const part = `${this.#file(id)}.part`;
    try {
      await writeFile(part, webp, { mode: 0o600 });
      await rename(part, this.#file(id));
    } catch (thrown) {
      await rm(part, { force: true });
      throw thrown;
    }
    await this.#recent.setCover(id, keyOf(settings));
  }

  /** The picture at an address of photos; null for an address that is not a cover's, and for one of which there is no picture. */
  async find(address: string): Promise<Photo | null> {
    const id = ADDRESS.exec(address)?.[1];
    if (id === undefined || this.#recent.coverOf(id) === null) return null;
    return { mediaType: 'image/webp', bytes: await readFile(this.#file(id)) };
  }

  async forget(id: string): Promise<void> {
    await rm(this.#file(id), { force: true });
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.webp`);
  }
}

/** Names what a cover shows: other details, another cover. */
const keyOf = (settings: BookSettings): string => createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16);
