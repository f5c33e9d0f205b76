/** Where finished files go: the folder, and a name there. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../common/errors.ts';
import { copyName } from '../../common/print/file-names.ts';
import { outputError, refuseProtected } from './write-whole.ts';

/** A path in `folder` that nothing has yet: with a number behind the name where it is taken. */
export function freePath(folder: string, name: string, ending = ''): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? name : `${name}-${String(number)}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}

/** Where a file of this name goes. @param copy from 2: beside what stands there, with this number behind its name @throws AppError print/protected, before any work is done for it */
export function placeFor(folder: string, name: string, copy = 1): string {
  const path = join(folder, copyName(name, copy));
  refuseProtected(path);
  return path;
}

/** Level by level: asked to make all levels at once, Node never comes back from a file system that denies its own folders. @throws AppError print/output */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  try {
    if (parent !== folder) makeFolder(parent);
    mkdirSync(folder);
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : outputError(thrown, folder);
  }
}
