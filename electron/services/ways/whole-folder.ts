/** A folder that stands under its name only when everything is in it. */
import { renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../common/errors.ts';
import { makeFolder } from '../print/output.ts';
import { outputError } from '../print/write-whole.ts';

/**
 * @param path of the folder; there is nothing there yet
 * @param fill writes into the folder it is given, which has another name meanwhile
 * @throws AppError print/output, print/disk-full, print/no-permission and what `fill` throws; then nothing is left
 */
export async function wholeFolder<T>(path: string, fill: (part: string) => Promise<T>): Promise<T> {
  const part = `${path}.part`;
  try {
    rmSync(part, { recursive: true, force: true });
    makeFolder(part);
    const result = await fill(part);
    renameSync(part, path);
    return result;
  } catch (thrown) {
    rmSync(part, { recursive: true, force: true });
    throw thrown instanceof AppError ? thrown : outputError(thrown, basename(path));
  }
}
