/**
 * The files the application's page may load, listed once at start: an address is looked up in this list and never made into a
 * path, so no address reaches anything else on the disk.
 */
import { readdirSync } from 'node:fs';
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
 * Lists the files of the folders in `mounts` (address prefix → folder), at once: no window comes before, and while Chromium gets ready
 * each turn of listing bit by bit takes longer than all of it. Links are left out: they lead elsewhere.
 * @throws what the file system says when a folder is missing: the product was not built
 */
export function listSiteFiles(mounts: Readonly<Record<string, string>>): SiteFiles {
  const files = new Map<string, SiteFile>();
  for (const [prefix, folder] of Object.entries(mounts)) collect(files, prefix, folder);
  return files;
}

function collect(files: Map<string, SiteFile>, prefix: string, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const address = `${prefix}/${entry.name}`;
    const path = join(folder, entry.name);
    const mediaType = MEDIA_TYPES[extname(entry.name).toLowerCase()];
    if (entry.isDirectory()) collect(files, address, path);
    else if (entry.isFile() && mediaType !== undefined) files.set(address, { path, mediaType });
  }
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
