/** Which snapshot of the book a command means. */
import type { Snapshot } from '../common/contract/history-shapes.ts';
import { AppError } from '../common/errors.ts';
import type { BookReader } from '../services/store/reader.ts';
import { UsageError } from './command.ts';

/**
 * The snapshot of that id or name. One that the program took by itself bears the name of another: it is meant only when no person gave one that name.
 * @throws AppError book/no-snapshot; UsageError when several have that name
 */
export function snapshotNamed(book: BookReader, name: string): Snapshot {
  const snapshots = book.snapshots();
  const found = snapshots.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const called = snapshots.filter((each) => each.name === name.normalize('NFC'));
  const byPerson = called.filter(({ reason }) => reason === 'named');
  const [only, another] = byPerson.length > 0 ? byPerson : called;
  if (only === undefined) throw new AppError('book/no-snapshot', { id: name });
  if (another !== undefined) throw new UsageError(`several snapshots are called "${name}"; give the id of one`);
  return only;
}
