/** The sample yearbook: made once, in the person's documents, and theirs to change. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BOOK_EXTENSION } from './file-names.ts';

export interface SampleOptions {
  /** Folders to try, best first. */
  readonly folders: readonly string[];
  /** File name without extension. */
  readonly name: string;
  readonly make: (path: string) => Promise<unknown>;
}

/** Path of the sample yearbook, which is made when it is not there yet. @throws AppError file/* */
export async function sampleBook({ folders, name, make }: SampleOptions): Promise<string> {
  const places = folders.map((folder) => ({ folder, path: join(folder, `${name}.${BOOK_EXTENSION}`) }));
  for (const { path } of places) if (await isThere(path)) return path;
  for (const { folder, path } of places) {
    if (!(await isThere(folder))) continue;
    await make(path);
    return path;
  }
  throw new Error('There is no folder for the sample yearbook.');
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
