/** Shapes of backups, copies and what is found after a crash. */
import * as z from '../schema.ts';
import { BACKUP_REASONS } from '../backup/keep.ts';

const timestamp = z.int();

/** One backup in the list. `id` names it on its shelf; it is no path. */
export const backupItem = z.object({
  id: z.string(),
  /** When it was made, by the clock of that time, ms since 1970. */
  at: timestamp,
  why: z.enum(BACKUP_REASONS),
  /** Bytes. */
  size: z.int().nonnegative(),
  /** Articles in the book; null when the backup cannot be read. */
  articles: z.int().nonnegative().nullable(),
  title: z.string(),
  /** Time of the last change that is in it; null when it cannot be read. */
  modifiedAt: timestamp.nullable(),
  /** False: the book was damaged already when it was copied, or the backup has suffered since. */
  sound: z.boolean(),
});
export type BackupItem = z.infer<typeof backupItem>;

/** Facts that prove a copy; see services/store/backup/facts.ts. */
export const copyFacts = z.object({
  applicationId: z.number(),
  userVersion: z.number(),
  modifiedAt: z.number(),
  counts: z.record(z.string(), z.number()),
  digest: z.string(),
});

/** What is found at a path without opening it for work. `null` fields: not a book that can be read. */
export const bookAtPath = z.object({
  there: z.boolean(),
  uuid: z.string().nullable(),
  title: z.string(),
  modifiedAt: timestamp.nullable(),
  sound: z.boolean(),
});
export type BookAtPath = z.infer<typeof bookAtPath>;

/** What a copy that is sent takes along. */
export const copyChoice = z.object({ history: z.boolean(), comments: z.boolean() });
export type CopyChoice = z.infer<typeof copyChoice>;

export const copyResult = z.object({
  fileName: z.string(),
  folderLabel: z.string(),
  size: z.int().nonnegative(),
  articles: z.int().nonnegative(),
});
export type CopyResult = z.infer<typeof copyResult>;

/** A book that was open when the application last ended without being closed. */
export const crashedBook = z.object({
  /** Of the list of recent books. */
  recent: z.string(),
  title: z.string(),
  fileName: z.string(),
  /** The file's last change; null when it cannot be read now. */
  savedAt: timestamp.nullable(),
  state: z.enum(['whole', 'damaged', 'missing']),
  /** It is open in a window now. */
  open: z.boolean(),
  /** How many times in a row it was open when the application ended so. */
  times: z.int().positive(),
});
export type CrashedBook = z.infer<typeof crashedBook>;
