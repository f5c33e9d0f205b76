/** The part of the contract for editions: the next period's book, who was in earlier ones, corrections of a printed one. See channels.ts. */
import * as z from '../schema.ts';
import { nextBook, nextChoice } from '../book/next.ts';
import { errata, errataChoice } from '../errata/shapes.ts';
import { returning } from '../know/earlier.ts';
import { channel, nothing } from './channel.ts';
import { copyFacts } from './safety-shapes.ts';
import { bookInfo } from './shapes.ts';

const id = z.string().min(1).max(100);
const path = z.string().min(1);

/** Answered by main: they name files. `null` = the person cancelled the dialog. */
export const editionFiles = {
  /** Asks where, then makes the next period's book; the window keeps its own. @throws book/no-article, file/* */
  'app.beginNext': channel('renderer', 'main', () => ({ input: nextChoice, output: nextBook.extend({ fileName: z.string(), folderLabel: z.string() }).nullable() })),
  /** Opens the book that this window began last. */
  'app.openNext': channel('renderer', 'main', () => ({ input: nothing, output: bookInfo })),
  /** The corrections since a snapshot (null: since what was printed last). Runs as a job. @throws book/no-printed, book/no-snapshot, print/*, file/*, job/cancelled */
  'app.listErrata': channel('renderer', 'main', () => ({ input: z.object({ since: id.nullable() }), output: errata })),
  /** Asks where, then writes the last list of this window as PDF and Word file. @throws errata/nothing, print/*, file/not-found (nothing was listed) */
  'app.makeErrata': channel('renderer', 'main', () => ({ input: errataChoice, output: z.object({ names: z.array(z.string()), entries: z.int() }).nullable() })),
} as const;

/** Answered by the process that owns the yearbook file. */
export const editions = {
  /** Exemplars that were in an earlier book, in the order of an index. */
  'know.returning': channel('renderer', 'store', () => ({ input: nothing, output: z.array(returning) })),
  /** Says that a snapshot is what was printed, and when (ms); null: that it is not. @throws book/no-snapshot */
  'history.markPrinted': channel('renderer', 'store', () => ({ input: z.object({ id, at: z.int().nonnegative().nullable() }), output: nothing })),
} as const;

/** Between trusted processes. */
export const editionsInside = {
  /** Turns the copy at `part`, which is removed, into the next period's book, and gives it its name, which must not be taken. */
  'backup.next': channel('internal', 'backup', () => ({ input: z.object({ part: path, facts: copyFacts, target: path, choice: nextChoice }), output: nextBook })),
  'errata.list': channel('internal', 'export', () => ({ input: z.object({ path, cache: path, since: id.nullable() }), output: errata })),
  'errata.make': channel('internal', 'export', () => ({
    input: z.object({ list: errata, choice: errataChoice, folder: path, copy: z.int().positive() }),
    output: z.object({ files: z.array(z.object({ path, kind: z.enum(['pdf', 'docx']) })), entries: z.int() }),
  })),
} as const;
