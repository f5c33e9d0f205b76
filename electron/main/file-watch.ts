/**
 * Is the file of an open book still where it was? Asked every second, without opening it: systems tell of such changes in many
 * ways or (network drives) not at all, and a look costs microseconds.
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';

/** What makes a file that file, whatever it is called. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
}

export type Whereabouts =
  | { readonly kind: 'there' }
  /** It has another name in the same folder. */
  | { readonly kind: 'renamed'; readonly path: string }
  /** Nothing is at its place, or its place cannot be reached. */
  | { readonly kind: 'missing' }
  /** Another file is at its place. */
  | { readonly kind: 'replaced' };

/** Files of a folder that are looked at for one that was renamed. */
const LOOKED_AT = 2000;

/** Null: nothing is there, or it cannot be reached. */
export async function identityOf(path: string): Promise<FileIdentity | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return { dev, ino };
  } catch (thrown) {
    if (isSystemError(thrown)) return null;
    throw thrown;
  }
}

/** Where the file with this identity is, seen from the path at which it was. */
export async function whereabouts(path: string, known: FileIdentity): Promise<Whereabouts> {
  const now = await identityOf(path);
  if (now !== null && isSame(now, known)) return { kind: 'there' };
  const renamed = await findIn(dirname(path), extname(path), known);
  if (renamed !== null) return { kind: 'renamed', path: renamed };
  return { kind: now === null ? 'missing' : 'replaced' };
}

function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

async function findIn(folder: string, extension: string, known: FileIdentity): Promise<string | null> {
  const names = await readdir(folder).catch((thrown: unknown) => {
    if (isSystemError(thrown)) return [];
    throw thrown;
  });
  const candidates = names.filter((name) => extname(name).toLowerCase() === extension.toLowerCase()).slice(0, LOOKED_AT);
  for (const name of candidates) {
    const path = join(folder, name);
    const found = await identityOf(path);
    if (found !== null && isSame(found, known)) return path;
  }
  return null;
}

function isSystemError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown;
}
