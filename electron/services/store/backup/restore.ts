/** Putting a backup where a book is or was. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../common/errors.ts';
import { connectReader } from '../connection.ts';
import { onFile } from '../errors.ts';
import { checkHeader, FILE_EXTENSION } from '../format.ts';
import { takeWriterLock } from '../lock.ts';
import { syncFile, syncFolder } from '../sync.ts';
import { factsOf, isSound, verifyCopy } from './facts.ts';

/**
 * Copies a file that nobody writes, such as a backup, to a new place. The target has its name only once the copy is checked. A
 * backup that is damaged itself is copied as it is: what is whole in it can still be saved from the new file.
 * @throws AppError file/exists, file/damaged (the copy is not the backup), file/disk-full, file/read-only, file/not-found
 */
export function placeCopy(source: string, target: string): void {
  onFile(target, () => {
    if (fs.existsSync(target)) throw new AppError('file/exists', { name: path.basename(target) });
    const { part } = checkedPart(source, target);
    try {
      fs.renameSync(part, target);
      syncFolder(path.dirname(target));
    } finally {
      fs.rmSync(part, { force: true });
    }
  });
}

/** The copy beside its target, checked and on the disk; the caller renames it. `sound`: what was copied is whole itself. */
function checkedPart(source: string, target: string): { part: string; sound: boolean } {
  onFile(source, () => checkHeader(source));
  const part = `${target}.${randomUUID().slice(0, 8)}.part`;
  try {
    fs.copyFileSync(source, part, fs.constants.COPYFILE_EXCL);
    // A backup may be read-only; the book made from it is to be written.
    fs.chmodSync(part, 0o644);
    const original = connectReader(source);
    let sound: boolean;
    try {
      sound = verifyCopy(part, factsOf(original));
      if (!sound && isSound(original)) throw new AppError('file/damaged', { name: path.basename(target) });
    } finally {
      original.close();
    }
    syncFile(part);
    return { part, sound };
  } catch (thrown) {
    fs.rmSync(part, { force: true });
    throw thrown;
  }
}

/**
 * Puts a backup in the place of a book that no process has open. What was there is kept beside it under `keptAs`. There is no
 * moment in which the book's name leads to nothing or to half a file, except on file systems without links (FAT), where the two
 * renames follow one another.
 * @param keptAs appended to the old file's name, "(trước khi phục hồi)"
 * @returns path of the file that was there; null when nothing was
 * @throws AppError file/locked when the book is open somewhere, file/damaged (the backup), file/disk-full, file/read-only
 */
export function replaceBook(backup: string, book: string, keptAs: string): string | null {
  return onFile(book, () => {
    const there = fs.existsSync(book);
    const lock = takeWriterLock(book);
    try {
      const { part, sound } = checkedPart(backup, book);
      try {
        if (!sound) throw new AppError('file/damaged', { name: path.basename(backup) });
        const kept = there ? freeName(book, keptAs) : null;
        if (kept !== null) stepAside(book, kept);
        fs.renameSync(part, book);
        syncFolder(path.dirname(book));
        return kept;
      } finally {
        fs.rmSync(part, { force: true });
      }
    } finally {
      lock.release();
    }
  });
}

/** "sách.kyyeu" → "sách (trước khi phục hồi).kyyeu", with a number when that is taken. */
function freeName(book: string, keptAs: string): string {
  const base = book.endsWith(FILE_EXTENSION) ? book.slice(0, -FILE_EXTENSION.length) : book;
  for (let number = 1; ; number += 1) {
    const name = `${base} ${number === 1 ? keptAs : keptAs.replace(/\)?$/, ` ${String(number)})`)}${FILE_EXTENSION}`;
    if (!fs.existsSync(name)) return name;
  }
}

/** Gives the old file its second name. An unfinished change of it goes along: beside the new file it would be undone in that one. */
function stepAside(book: string, kept: string): void {
  const journal = `${book}-journal`;
  if (fs.existsSync(journal)) fs.renameSync(journal, `${kept}-journal`);
  try {
    fs.linkSync(book, kept);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && NO_LINKS.has(String(thrown.code)))) throw thrown;
    fs.renameSync(book, kept);
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EISDIR', 'EINVAL']);
