/** Books opened of late. A window sees an opaque id for each; the path behind it stays in main. */
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod';
import { AppError } from '../common/errors.ts';
import { timestamp, type BookInfo, type RecentBook } from '../common/contract/shapes.ts';
import { folderLabel } from './folder-label.ts';
import { JsonRecord } from './record.ts';

/** As many as the start screen shows without scrolling twice. */
const LIMIT = 24;

const recentFile = z.strictObject({
  version: z.literal(1),
  books: z
    .array(
      z.strictObject({
        id: z.uuid(),
        path: z.string().min(1),
        title: z.string(),
        period: z.string(),
        organisation: z.string(),
        openedAt: timestamp,
        /** The book's own id, under which its backups lie; entries of earlier versions have none until they are opened. */
        uuid: z.string().optional(),
        /** Names what the kept picture of the cover shows (covers.ts); none is kept without it. */
        cover: z.string().optional(),
      }),
    )
    .max(LIMIT),
});
type Entry = z.infer<typeof recentFile>['books'][number];

export class RecentBooks {
  readonly #record: JsonRecord<typeof recentFile>;

  private constructor(record: JsonRecord<typeof recentFile>) {
    this.#record = record;
  }

  static async open(path: string): Promise<RecentBooks> {
    return new RecentBooks(await JsonRecord.open(path, recentFile, { version: 1, books: [] }));
  }

  /** Newest first. `missing`: nothing is at the path now (moved, or on a drive that is not plugged in); the entry stays. */
  list(): Promise<RecentBook[]> {
    return Promise.all(this.#entries.map(toRecentBook));
  }

  /** For menus: newest first, no look at the disk. */
  titles(): { id: string; title: string }[] {
    return this.#entries.map((entry) => ({ id: entry.id, title: entry.title === '' ? basename(entry.path) : entry.title }));
  }

  /** @throws AppError `file/not-found` for an id that is not in the list */
  pathOf(id: string): string {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new AppError('file/not-found');
    return entry.path;
  }

  /** The book's own id, under which its backups lie; null where it is not known. @throws AppError `file/not-found` */
  uuidOf(id: string): string | null {
    const path = this.pathOf(id);
    return this.#entries.find((entry) => entry.path === path)?.uuid ?? null;
  }

  /** Id of the book at a path; null for one that is not in the list. */
  idOf(path: string): string | null {
    return this.#entries.find((entry) => entry.path === path)?.id ?? null;
  }

  /** What the kept picture of a book's cover shows; null: there is none, or no such book. */
  coverOf(id: string): string | null {
    return this.#entries.find((entry) => entry.id === id)?.cover ?? null;
  }

  async setCover(id: string, cover: string): Promise<void> {
    await this.#set(this.#entries.map((entry) => (entry.id === id ? { ...entry, cover } : entry)));
  }

  /** Puts a book at the head of the list. */
  async remember(path: string, info: BookInfo): Promise<void> {
    const known = this.#entries.find((entry) => entry.path === path);
    const { title, period, organisation } = info.settings;
    const entry: Entry = { ...(known?.cover === undefined ? {} : { cover: known.cover }), id: known?.id ?? randomUUID(), path, title, period, organisation, openedAt: Date.now(), uuid: info.id };
    await this.#set([entry, ...this.#entries.filter((other) => other.path !== path)]);
  }

  /** Takes a book off the list; the file stays where it is. */
  async forget(id: string): Promise<void> {
    await this.#set(this.#entries.filter((entry) => entry.id !== id));
  }

  get #entries(): Entry[] {
    return this.#record.value.books;
  }

  async #set(books: Entry[]): Promise<void> {
    await this.#record.set({ version: 1, books: books.slice(0, LIMIT) });
  }
}

async function toRecentBook(entry: Entry): Promise<RecentBook> {
  const { id, path, title, period, organisation, openedAt, cover } = entry;
  const missing = await access(path).then(
    () => false,
    () => true,
  );
  return { id, title, period, organisation, openedAt, missing, cover: cover === undefined ? null : `cover-${id}?as=${cover}`, fileName: basename(path), folderLabel: folderLabel(path) };
}
