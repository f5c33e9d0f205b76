/** Folders among the things to import → the files in them. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../common/errors.ts';

/** Most files taken from folders at once, and how deep folders are looked into. */
export const MOST_FILES = 3_000;
const DEEPEST = 8;

/** What systems leave in folders: hidden files, Word's locks, Windows' and macOS' own. */
const LITTER = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|__macosx$)/iu;
/** Where a browser puts the pictures of a page it saves: they belong to the page, icons and all. */
const PAGE_FOLDER = /(?:_files|\.files)$/iu;

/**
 * Every path that is no folder stays as it is, also one that does not exist: reading it says so. A folder gives its files and
 * those of its folders, by name. Links are not followed: they may lead out of what was chosen, or in a circle.
 * @throws AppError `import/too-large` with more files than are taken at once
 */
export async function listSources(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (await isFolder(path)) await collect(path, 0, found);
    else found.push(path);
  }
  return found;
}

async function collect(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const pages = new Set(entries.filter((entry) => entry.isFile() && /\.html?$/iu.test(entry.name)).map((entry) => entry.name.replace(/\.html?$/iu, '')));
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))) {
    if (LITTER.test(entry.name)) continue;
    if (entry.isFile()) {
      if (found.length >= MOST_FILES) throw new AppError('import/too-large', { name: folder, files: MOST_FILES });
      found.push(join(folder, entry.name));
    } else if (entry.isDirectory() && depth < DEEPEST && !(PAGE_FOLDER.test(entry.name) && pages.has(entry.name.replace(PAGE_FOLDER, '')))) {
      await collect(join(folder, entry.name), depth + 1, found);
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (thrown) {
    // Not there, or not to be looked at: reading it gives the error with its code.
    if (thrown instanceof Error && 'code' in thrown) return false;
    throw thrown;
  }
}
