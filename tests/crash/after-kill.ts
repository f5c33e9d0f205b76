/** The file after its writer was killed: opens it as the next start does, and looks for every change that was acknowledged. */
import { closeSync, copyFileSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../electron/common/errors.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../electron/services/store/writer.ts';
import { contentsOf, faultsIn } from './contents.ts';

/** First bytes of a journal whose transaction was not ended (sqlite.org/fileformat2.html, section 3). */
const HOT_JOURNAL = Buffer.from('d9d505f920a163d7', 'hex');

export const journalOf = (book: string): string => `${book}-journal`;

/** Whether a transaction was under way when the writer was killed. */
export function hasHotJournal(book: string): boolean {
  const head = headOf(journalOf(book));
  return head?.equals(HOT_JOURNAL) === true;
}

/** The first bytes of a file that may be gone at any time. */
function headOf(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return null;
    throw thrown;
  }
  try {
    const head = Buffer.alloc(HOT_JOURNAL.length);
    return head.subarray(0, readSync(descriptor, head, 0, head.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Opens the book for writing as the application does, says what is wrong with it, and hands it to `look` before it is closed. */
export function openedAgain(file: string, home: string, look: (book: BookWriter) => string[] = () => []): { readonly opened: boolean; readonly problems: string[] } {
  let book: BookWriter;
  try {
    book = openBook(file, { backupFolder: join(home, 'backups') });
  } catch (thrown) {
    return { opened: false, problems: [`did not open: ${thrown instanceof AppError ? thrown.code : String(thrown)}`] };
  }
  try {
    return { opened: true, problems: [...book.check(), ...look(book), ...faultsIn(file)] };
  } finally {
    book.close();
  }
}

export interface Copies {
  readonly withJournal: string;
  /** Null where there was no hot journal: then both copies are the same. */
  readonly alone: string | null;
}

/** Copies the dead book as a person does who has nothing but a file manager: with what lies beside it, and without. */
export function copyToStick(file: string, folder: string): Copies {
  const withJournal = join(folder, 'cả hai.kyyeu');
  const alone = join(folder, 'một mình.kyyeu');
  for (const each of [withJournal, alone]) for (const path of [each, journalOf(each)]) rmSync(path, { force: true });
  copyFileSync(file, withJournal);
  if (existsSync(journalOf(file))) copyFileSync(journalOf(file), journalOf(withJournal));
  if (!hasHotJournal(file)) return { withJournal, alone: null };
  copyFileSync(file, alone);
  return { withJournal, alone };
}

/** First row in which two files differ, or null. */
export function firstDifference(one: string, other: string, known: ReadonlySet<string>): string | null {
  const [left, right] = [contentsOf(one, known), contentsOf(other, known)];
  const at = left.findIndex((line, index) => line !== right[index]);
  if (at === -1 && left.length === right.length) return null;
  const index = at === -1 ? left.length : at;
  return difference(left[index] ?? 'nothing', right[index] ?? 'nothing');
}

/** Where two rows part, with the table's name and some of what stands before. */
function difference(one: string, other: string): string {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - 80);
  return `${one.slice(0, one.indexOf(' '))} …${one.slice(from, same + 80)} ≠ …${other.slice(from, same + 80)}`;
}
