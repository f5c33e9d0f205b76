/**
 * The files the application's page may load, listed once at start: an address is looked up in this list and never made into a
 * path, so no address reaches anything else on the disk.
 */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What is served, by extension; other files are not in the list. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

export interface SiteFile {
  /** Absolute path. */
  readonly path: string;
  readonly mediaType: string;
}

/** Decoded path of an address ("/index.html") → the file behind it. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/**
 * Lists the files of the folders in `mounts` (address prefix → folder). Links are left out: they lead elsewhere.
 * @throws what the file system says when a folder is missing: the product was not built
 */
export async function listSiteFiles(mounts: Readonly<Record<string, string>>): Promise<SiteFiles> {
  const files = new Map<string, SiteFile>();
  await Promise.all(Object.entries(mounts).map(([prefix, folder]) => collect(files, prefix, folder)));
  return files;
}

async function collect(files: Map<string, SiteFile>, prefix: string, folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(entries.map(async (entry) => {
    const address = `${prefix}/${entry.name}`;
    const path = join(folder, entry.name);
    const mediaType = MEDIA_TYPES[extname(entry.name).toLowerCase()];
    if (entry.isDirectory()) await collect(files, address, path);
    else if (entry.isFile() && mediaType !== undefined) files.set(address, { path, mediaType });
  }));
}

/** The file an address names; null for every other address. */
export function siteFile(files: SiteFiles, pathname: string): SiteFile | null {
  const decoded = decode(pathname);
  return decoded === null ? null : (files.get(decoded) ?? null);
}

/** Percent-decoding; null for what is not valid. */
function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
