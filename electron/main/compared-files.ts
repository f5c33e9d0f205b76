/** The two files of each window's last comparison, kept open so that its pages can be drawn as they were compared, whatever becomes of the files. */
import { open, type FileHandle } from 'node:fs/promises';
import type { ProofSide } from '../common/contract/proof-channels.ts';
import { AppError } from '../common/errors.ts';

export type ComparedPair = Readonly<Record<ProofSide, FileHandle>>;

export class ComparedFiles {
  readonly #pairs = new Map<number, ComparedPair>();

  /** @throws what the system says of a file that cannot be opened */
  static async open(before: string, after: string): Promise<ComparedPair> {
    const one = await open(before, 'r');
    try {
      return { before: one, after: await open(after, 'r') };
    } catch (thrown) {
      await one.close();
      throw thrown;
    }
  }

  static async close({ before, after }: ComparedPair): Promise<void> {
    await Promise.all([before.close(), after.close()]);
  }

  has(windowId: number): boolean {
    return this.#pairs.has(windowId);
  }

  /** Keeps these for the window instead of those before; null: it keeps none. */
  async keep(windowId: number, pair: ComparedPair | null): Promise<void> {
    const last = this.#pairs.get(windowId);
    if (pair === null) this.#pairs.delete(windowId);
    else this.#pairs.set(windowId, pair);
    if (last !== undefined) await ComparedFiles.close(last);
  }

  /** Bytes `from` up to, not with, `to`, as many as there are; and how many the file has. @throws AppError file/not-found */
  async read(windowId: number, side: ProofSide, from: number, to: number): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly size: number }> {
    const file = this.#pairs.get(windowId)?.[side];
    if (file === undefined) throw new AppError('file/not-found');
    const { size } = await file.stat();
    const length = Math.max(0, Math.min(to, size) - from);
    const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, from);
    return { bytes: buffer.subarray(0, bytesRead), size };
  }
}
