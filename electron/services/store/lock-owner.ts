/**
 * Who has a book open for writing: a few readable lines beside the lock, for the person who finds it taken. Only a courtesy: the
 * lock itself decides, and a note that a killed process left says nothing while nobody holds the lock.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockOwner, type LockOwner } from '../../common/contract/file-state.ts';

/** Not the lock file itself: opening that one would drop the lock (see lock.ts). */
export function ownerFileOf(book: string): string {
  return `${book}-lock.txt`;
}

/** This person at this computer. */
export function thisOwner(now: number): LockOwner {
  return { user: userName(), host: os.hostname(), since: now };
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch (thrown) {
    // A container's user may have no entry of its own: Node then throws a system error.
    if (thrown instanceof Error && 'code' in thrown) return '';
    throw thrown;
  }
}

/** Failures that must not keep anybody from writing: no room, no right, a drive that went away. */
const NO_NOTE: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOENT', 'EBUSY', 'ENODEV', 'ENXIO']);

/** Leaves the note. @returns false where it cannot be left */
export function leaveNote(book: string, owner: LockOwner): boolean {
  const file = ownerFileOf(book);
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}`);
  return courtesy(() => {
    fs.writeFileSync(part, `${JSON.stringify(owner, null, 2)}\n`);
    fs.renameSync(part, file);
  }, () => { fs.rmSync(part, { force: true }); });
}

/** Takes the note away. */
export function takeNoteAway(book: string): boolean {
  return courtesy(() => { fs.rmSync(ownerFileOf(book), { force: true }); });
}

function courtesy(work: () => void, otherwise: () => void = () => undefined): boolean {
  try {
    work();
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && NO_NOTE.has(String(thrown.code)))) throw thrown;
    otherwise();
    return false;
  }
}

/** What the note says; null when there is none, or one that was cut off. */
export function readNote(book: string): LockOwner | null {
  let text: string;
  try {
    text = fs.readFileSync(ownerFileOf(book), 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return null;
    throw thrown;
  }
  const parsed = lockOwner.safeParse(legible(text));
  return parsed.success ? parsed.data : null;
}

function legible(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
