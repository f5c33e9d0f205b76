/** A database file as pages, read without SQLite. Whatever a damaged header says, a page is what lies at its place in the file. */
import fs from 'node:fs';

/** Bytes of the header that starts page 1. */
export const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
const CHANGES_AT = 24;
const VERSION_AT = 60;
const FREELIST_AT = 32;
/** What every yearbook has, should the header be unreadable (bytes). */
const USUAL_PAGE_SIZE = 4096;

export class Pages {
  readonly size: number;
  readonly count: number;
  readonly #descriptor: number;

  /** @throws what the file system says */
  constructor(file: string) {
    this.#descriptor = fs.openSync(file, 'r');
    const header = Buffer.alloc(HEADER_BYTES);
    fs.readSync(this.#descriptor, header, 0, HEADER_BYTES, 0);
    const told = header.readUInt16BE(PAGE_SIZE_AT);
    this.size = told >= 512 && (told & (told - 1)) === 0 ? told : USUAL_PAGE_SIZE;
    this.count = Math.ceil(fs.fstatSync(this.#descriptor).size / this.size);
  }

  /** Page `number` (from 1); what the file no longer has of it is zeros. Undefined when there is no such page. */
  page(number: number): Buffer | undefined {
    if (!Number.isInteger(number) || number < 1 || number > this.count) return undefined;
    const page = Buffer.alloc(this.size);
    fs.readSync(this.#descriptor, page, 0, this.size, (number - 1) * this.size);
    return page;
  }

  /** The format's version as the header tells it. */
  get version(): number {
    return this.page(1)?.readInt32BE(VERSION_AT) ?? 0;
  }

  /** SQLite's own counter of changes: another number, another state of the file. */
  get changes(): number {
    return this.page(1)?.readUInt32BE(CHANGES_AT) ?? 0;
  }

  /** Pages that the file keeps for later: they hold what was once there. As far as the list can be followed. */
  free(): Set<number> {
    const found = new Set<number>();
    let trunk = this.page(1)?.readUInt32BE(FREELIST_AT) ?? 0;
    for (let page = this.page(trunk); page !== undefined && !found.has(trunk); page = this.page(trunk)) {
      found.add(trunk);
      const leaves = Math.min(page.readUInt32BE(4), this.size / 4 - 2);
      for (let index = 0; index < leaves; index += 1) found.add(page.readUInt32BE(8 + index * 4));
      trunk = page.readUInt32BE(0);
    }
    return found;
  }

  close(): void {
    fs.closeSync(this.#descriptor);
  }
}
