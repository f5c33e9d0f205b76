/** What a job leaves in the folder it writes into: which older files its own took the place of, and no empty folder where it failed. */
import { readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ExportResult } from '../../common/contract/shapes.ts';
import { makeFolder } from './output.ts';
import { outputError } from './write-whole.ts';

/** Of files that stand under their own name; folders and packages take a free one. */
const FILES = /\.(?:pdf|epub|docx)$/u;

/**
 * Makes the folder and does the work. Files that stand where others stood before say of when those were.
 * A folder that takes no file is told before any work is done.
 * @throws what `work` throws, AppError print/output, print/no-permission, print/disk-full; then the folders that were made for it are gone again, if nothing lies in them
 */
export async function intoFolder(folder: string, work: () => Promise<ExportResult>): Promise<ExportResult> {
  const missing = missingOf(resolve(folder));
  try {
    makeFolder(resolve(folder));
    tryFolder(resolve(folder));
    const before = datesIn(resolve(folder));
    const result = await work();
    return { ...result, files: result.files.map((file) => {
      const replaced = dirname(resolve(file.path)) === resolve(folder) ? before.get(basename(file.path)) : undefined;
      return replaced === undefined ? file : { ...file, replaced };
    }) };
  } catch (thrown) {
    for (const made of missing) if (isEmpty(made)) rmdirSync(made);
    throw thrown;
  }
}

/** Rights alone do not say it: a disk may be read only, or a share deny what its rights allow. @throws AppError print/output, print/no-permission, print/disk-full */
function tryFolder(folder: string): void {
  const trial = join(folder, `.ky-yeu-${String(process.pid)}.part`);
  try {
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (thrown) {
    // Without a name: it is the folder that takes nothing, not a file of its name.
    throw outputError(thrown);
  }
}

/** The folder and those above it that are not there, the innermost first. */
function missingOf(folder: string): string[] {
  if (dirname(folder) === folder || statSync(folder, { throwIfNoEntry: false }) !== undefined) return [];
  return [folder, ...missingOf(dirname(folder))];
}

/** When each file in it was changed last, ms since 1970, by its name. */
function datesIn(folder: string): Map<string, number> {
  const dates = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const found = FILES.test(name) ? statSync(join(folder, name), { throwIfNoEntry: false }) : undefined;
    if (found?.isFile() === true) dates.set(name, Math.round(found.mtimeMs));
  }
  return dates;
}

const isEmpty = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(folder).length === 0;
