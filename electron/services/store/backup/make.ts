/** Making a backup from beginning to end, in one process. The application does it in two: it copies here and checks elsewhere. */
import fs from 'node:fs';
import path from 'node:path';
import type { BackupReason } from '../../../common/backup/keep.ts';
import { defaultBackupFolder } from '../backup.ts';
import type { BookReader } from '../reader.ts';
import { onFile } from '../errors.ts';
import type { CopyOptions } from './copy.ts';
import { verifyCopy, type CopyFacts } from './facts.ts';
import { beginPart, shelfOf, shelve } from './shelf.ts';

export interface BackUpOptions extends CopyOptions {
  /** Where all backups lie; the product's own when not given. */
  readonly folder?: string;
  /** The clock; tests set it back. */
  readonly now?: Date;
}

/**
 * Makes a checked backup of an open book and waits for it: for whatever changes much of a book at once (a merge).
 * @returns path of the backup
 * @throws AppError file/disk-full, file/read-only, file/damaged (the copy is not what was copied), job/cancelled; the book is unharmed
 */
export async function backUpBefore(book: BookReader, why: BackupReason, options: BackUpOptions = {}): Promise<string> {
  const { part, facts } = await copyToShelf(book, options);
  return finishBackup({ part, facts, book: book.file, why, ...(options.now === undefined ? {} : { now: options.now }) });
}

export interface OpenCopy {
  /** The unchecked copy on its shelf. */
  readonly part: string;
  readonly facts: CopyFacts;
}

/** The first half, in the process that has the book open: copies it onto its shelf. @throws as `backUpBefore` */
export async function copyToShelf(book: BookReader, { folder = defaultBackupFolder(), signal, onProgress }: BackUpOptions = {}): Promise<OpenCopy> {
  const part = onFile(folder, () => beginPart(shelfOf(folder, book.info().id)));
  const facts = await book.copyTo(part, { ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined ? {} : { onProgress }) });
  return { part, facts };
}

export interface Finish extends OpenCopy {
  /** The book's own path. */
  readonly book: string;
  readonly why: BackupReason;
  readonly now?: Date;
}

/** The second half, in a process that nobody waits for: checks the copy and gives it its name. A copy that fails is removed. */
export function finishBackup({ part, facts, book, why, now }: Finish): string {
  return onFile(part, () => {
    try {
      const sound = verifyCopy(part, facts);
      const { file } = shelve(part, { book, why, sound, ...(now === undefined ? {} : { now }) });
      return path.join(path.dirname(part), file);
    } finally {
      fs.rmSync(part, { force: true });
    }
  });
}
