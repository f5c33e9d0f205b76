/**
 * Files that stand where an export is to write. What a book made last and nobody has changed since is made anew without a question; what
 * is anybody else's, or was marked up since, is asked about before the work begins.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { copyName } from '../common/print/file-names.ts';
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

/** What a person is asked about. */
export interface AskedStanding {
  readonly names: readonly string[];
  /** When the first of them was changed last, ms since 1970. */
  readonly changedAt: number;
  /** A folder bears one of the names: it cannot be replaced by a file. */
  readonly isFolder: boolean;
}

/** Asks what to do with what bears these names. */
export type AskStanding = (standing: AskedStanding) => Promise<'replace' | 'beside' | 'cancel'>;

/** Numbers behind a name that are looked at for what the book made there: who keeps more copies has other ways to order them. */
const MOST_COPIES = 100;

/**
 * Under which number: 1 is the name itself, where nothing stands or what the book made last; from 2 a copy beside it. Who once kept
 * both is not asked again as long as the copy is the book's own. `null`: the person thought better of it.
 */
export async function whereToWrite(ask: AskStanding, made: KnownFiles, wanted: Wanted): Promise<{ readonly copy: number } | null> {
  const others = await strangersAmong(made, wanted);
  const [first] = others;
  if (first === undefined) return { copy: 1 };
  const { own, free } = await copiesOf(made, wanted);
  if (own !== null) return { copy: own };
  const answer = await ask({ names: others.map(({ name }) => name), changedAt: first.changedAt, isFolder: others.some(({ isFolder }) => isFolder) });
  return answer === 'cancel' ? null : { copy: answer === 'beside' ? free : 1 };
}

/** `own`: the highest number under which everything that stands is the book's own; `free`: the lowest under which nothing stands. */
async function copiesOf(made: KnownFiles, { folder, names, book }: Wanted): Promise<{ readonly own: number | null; readonly free: number }> {
  let own: number | null = null;
  for (let copy = 2; ; copy += 1) {
    const copies = { folder, names: names.map((name) => copyName(name, copy)), book };
    if ((await standingOf(copies)).length === 0) return { own, free: copy };
    if (copy <= MOST_COPIES && (await strangersAmong(made, copies)).length === 0) own = copy;
  }
}

interface Standing {
  readonly name: string;
  /** ms since 1970 */
  readonly changedAt: number;
  readonly isFolder: boolean;
}

/** What stands under these names and is not this book's own of last time. */
async function strangersAmong(made: KnownFiles, wanted: Wanted): Promise<Standing[]> {
  const standing = await standingOf(wanted);
  const own = await Promise.all(standing.map(({ name }) => made.has(join(wanted.folder, name), wanted.book)));
  return standing.filter((_, index) => own[index] !== true);
}

async function standingOf({ folder, names }: Wanted): Promise<Standing[]> {
  const found = await Promise.all(names.map(async (name): Promise<Standing[]> => {
    try {
      const stats = await stat(join(folder, name));
      return [{ name, changedAt: Math.round(stats.mtimeMs), isFolder: stats.isDirectory() }];
    } catch (thrown) {
      // A folder that cannot be looked into is told by the export itself.
      if (thrown instanceof Error && 'code' in thrown) return [];
      throw thrown;
    }
  }));
  return found.flat();
}
