/** One damaged file: opened, checked, salvaged, compared with the original. */
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Loss, SalvageReport } from '../../../electron/common/contract/damage.ts';
import { AppError } from '../../../electron/common/errors.ts';
import { readBook } from '../../../electron/services/store/book-file.ts';
import { inspectFile } from '../../../electron/services/store/inspect.ts';
import { salvage } from '../../../electron/services/store/salvage/salvage.ts';
import { contentsOf, foundIn, type Contents } from './book.ts';
import type { Spoiled } from './spoil.ts';

export interface Original {
  readonly contents: Contents;
  /** What search finds in it. */
  readonly found: string;
}

export interface Verdict {
  readonly what: Spoiled['what'];
  readonly at: number;
  /** `refused`: not opened for writing. `reported`: opened, and the check told of it. `harmless`: nothing is different. */
  readonly outcome: 'refused' | 'reported' | 'harmless' | 'silent';
  readonly code: string;
  /** Of the original's articles and photos: how many the salvaged file has as they were. Null: not salvaged. */
  readonly saved: { readonly articles: number; readonly photos: number; readonly doubtful: number } | null;
  /** What differs without being named anywhere: must be empty. */
  readonly unnamed: readonly string[];
  readonly ms: number;
}

export function original(file: string): Original {
  return { contents: contentsOf(file), found: searchIn(file) };
}

function searchIn(file: string): string {
  const book = readBook(file, { checked: true });
  try {
    return foundIn((query) => book.search(query));
  } finally {
    book.close();
  }
}

export async function judge({ what, at, bytes }: Spoiled, folder: string, whole: Original): Promise<Verdict> {
  const file = path.join(folder, 'damaged.kyyeu');
  const saved = path.join(folder, 'saved.kyyeu');
  fs.writeFileSync(file, bytes);
  const began = performance.now();
  const { outcome, code } = look(file, whole);
  const result = outcome === 'harmless' ? null : await trySalvage(file, saved);
  const ms = performance.now() - began;
  const left = fs.readFileSync(file).equals(bytes) ? [] : ['the damaged file was written to'];
  const compared = result === null ? null : compare(whole.contents, contentsOf(saved), result);
  if (result !== null && searchIn(saved) === '') left.push('search finds nothing');
  fs.rmSync(saved, { force: true });
  return { what, at, outcome, code, saved: compared?.saved ?? null, unnamed: [...left, ...(compared?.unnamed ?? [])], ms };
}

function look(file: string, whole: Original): { outcome: Verdict['outcome']; code: string } {
  try {
    inspectFile(file);
    const book = readBook(file, { checked: true });
    try {
      const [first] = book.check();
      if (first !== undefined) return { outcome: 'reported', code: first.split(/[: ]/)[0] ?? '' };
    } finally {
      book.close();
    }
    const same = difference(whole.contents, contentsOf(file)).length === 0 && searchIn(file) === whole.found;
    return { outcome: same ? 'harmless' : 'silent', code: '' };
  } catch (thrown) {
    if (thrown instanceof AppError) return { outcome: 'refused', code: thrown.code };
    throw thrown;
  }
}

async function trySalvage(file: string, to: string): Promise<SalvageReport | null> {
  try {
    return await salvage(file, to);
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'file/empty' || thrown.code === 'file/not-a-book')) return null;
    throw thrown;
  }
}

interface Difference {
  readonly table: string;
  readonly key: string;
}

function difference(before: Contents, after: Contents): Difference[] {
  return [...before].flatMap(([table, rows]) => {
    const now = after.get(table) ?? new Map<string, string>();
    const changed = [...rows].filter(([key, row]) => now.get(key) !== row).map(([key]) => ({ table, key }));
    const added = [...now.keys()].filter((key) => !rows.has(key)).map((key) => ({ table, key }));
    return [...changed, ...added];
  });
}

const KINDS: Readonly<Record<string, Loss['kind']>> = { article: 'article', photo: 'photo', photo_blob: 'photo', source: 'document', source_blob: 'document', book: 'book' };

function compare(before: Contents, after: Contents, { lost, doubtful }: SalvageReport): { saved: Verdict['saved']; unnamed: string[] } {
  const different = difference(before, after);
  const named = new Set([...lost, ...doubtful].map(({ kind }) => kind));
  // A part is a place for articles: a new one, or one that is gone, is told with them.
  const unnamed = different.filter(({ table }) => !named.has(KINDS[table] ?? 'record') && !(table === 'part' && named.has('article')));
  const same = (table: string): number => (before.get(table)?.size ?? 0) - new Set(different.filter((each) => each.table === table && before.get(table)?.has(each.key)).map(({ key }) => key)).size;
  return { saved: { articles: same('article'), photos: same('photo_blob'), doubtful: doubtful.length }, unnamed: unnamed.map(({ table, key }) => `${table} ${key}`) };
}
