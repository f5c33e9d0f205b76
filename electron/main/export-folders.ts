/** Where each book was exported last: the folder that is offered for its next export. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { JsonRecord } from './record.ts';

/** Folder beside a book that is offered when it is there and the book was exported nowhere yet. */
const OUT = 'out';
/** Books that are remembered; the ones exported last. */
const LIMIT = 100;

const exportFolders = z.strictObject({ version: z.literal(1), books: z.array(z.strictObject({ book: z.string().max(100), folder: z.string().max(4096) })).max(LIMIT) });

export class ExportFolders {
  readonly #path: string;
  #opened: Promise<JsonRecord<typeof exportFolders>> | null = null;

  /** @param path of the record; read when it is asked for first */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Asks for a folder, beginning where the book was exported last as long as that is there. Null: the person cancelled.
   * @param book its own id, and where its file is
   */
  async choose(book: { readonly id: string; readonly path: string }, ask: (suggested: string) => Promise<string | null>): Promise<string | null> {
    const record = await (this.#opened ??= JsonRecord.open(this.#path, exportFolders, { version: 1, books: [] }));
    const { books } = record.value;
    const last = books.find((each) => each.book === book.id)?.folder;
    const usual = dirname(book.path);
    const suggested = [last, join(usual, OUT)].find((folder) => folder !== undefined && existsSync(folder)) ?? usual;
    const folder = await ask(suggested);
    if (folder !== null && folder !== last) await record.set({ version: 1, books: [{ book: book.id, folder }, ...books.filter((each) => each.book !== book.id)].slice(0, LIMIT) });
    return folder;
  }
}
