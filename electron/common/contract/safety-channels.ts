/** The part of the contract that keeps books safe: backups, copies, the state of a book's file. See channels.ts. */
import * as z from '../schema.ts';
import { BACKUP_REASONS } from '../backup/keep.ts';
import { channel, nothing } from './channel.ts';
import { fileState, lockOwner } from './file-state.ts';
import { backupItem, bookAtPath, copyChoice, copyFacts, copyResult, crashedBook } from './safety-shapes.ts';
import { bookInfo } from './shapes.ts';

const id = z.string().min(1).max(300);
/** Which book: one of the recent ones by its id, or null for the window's own. */
const recent = z.string().max(100).nullable();

/** A window's calls, answered by main: all of them name files. `null` = the person cancelled the dialog. */
export const safety = {
  'app.fileState': channel('renderer', 'main', () => ({ input: nothing, output: fileState })),
  /** The book is open for viewing because somebody else wrote it; they have closed it. @throws file/locked when not */
  'app.openForWriting': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo })),
  /** Leaves the file that lies in the old one's place now as it is, and shows it. */
  'app.openReplaced': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo })),
  /** The whole book, history and all, into another file, which takes the old one's place in the window once it is checked. */
  'app.saveAs': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo.nullable() })),
  /** A clean copy for somebody else; the window keeps its own book. */
  'app.sendCopy': channel('renderer', 'main', () => ({ input: copyChoice, output: copyResult.nullable() })),
  /** Shows the copy that was made last in the system's file manager. */
  'app.showCopy': channel('renderer', 'main', () => ({ input: nothing, output: nothing })),
  'app.backups': channel('renderer', 'main', () => ({ input: z.object({ recent }), output: z.array(backupItem) })),
  'app.backUpNow': channel('renderer', 'main', () => ({ input: nothing, output: z.array(backupItem) })),
  /** Opens a backup for looking at, in a window of its own. */
  'app.viewBackup': channel('renderer', 'main', () => ({ input: z.object({ recent, id }), output: nothing })),
  /**
   * `new`: into a file that the person chooses. `replace`: in the place of the book, which is backed up before and kept beside it.
   * The restored book is opened in the window.
   */
  'app.restoreBackup': channel('renderer', 'main', () => ({
    input: z.object({ recent, id, how: z.enum(['new', 'replace']) }),
    output: bookInfo.nullable(),
  })),
  /** Books that were open when the application last ended without closing them; told until it is answered with `app.crashesSeen`. */
  'app.crashedBooks': channel('renderer', 'main', () => ({ input: nothing, output: z.array(crashedBook) })),
  'app.crashesSeen': channel('renderer', 'main', () => ({ input: nothing, output: nothing })),
  /** The window was asked to close and could not save what was typed: the person decides. */
  'app.cannotClose': channel('renderer', 'main', () => ({
    input: nothing,
    output: z.object({ choice: z.enum(['save-as', 'discard', 'stay']) }),
  })),
} as const;

const path = z.string().min(1);

/** Between trusted processes: what only the process that has a book open can do. */
export const sessions = {
  /** Copies the open book onto its shelf, while it may be written on; the copy is not checked yet. */
  'session.copyToShelf': channel('internal', 'store', () => ({ input: nothing, output: z.object({ part: path, facts: copyFacts }) })),
  /** Copies the open book to `target`, which must not exist; the copy is not checked yet. */
  'session.copyTo': channel('internal', 'store', () => ({ input: z.object({ target: path }), output: copyFacts })),
  /** Does anybody write the book at `path`? */
  'session.lockState': channel('internal', 'store', () => ({
    input: z.object({ path }),
    output: z.object({ free: z.boolean(), owner: lockOwner.nullable() }),
  })),
} as const;

/** Between trusted processes: work on files that no process has open. */
export const inBackup = {
  'backup.finish': channel('internal', 'backup', () => ({
    input: z.object({ part: path, facts: copyFacts, book: path, why: z.enum(BACKUP_REASONS) }),
    output: nothing,
  })),
  /** Checks the copy at `part` and gives it its name, which must not be taken. */
  'backup.accept': channel('internal', 'backup', () => ({ input: z.object({ part: path, facts: copyFacts, target: path }), output: nothing })),
  /** Makes a clean copy of the copy at `part`, which is removed, and gives it its name, which must not be taken. */
  'backup.clean': channel('internal', 'backup', () => ({
    input: z.object({ part: path, facts: copyFacts, target: path, choice: copyChoice }),
    output: z.object({ size: z.int(), articles: z.int() }),
  })),
  'backup.list': channel('internal', 'backup', () => ({ input: z.object({ uuid: id }), output: z.array(backupItem) })),
  'backup.path': channel('internal', 'backup', () => ({ input: z.object({ uuid: id, id }), output: z.object({ path }) })),
  /** A backup into a new file. @throws file/exists */
  'backup.place': channel('internal', 'backup', () => ({ input: z.object({ uuid: id, id, target: path }), output: nothing })),
  'backup.replace': channel('internal', 'backup', () => ({
    input: z.object({ uuid: id, id, book: path, keptAs: z.string() }),
    output: z.object({ kept: path.nullable() }),
  })),
  'backup.bookAt': channel('internal', 'backup', () => ({ input: z.object({ path }), output: bookAtPath })),
} as const;
