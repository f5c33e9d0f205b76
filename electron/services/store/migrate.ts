/** Brings a file to the current format: a verified backup, then all pending migrations in one transaction. */
import type { Db } from './connection.ts';
import { backUp } from './backup.ts';
import { storeAllDigests } from './digests.ts';
import { APPLICATION_ID } from './format.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

export interface MigrateOptions {
  /** The book's path, for the backup's name. */
  readonly file: string;
  readonly backupFolder: string;
  readonly migrations?: readonly Migration[];
}

/**
 * Migrates an existing file. Nothing happens when it is current.
 * @returns the backup's path, or null when nothing was pending
 */
export function migrate(db: Db, { file, backupFolder, migrations = MIGRATIONS }: MigrateOptions): string | null {
  const pending = migrations.slice(versionOf(db));
  if (pending.length === 0) return null;
  const backup = backUp(db, file, backupFolder, 'before-migration');
  apply(db, pending);
  return backup;
}

/** Brings a file that was just made, and that nobody has worked in, to the current format: there is nothing to back up. */
export function migrateNew(db: Db): void {
  const pending = MIGRATIONS.slice(versionOf(db));
  if (pending.length > 0) apply(db, pending);
}

/** Gives an empty database the current format. */
export function layOut(db: Db, migrations: readonly Migration[] = MIGRATIONS): void {
  db.pragma(`application_id = ${String(APPLICATION_ID)}`);
  apply(db, migrations);
}

function versionOf(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function apply(db: Db, pending: readonly Migration[]): void {
  // Tables that are made anew would break references for a moment; they are checked as a whole before the commit.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of pending) {
        migration.up(db);
        db.pragma(`user_version = ${String(migration.version)}`);
      }
      storeAllDigests(db);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration left ${String(broken.length)} broken references`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
