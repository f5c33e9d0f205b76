/** A verified copy of a yearbook, made before anything risky is done to it. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import { connectReader, type Db } from './connection.ts';
import { onFile } from './errors.ts';
import { FILE_EXTENSION } from './format.ts';

/** Where backups lie when the caller names no folder: the user's application data, never beside the book (a stick gets lost). */
export function defaultBackupFolder(): string {
  const home = os.homedir();
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Kyyeu', 'backups');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Kyyeu', 'backups');
  return path.join(process.env['XDG_STATE_HOME'] ?? path.join(home, '.local', 'state'), 'kyyeu', 'backups');
}

/**
 * Copies the open book into `folder`, reopens the copy and checks it, then gives it its name.
 * @returns the copy's path: BOOK.2026-05-26T09-20-00.why.kyyeu
 * @throws AppError file/disk-full, file/read-only, file/damaged (the copy did not pass its check)
 */
export function backUp(db: Db, file: string, folder: string, why: string): string {
  return onFile(folder, () => {
    fs.mkdirSync(folder, { recursive: true });
    const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
    const target = path.join(folder, `${path.basename(file, FILE_EXTENSION)}.${stamp}.${why}${FILE_EXTENSION}`);
    const part = path.join(folder, `.${randomUUID()}.part`);
    try {
      db.prepare('VACUUM INTO ?').run(part);
      verifyCopy(db, part);
      fs.renameSync(part, target);
    } finally {
      fs.rmSync(part, { force: true });
    }
    return target;
  });
}

/** Same numbers in the header, sound pages, as many rows in every table. */
function verifyCopy(db: Db, copy: string): void {
  syncFile(copy);
  const again = connectReader(copy);
  try {
    const sound = again.pragma('quick_check(1)', { simple: true }) === 'ok';
    const same = (['application_id', 'user_version'] as const).every((name) => db.pragma(name, { simple: true }) === again.pragma(name, { simple: true }));
    if (!sound || !same || rowCounts(db) !== rowCounts(again)) throw new AppError('file/damaged', { name: path.basename(copy) });
  } finally {
    again.close();
  }
}

function rowCounts(db: Db): string {
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
  return tables.map(({ name }) => `${name}=${String(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())}`).join(' ');
}

/** Waits until a file's bytes are on the disk. */
export function syncFile(file: string): void {
  const descriptor = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Waits until a folder's entries are on the disk; Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
