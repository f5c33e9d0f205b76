/** What the printing house asks for, kept with the book: its colour profile lies in the file like any document that came in. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { paperProfile } from '../../common/book/press.ts';
import type { BookSettings, BookSettingsPatch } from '../../common/book/settings.ts';
import { AppError } from '../../common/errors.ts';
import { MOST_PROFILE_BYTES, readProfile } from '../print/icc.ts';
import { updateSettings } from '../store/book-record.ts';
import { keepDocument, keptDocument } from '../store/sources.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';

export interface ProfileFile {
  /** The file's own name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The profile and what else is changed come in as one step.
 * @throws AppError print/profile-* when the file is no output profile for four inks
 */
export function setPress(book: BookWriter, patch: BookSettingsPatch, profile?: ProfileFile): BookSettings {
  if (profile === undefined) return book.updateSettings(patch);
  readProfile(profile.bytes);
  const sha256 = createHash('sha256').update(profile.bytes).digest('hex');
  return book.changeAs({ kind: 'settings', subject: '', count: 1 }, (db, _hand, now) => {
    keepDocument(db, { name: profile.name, mediaType: 'application/vnd.iccprofile', sha256, bytes: profile.bytes }, now);
    return updateSettings(db, { ...patch, pressProfile: sha256 });
  });
}

/** A file looked at before it is taken. @throws AppError print/profile (it cannot be read), print/profile-* */
export function profileInFile(file: string): { readonly name: string; readonly bytes: Uint8Array } {
  const bytes = readWhole(file);
  return { name: readProfile(bytes, path.basename(file)).name, bytes };
}

/**
 * The book is made for the profile in this file from now on; with what else is changed it is one step.
 * @throws AppError print/profile, print/profile-*
 */
export function useProfile(book: BookWriter, file: string, patch: BookSettingsPatch = {}): BookSettings {
  return setPress(book, patch, { name: path.basename(file), bytes: profileInFile(file).bytes });
}

/** A file far larger than any profile is not read at all. */
function readWhole(file: string): Uint8Array {
  let size: number;
  try {
    size = statSync(file).size;
    if (size <= MOST_PROFILE_BYTES) return readFileSync(file);
  } catch (thrown) {
    throw new AppError('print/profile', { why: 'unreadable' }, { cause: thrown });
  }
  throw new AppError('print/profile-large', { name: path.basename(file) });
}

/** What the book's own profile calls itself; null where one that comes with the program is used, or where the file has lost it. */
export function profileName(book: BookReader): string | null {
  const { pressProfile } = book.settings();
  const bytes = paperProfile(pressProfile) !== undefined ? null : book.readAs((db) => keptDocument(db, pressProfile));
  return bytes === null ? null : readProfile(bytes).name;
}
