/**
 * Reads the page's program before the page asks for it. It is most of what is read from the disk before anything can be seen, and while
 * the window is being made the disk has nothing else to do.
 */
import { readFile } from 'node:fs/promises';
import { siteFile, type SiteFile, type SiteFiles } from './site-files.ts';

const PAGE = '/index.html';
/** Addresses in the page, relative to it: `src="./assets/index.js"`. */
const NAMED = /(?:src|href)="\.(\/[^"]+)"/gu;

export class SiteAhead {
  readonly #files: SiteFiles;
  readonly #read = new Map<string, Promise<Buffer<ArrayBuffer>>>();

  constructor(files: SiteFiles) {
    this.#files = files;
  }

  /** Begins to read the page and what it names. What cannot be read is told when it is asked for. */
  async begin(): Promise<void> {
    const page = siteFile(this.#files, PAGE);
    if (page === null) return;
    const text = (await this.#begin(page)).toString('utf8');
    const named = [...text.matchAll(NAMED)].map(([, address = '']) => siteFile(this.#files, address));
    await Promise.all(named.map(async (file) => file === null ? null : await this.#begin(file)));
  }

  /** The bytes of a file: those that were read ahead, given away once, else from the disk. @throws what the file system says */
  async bytes(file: SiteFile): Promise<Buffer<ArrayBuffer>> {
    const read = this.#read.get(file.path);
    this.#read.delete(file.path);
    return await (read ?? readFile(file.path));
  }

  async #begin({ path }: SiteFile): Promise<Buffer<ArrayBuffer>> {
    const reading = readFile(path);
    this.#read.set(path, reading);
    return await reading;
  }
}
