/** Writing a file so that under its name there is never half of it. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../common/errors.ts';

/** What stands under the name stays until the new file is whole. @throws AppError print/output */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, bytes, { flush: true });
    renameSync(part, path);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw outputError(thrown, basename(path));
  }
}

export function outputError(thrown: unknown, name = ''): AppError {
  return new AppError('print/output', { name, message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
}
