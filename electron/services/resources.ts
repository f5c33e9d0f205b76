/** Where the product's own data lies: designs, fonts, the printing condition's profile, the sample yearbook. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of something under `resources/`. The folder is KYYEU_RESOURCES where that is set (the application sets it for its
 * processes, since a package keeps resources beside the archive), else the one of the checkout this code runs in.
 * @throws Error when there is no such folder: the installation is broken
 */
export function resourcePath(...segments: readonly string[]): string {
  root ??= findRoot();
  return join(root, ...segments);
}

let root: string | undefined;

function findRoot(): string {
  const told = process.env['KYYEU_RESOURCES'];
  if (told !== undefined && told !== '') return told;
  // From electron/services in the sources, and from dist/<program> in a build, the checkout is two folders up.
  const folder = fileURLToPath(new URL('../../resources', import.meta.url));
  if (!existsSync(folder)) throw new Error(`The resources folder is missing: ${folder}`);
  return folder;
}
