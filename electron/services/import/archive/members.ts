/** Files of an archive, and of the archives in it, within limits that hold for all of them together. */
import { AppError } from '../../../common/errors.ts';
import { sniff, type MediaKind } from '../media.ts';
import { inflateEntry, listZip, type ZipEntry } from '../zip.ts';

/** Most files of one archive: a collection of two hundred articles with their photos has some 1,000. */
const MAX_FILES = 3_000;
/** Most bytes of one file, and of all. */
const MAX_FILE = 200 * 1024 * 1024;
const MAX_TOTAL = 500 * 1024 * 1024;
/** Most times a file may grow when inflated, once it is large: text grows 3 to 10 times, an empty bitmap 1,000 times. */
const MAX_RATIO = 200;
const RATIO_FROM = 2 * 1024 * 1024;
/** An archive in an archive; no deeper. */
const MAX_DEPTH = 2;

export interface Member {
  /** Path in the archive; of a file in an inner archive behind that one's path. */
  readonly path: string;
  readonly kind: MediaKind;
  readonly bytes: Uint8Array;
}

export interface Failure {
  readonly path: string;
  readonly error: AppError;
}

/** Files that systems leave in folders and nobody wrote: of macOS, of Windows, Word's locks, hidden ones. */
export function isLitter(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return parts.includes('__MACOSX') || parts.some((part) => part.startsWith('.') && part !== '.' && part !== '..') || /^(?:thumbs\.db|desktop\.ini|~\$.*|~wrl.*\.tmp)$/iu.test(name);
}

/**
 * Inflates an archive file by file. What cannot be had is in `failures`.
 * @throws AppError `import/damaged` without a sound directory, `import/too-large` beyond the limits
 */
export function openArchive(bytes: Uint8Array): { members: Member[]; failures: Failure[] } {
  const members: Member[] = [];
  const failures: Failure[] = [];
  let total = 0;
  const open = (archive: Uint8Array, under: string, depth: number): void => {
    for (const entry of listZip(archive)) {
      const path = `${under}${entry.name}`;
      if (entry.name.endsWith('/') || isLitter(entry.name)) continue;
      if (members.length + failures.length >= MAX_FILES) throw new AppError('import/too-large', { files: MAX_FILES });
      try {
        const file = inflate(archive, entry, MAX_TOTAL - total);
        total += file.length;
        const kind = sniff(file);
        if (kind !== 'zip') members.push({ path, kind, bytes: file });
        else if (depth < MAX_DEPTH) open(file, `${path}/`, depth + 1);
        else failures.push({ path, error: new AppError('import/too-large', { name: path, depth }) });
      } catch (thrown) {
        if (!(thrown instanceof AppError)) throw thrown;
        failures.push({ path, error: new AppError(thrown.code, { ...thrown.detail, name: path }, { cause: thrown }) });
      }
    }
  };
  open(bytes, '', 1);
  return { members, failures };
}

function inflate(archive: Uint8Array, entry: ZipEntry, left: number): Uint8Array {
  if (entry.encrypted) throw new AppError('import/unsupported', { found: 'ZIP (mật khẩu)' });
  if (entry.size > RATIO_FROM && entry.size > entry.packed * MAX_RATIO) throw new AppError('import/too-large', { bytes: entry.size });
  return inflateEntry(archive, entry, Math.min(MAX_FILE, left));
}
