/** A book's shelf: the folder with its backups. One folder for each book's uuid, so that a book that was renamed or moved keeps its own. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { superfluous, type BackupReason } from '../../../common/backup/keep.ts';
import { FILE_EXTENSION } from '../format.ts';
import { syncFile, syncFolder } from '../sync.ts';
import { backupName, parseBackupName, type BackupName } from './names.ts';

const UUID = /^[0-9a-f-]{36}$/;
/** An unfinished copy, with the process that makes it: `.4711.<uuid>.part`. */
const PART = /^\.(\d+)\.[0-9a-f-]{36}\.part$/;

/** @param folder where all backups lie; @throws Error for what is no uuid (it comes from a file and becomes a folder's name) */
export function shelfOf(folder: string, uuid: string): string {
  if (!UUID.test(uuid)) throw new Error('a book without a uuid has no backups');
  return path.join(folder, uuid);
}

/** The backups on a shelf, newest first; none when the folder is not there (a drive that is not plugged in is no reason to fail). */
export function backupsOn(shelf: string): BackupName[] {
  return namesIn(shelf)
    .flatMap((name) => parseBackupName(name) ?? [])
    .sort((a, b) => b.sequence - a.sequence);
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')) return [];
    throw thrown;
  }
}

/** A name for a copy that is being made; the shelf is made when it is not there. What dead processes left is cleared away. */
export function beginPart(shelf: string): string {
  // The folder of all backups first: when it is no folder, that is what is told.
  for (const folder of [path.dirname(shelf), shelf]) fs.mkdirSync(folder, { recursive: true });
  for (const name of namesIn(shelf)) {
    const owner = PART.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) fs.rmSync(path.join(shelf, name), { force: true });
  }
  return path.join(shelf, `.${process.pid}.${randomUUID()}.part`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}

export interface Shelved {
  /** The book's own path, for the name. */
  readonly book: string;
  readonly why: BackupReason;
  readonly sound: boolean;
  /** The clock; tests set it back. */
  readonly now?: Date;
}

/** Gives a finished, checked copy its name, waits until it is on the disk, and removes what is superfluous on this shelf alone. */
export function shelve(part: string, { book, why, sound, now = new Date() }: Shelved): BackupName {
  const shelf = path.dirname(part);
  syncFile(part);
  const sequence = (backupsOn(shelf)[0]?.sequence ?? 0) + 1;
  const name = backupName({ base: path.basename(book, FILE_EXTENSION), sequence, at: now, why, sound });
  fs.renameSync(part, path.join(shelf, name));
  syncFolder(shelf);
  tidy(shelf);
  const made = parseBackupName(name);
  if (made === null) throw new Error(`not a backup's name: ${name}`);
  return made;
}

/** Removes what is superfluous. Files that are no backups of ours are left alone. */
export function tidy(shelf: string): void {
  for (const { file } of superfluous(backupsOn(shelf))) fs.rmSync(path.join(shelf, file), { force: true });
}
