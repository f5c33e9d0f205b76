/** Where backups lie, and the one made before a file is migrated: at opening, when nobody types yet. The others are in `backup/`. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BackupReason } from '../../common/backup/keep.ts';
import { factsOf, verifyCopy } from './backup/facts.ts';
import { beginPart, shelfOf, shelve } from './backup/shelf.ts';
import type { Db } from './connection.ts';
import { onFile } from './errors.ts';

export { syncFile, syncFolder } from './sync.ts';

/** The application's own folder by the systems' conventions, as Electron names it. */
const NAME = 'Kỷ Yếu';

/**
 * Where backups lie when the caller names no folder: the user's application data, never beside the book (a stick gets lost). The
 * application tells its processes its own folder in KYYEU_BACKUPS; elsewhere it is the same by convention.
 */
export function defaultBackupFolder(): string {
  const told = process.env['KYYEU_BACKUPS'];
  if (told !== undefined && told !== '') return told;
  const home = os.homedir();
  if (process.platform === 'win32') return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), NAME, 'backups');
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support', NAME, 'backups');
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), NAME, 'backups');
}

/**
 * Copies the open book onto its shelf in `folder`, reopens the copy and checks it, then gives it its name. Waits for all of it.
 * @returns the copy's path
 * @throws AppError file/disk-full, file/read-only, file/damaged (the copy did not pass its check)
 */
export function backUp(db: Db, file: string, folder: string, why: BackupReason): string {
  return onFile(folder, () => {
    const uuid = String(db.prepare('SELECT uuid FROM book').pluck().get());
    const shelf = shelfOf(folder, uuid);
    const part = beginPart(shelf);
    try {
      db.prepare('VACUUM INTO ?').run(part);
      const made = shelve(part, { book: file, why, sound: verifyCopy(part, factsOf(db)) });
      return path.join(shelf, made.file);
    } finally {
      fs.rmSync(part, { force: true });
    }
  });
}
