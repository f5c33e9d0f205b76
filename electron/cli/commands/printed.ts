/**
 * `kyyeu printed BOOK [--json]`: the snapshots of the book, newest first, and which of them were printed. `kyyeu printed BOOK SNAPSHOT [--date YYYY-MM-DD]`
 * says that one is what was printed, today or on that day, `--undo` that it is not. SNAPSHOT is its id or name.
 */
import type { Snapshot } from '../../common/contract/history-shapes.ts';
import { isIsoDate, localDay, noonOf } from '../../common/text/dates.ts';
import { EXIT, given, printJson, printLines, UsageError, type ExitCode, type Io, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';
import { snapshotNamed } from '../snapshot-named.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, flags, json } = given(args, ['BOOK', '[SNAPSHOT]'], ['date'], { flags: ['undo'] });
  const [file = '', name] = positionals;
  const undo = flags['undo'] === true;
  if (undo && values['date'] !== undefined) throw new UsageError('--undo takes no --date');
  if (name === undefined) {
    if (undo || values['date'] !== undefined) throw new UsageError('SNAPSHOT is missing');
    return await list(file, io, json);
  }
  const at = undo ? null : momentOf(values['date']);
  const book = await openToWrite(file);
  try {
    const { id } = snapshotNamed(book, name);
    book.markPrinted(id, at);
    const snapshot = snapshotNamed(book, id);
    if (json) printJson(io, snapshot);
    else printLines(io, [lineOf(snapshot)]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

async function list(file: string, io: Io, json: boolean): Promise<ExitCode> {
  const book = await openToRead(file);
  try {
    const snapshots = book.snapshots();
    if (json) printJson(io, snapshots);
    else printLines(io, [...snapshots.map(lineOf), `${String(snapshots.length)} snapshots`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
}

function lineOf({ id, name, reason, createdAt, printedAt }: Snapshot): string {
  const called = reason === 'named' ? name : `${name} (before ${reason})`.trimStart();
  return `${id}  ${localDay(createdAt)}  ${called}${printedAt === null ? '' : `  printed ${localDay(printedAt)}`}`;
}

/** @param day absent: now. @throws UsageError */
function momentOf(day: string | undefined): number {
  if (day === undefined) return Date.now();
  if (!isIsoDate(day)) throw new UsageError('--date must be a day, yyyy-mm-dd');
  if (day > localDay(Date.now())) throw new UsageError('--date is in the future');
  const at = noonOf(day);
  if (at < 0) throw new UsageError('--date is too long ago');
  return at;
}
