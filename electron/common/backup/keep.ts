/**
 * Which backups of one book stay. Pure: order is the running number that each backup got when it was made, never a clock. A clock
 * that was set back, or a computer that was off for a month, therefore makes no backup old: nothing is ever dropped for its age,
 * only because enough newer ones are there.
 */

/** Why a backup was made. `auto`: work went on for ten minutes. */
export const BACKUP_REASONS = ['auto', 'by-hand', 'before-migration', 'before-merge', 'before-restore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface KeptBackup {
  /** Running number: a later backup has a higher one. */
  readonly sequence: number;
  /** Calendar day on which it was made by the clock of that time, yyyy-mm-dd: a label, nothing is computed from it. */
  readonly day: string;
  readonly why: BackupReason;
  /** False: the book was damaged already when it was copied. */
  readonly sound: boolean;
}

/** The newest that stay … */
export const NEWEST = 10;
/** … the last of each of so many days … */
export const DAYS = 7;
/** … the newest made before something risky, which a busy day would push out … */
export const BEFORE_RISK = 3;
/** … and, apart from all these, the newest copies of a damaged book: they must not push out a sound one. */
export const UNSOUND = 2;

/** The backups that may be removed, oldest first. Ones that cannot be told apart (the same number twice) all stay. */
export function superfluous<T extends KeptBackup>(backups: readonly T[]): T[] {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence);
  const sound = newestFirst.filter((backup) => backup.sound);
  const kept = new Set<number>();
  const keep = (some: readonly T[]): void => {
    for (const backup of some) kept.add(backup.sequence);
  };
  keep(sound.slice(0, NEWEST));
  keep(lastOfDays(sound));
  keep(sound.filter((backup) => backup.why.startsWith('before-')).slice(0, BEFORE_RISK));
  keep(newestFirst.filter((backup) => !backup.sound).slice(0, UNSOUND));
  return newestFirst.filter((backup) => !kept.has(backup.sequence)).reverse();
}

function lastOfDays<T extends KeptBackup>(newestFirst: readonly T[]): T[] {
  const byDay = new Map<string, T>();
  for (const backup of newestFirst) if (!byDay.has(backup.day)) byDay.set(backup.day, backup);
  return [...byDay.values()].slice(0, DAYS);
}
