/**
 * Files that stand where an export is to write. What a book made last and nobody has changed since is made anew without a question; what
 * is anybody else's, or was marked up since, is asked about before the work begins.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFiles } from './known-files.ts';

/** What books made last, each by its book; read when it is asked for first. */
export function madeFiles(path: string): () => Promise<KnownFiles> {
  let opened: Promise<KnownFiles> | null = null;
  return () => (opened ??= KnownFiles.open(path));
}

export interface Wanted {
  readonly folder: string;
  /** Of the files that are to be made. */
  readonly names: readonly string[];
  /** The book's own id. */
  readonly book: string;
}

/** Asks what to do with files of these names. @param changedAt when the first of them was changed last, ms since 1970 */
export type AskStanding = (names: readonly string[], changedAt: number) => Promise<'replace' | 'beside' | 'cancel'>;

/** In the place of what is there, or beside it under a free name. `null`: the person thought better of it. */
export async function whereToWrite(ask: AskStanding, made: KnownFiles, wanted: Wanted): Promise<{ readonly beside: boolean } | null> {
  const others = await strangersAmong(made, wanted);
  const [first] = others;
  if (first === undefined) return { beside: false };
  const answer = await ask(others.map(({ name }) => name), first.changedAt);
  return answer === 'cancel' ? null : { beside: answer === 'beside' };
}

interface Standing {
  readonly name: string;
  /** ms since 1970 */
  readonly changedAt: number;
}

/** Files of these names that are there and are not this book's own of last time. */
export async function strangersAmong(made: KnownFiles, { folder, names, book }: Wanted): Promise<Standing[]> {
  const found = await Promise.all(names.map(async (name): Promise<Standing[]> => {
    const path = join(folder, name);
    const changedAt = await changedLast(path);
    return changedAt === null || (await made.has(path, book)) ? [] : [{ name, changedAt }];
  }));
  return found.flat();
}

async function changedLast(path: string): Promise<number | null> {
  try {
    return Math.round((await stat(path)).mtimeMs);
  } catch (thrown) {
    // A folder that cannot be looked into is told by the export itself.
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
}
