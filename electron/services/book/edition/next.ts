/** The next period's book, begun from a book's file that may be open elsewhere. The old one is only read. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NextBook, NextChoice } from '../../../common/book/next.ts';
import { AppError } from '../../../common/errors.ts';
import { nextCopy } from '../../store/backup/next.ts';
import { readBook } from '../../store/book-file.ts';

/**
 * @param target a file that is not there
 * @throws AppError file/* of either file, file/exists, book/no-article; nothing is left at the target
 */
export async function beginNext(file: string, target: string, choice: NextChoice): Promise<NextBook & { readonly path: string }> {
  const full = path.resolve(target);
  if (existsSync(full)) throw new AppError('file/exists', { name: path.basename(full) });
  const book = readBook(file);
  // What does not come along never lies in the target's folder, not even for a moment.
  const folder = mkdtempSync(path.join(tmpdir(), 'kyyeu-next-'));
  try {
    const part = path.join(folder, 'copy.part');
    const made = nextCopy(part, await book.copyTo(part), full, choice);
    return { path: full, ...made };
  } finally {
    book.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
