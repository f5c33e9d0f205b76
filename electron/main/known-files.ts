/**
 * Files that this computer has read whole and closed in order. Such a file, met again as it was, is opened without reading every page
 * first; that is done in the background. Any other file (from a stranger, after a crash, changed elsewhere) is read before.
 */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import * as z from 'zod';
import { JsonRecord } from './record.ts';

/** As many as are remembered; the ones closed last. */
const LIMIT = 200;
/** Bytes at the start: SQLite's header with the counter of changes, and the first of the schema. */
const HEAD_BYTES = 4096;

const knownFiles = z.strictObject({ version: z.literal(1), files: z.array(z.string().length(64)).max(LIMIT) });

export class KnownFiles {
  readonly #record: JsonRecord<typeof knownFiles>;

  private constructor(record: JsonRecord<typeof knownFiles>) {
    this.#record = record;
  }

  static async open(path: string): Promise<KnownFiles> {
    return new KnownFiles(await JsonRecord.open(path, knownFiles, { version: 1, files: [] }));
  }

  /** True for a file that is, to the byte as far as can be told quickly, what it was when it was closed. @param of whose it is, where that is told apart */
  async has(path: string, of = ''): Promise<boolean> {
    const mark = await markOf(path, of);
    return mark !== null && this.#record.value.files.includes(mark);
  }

  /** Remembers the file as it is now. */
  async add(path: string, of = ''): Promise<void> {
    const mark = await markOf(path, of);
    if (mark === null) return;
    const files = [mark, ...this.#record.value.files.filter((other) => other !== mark)].slice(0, LIMIT);
    await this.#record.set({ version: 1, files });
  }
}

/** Size, time of the last change, first bytes, as one number; null when the file is not there or cannot be read. */
async function markOf(path: string, of: string): Promise<string | null> {
  const file = await opened(path);
  if (file === null) return null;
  try {
    const stats = await file.stat();
    // Some systems open folders, too.
    if (!stats.isFile()) return null;
    const { size, mtimeMs } = stats;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return createHash('sha256').update(`${of}${String(size)} ${String(mtimeMs)} `).update(buffer.subarray(0, bytesRead)).digest('hex');
  } finally {
    await file.close();
  }
}

/** What a path that leads to no readable file answers; opening the book says what is wrong. */
const UNREADABLE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'EBUSY', 'EIO', 'ENXIO']);

async function opened(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && UNREADABLE.has(thrown.code)) return null;
    throw thrown;
  }
}
