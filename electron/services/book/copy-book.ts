/** A book's file copied while it may be open: all of it, or a clean copy for somebody else. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CopyChoice } from '../../common/contract/safety-shapes.ts';
import { acceptCopy, cleanCopy } from '../store/backup/hand-over.ts';
import { readBook } from '../store/book-file.ts';

export interface CopiedBook {
  /** Absolute path of the copy. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Articles in it; those that were taken out of the book are counted only when they went along. */
  readonly articles: number;
}

/**
 * @param choice what a clean copy takes along; null: the whole file
 * @throws AppError file/* of either file; file/exists when the target is there; nothing is left at the target
 */
export async function copyBook(file: string, target: string, choice: CopyChoice | null): Promise<CopiedBook> {
  const book = readBook(file);
  const full = path.resolve(target);
  try {
    if (choice === null) {
      const articles = book.articles().length;
      const part = `${full}.${randomUUID().slice(0, 8)}.part`;
      acceptCopy(part, await book.copyTo(part), full);
      return { path: full, size: fs.statSync(full).size, articles };
    }
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-copy-'));
    try {
      // What a clean copy leaves out never lies in the target's folder, not even for a moment.
      const part = path.join(folder, 'copy.part');
      return { path: full, ...cleanCopy(part, await book.copyTo(part), full, choice) };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    book.close();
  }
}
