/**
 * A backup's file name tells all that its list has to know: `Tên sách.000042.2026-05-26T16-58-03.auto.kyyeu`. The running number
 * orders them, whatever the clock said; a copy of a book that was damaged already has `.damaged` behind its reason.
 */
import { BACKUP_REASONS, type BackupReason, type KeptBackup } from '../../../common/backup/keep.ts';
import { FILE_EXTENSION } from '../format.ts';

export interface BackupName extends KeptBackup {
  /** The whole file name. */
  readonly file: string;
  /** When it was made by the clock of that time, ms since 1970. */
  readonly at: number;
}

const NAME = new RegExp(`\\.(\\d{6,})\\.(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)\\.(${BACKUP_REASONS.join('|')})(\\.damaged)?\\${FILE_EXTENSION}$`, 'u');

/** Reads a name; null for a file that is no backup of ours: such a file is never touched. */
export function parseBackupName(file: string): BackupName | null {
  const found = NAME.exec(file);
  if (found === null) return null;
  const [, sequence = '', year = '', month = '', day = '', hour = '', minute = '', second = '', why, damaged] = found;
  const at = new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)).getTime();
  const reason = BACKUP_REASONS.find((known) => known === why);
  if (reason === undefined || !Number.isFinite(at)) return null;
  return { file, sequence: Number(sequence), at, day: `${year}-${month}-${day}`, why: reason, sound: damaged === undefined };
}

export interface NewName {
  /** The book's file name without extension, for people who look into the folder. */
  readonly base: string;
  readonly sequence: number;
  readonly at: Date;
  readonly why: BackupReason;
  readonly sound: boolean;
}

/** The other way. Times are local: the list shows them as people remember them. */
export function backupName({ base, sequence, at, why, sound }: NewName): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('-');
  // Names of 255 bytes are the limit of most file systems; Vietnamese letters take up to three each.
  const short = [...base.normalize('NFC')].slice(0, 50).join('');
  return `${short}.${String(sequence).padStart(6, '0')}.${day}T${time}.${why}${sound ? '' : '.damaged'}${FILE_EXTENSION}`;
}
