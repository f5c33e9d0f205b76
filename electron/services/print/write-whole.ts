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

/** What a system says when a file cannot be written, as people have to act on it; anything else: the file may be open elsewhere. */
const CAUSES: Readonly<Record<string, 'print/disk-full' | 'print/no-permission' | 'print/folder-there'>> = {
  ENOSPC: 'print/disk-full',
  EDQUOT: 'print/disk-full',
  EROFS: 'print/no-permission',
  EACCES: 'print/no-permission',
  EISDIR: 'print/folder-there',
};

/** @returns print/disk-full, print/no-permission, print/folder-there, print/output */
export function outputError(thrown: unknown, name = ''): AppError {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return new AppError(CAUSES[code] ?? 'print/output', { name, message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
}
