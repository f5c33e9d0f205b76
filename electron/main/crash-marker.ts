/**
 * Which books are open now, on disk, so that the next start knows whether this one ended well. A book is never opened again by
 * itself after a crash: it may be what caused it. The person is told how it stands and opens it, or a backup.
 */
import * as z from 'zod';
import { JsonRecord } from './record.ts';

const entry = z.strictObject({ path: z.string().min(1), title: z.string(), times: z.number().int().positive() });
const marker = z.strictObject({
  version: z.literal(1),
  /** Open now. `times`: in so many runs in a row it was open at the end without being closed, this one counted. */
  open: z.array(entry).max(100),
  /** Found at a start and not answered yet. */
  crashed: z.array(entry).max(100),
});
export type OpenAtCrash = z.infer<typeof entry>;

export class CrashMarker {
  readonly #record: JsonRecord<typeof marker>;
  /** Runs in a row in which a book was open at a bad end, before this one. */
  readonly #before: ReadonlyMap<string, number>;

  private constructor(record: JsonRecord<typeof marker>) {
    this.#record = record;
    this.#before = new Map(record.value.crashed.map(({ path, times }) => [path, times]));
  }

  /** Reads what the last run left. Books that it had open and did not close are what `crashed` tells. */
  static async open(path: string): Promise<CrashMarker> {
    const record = await JsonRecord.open(path, marker, { version: 1, open: [], crashed: [] });
    const { open, crashed } = record.value;
    const names = new Set(open.map((book) => book.path));
    // After an ordinary end there is nothing to note, and a window is waiting for this.
    if (open.length > 0) await record.set({ version: 1, open: [], crashed: [...open, ...crashed.filter((book) => !names.has(book.path))].slice(0, 100) });
    return new CrashMarker(record);
  }

  get crashed(): readonly OpenAtCrash[] {
    return this.#record.value.crashed;
  }

  /** A book was opened for work. */
  async opened(path: string, title: string): Promise<void> {
    const { open, crashed } = this.#record.value;
    const times = (this.#before.get(path) ?? 0) + 1;
    await this.#record.set({ version: 1, open: [...open.filter((book) => book.path !== path), { path, title, times }], crashed });
  }

  /** A book was closed in order: whatever it was before, it did not bring this run down. */
  async closed(path: string): Promise<void> {
    const { open, crashed } = this.#record.value;
    await this.#record.set({ version: 1, open: open.filter((book) => book.path !== path), crashed: crashed.filter((book) => book.path !== path) });
  }

  /** The person has seen what happened. How often it did is remembered for this run. */
  async seen(): Promise<void> {
    await this.#record.set({ ...this.#record.value, crashed: [] });
  }
}
