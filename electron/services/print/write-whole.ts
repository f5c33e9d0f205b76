/** Writing a file so that under its name there is never half of it. */
import { accessSync, close, constants, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../common/errors.ts';

/** What stands under the name stays until the new file is whole. @throws AppError print/output, print/protected */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.part`;
  try {
    writeFileSync(part, bytes, { flush: true });
    putInPlace(part, path);
  } catch (thrown) {
    rmSync(part, { force: true });
    throw thrown instanceof AppError ? thrown : outputError(thrown, basename(path));
  }
}

/**
 * Gives a whole file its name. What stood there under the name is held until then: to let go of hundreds of megabytes takes the system a while,
 * and nobody has to wait for it. (Windows does not rename over a file that is held.)
 * @throws AppError print/protected, and what the system says
 */
export function putInPlace(part: string, path: string): void {
  refuseProtected(path);
  const old = process.platform === 'win32' ? null : held(path);
  try {
    renameSync(part, path);
  } finally {
    if (old !== null) close(old, (thrown) => { if (thrown !== null) process.stderr.write(`${basename(path)}: ${thrown.message}\n`); });
  }
}

/** A file that somebody has protected is not replaced, even where the folder would let it go. @throws AppError print/protected */
export function refuseProtected(path: string): void {
  if (isProtected(path)) throw new AppError('print/protected', { name: basename(path) });
}

/** Nobody may write it (on Windows: its attribute says so), or the system holds it unchangeable, whatever its rights. */
function isProtected(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return false;
  if ((found.mode & 0o222) === 0) return true;
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (thrown) {
    // Rights alone (EACCES) do not bar: the folder's count then.
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

/** Null where there is none, or none that may be read: it goes at once then. */
function held(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'EACCES' || thrown.code === 'EPERM')) return null;
    throw thrown;
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
