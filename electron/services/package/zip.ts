/** Files into a .zip, piece by piece: interiors have hundreds of megabytes. */
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { AppError } from '../../common/errors.ts';
import { outputError } from '../print/write-whole.ts';

/** Archives without the 64-bit extension, which older programs cannot open, hold no more. */
export const MOST_BYTES = 2 ** 32 - 1;
/** Room for names and the list at the end. */
const HEADERS = 1 << 16;

export interface ZipJob {
  /** Files, by path; each is packed under its own name, all in one folder that is called as the archive is: unpacked, they stay together. */
  readonly files: readonly string[];
  /** After each piece. @throws AppError job/cancelled */
  readonly onBytes: (done: number, total: number) => void;
  /** ms since 1970 written beside each name */
  readonly at: number;
}

/**
 * Gets its name when it is whole. PDFs are packed inside already and go in as they are.
 * @param path there is nothing there yet
 * @throws AppError package/too-large, print/output, job/cancelled; then nothing is left
 */
export async function zipFiles(path: string, { files, onBytes, at }: ZipJob): Promise<void> {
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  if (total > MOST_BYTES - HEADERS) throw new AppError('package/too-large', { name: basename(path), gigabytes: Math.ceil(total / 1e9) });
  const part = `${path}.part`;
  try {
    await writeZip(part, files, { top: basename(path, '.zip'), total, onBytes, at });
    renameSync(part, path);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw thrown instanceof AppError ? thrown : outputError(thrown, basename(path));
  }
}

async function writeZip(part: string, files: readonly string[], { top, total, onBytes, at }: Pick<ZipJob, 'onBytes' | 'at'> & { readonly top: string; readonly total: number }): Promise<void> {
  const out = openSync(part, 'w');
  try {
    const failed: Error[] = [];
    const zip = new Zip((error, piece) => {
      if (error !== null) failed.push(error);
      else for (let written = 0; written < piece.byteLength; ) written += writeSync(out, piece, written);
    });
    let done = 0;
    for (const file of files) {
      const packed = /\.pdf$/u.test(file);
      const name = `${top}/${basename(file)}`;
      const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 9 });
      entry.mtime = at;
      zip.add(entry);
      for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
        entry.push(piece as Uint8Array);
        done += (piece as Uint8Array).byteLength;
        onBytes(done, total);
      }
      entry.push(new Uint8Array(), true);
    }
    zip.end();
    const [first] = failed;
    if (first !== undefined) throw first;
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
}
