/** Measuring photos in the background: once a photo, a little at a time, never in the way of other calls. */
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../common/errors.ts';
import { measure, type Measures } from '../photo/measure.ts';
import { photoNames, readMeasures } from '../store/photo-desk.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';

/** What is known as long as the book is open; null: the photo cannot be measured. */
const known = new WeakMap<BookReader, Map<string, Measures | null>>();

function knownOf(book: BookReader): Map<string, Measures | null> {
  const found = known.get(book) ?? new Map<string, Measures | null>();
  known.set(book, found);
  return found;
}

/** What was read or measured so far. */
export function measuredOf(book: BookReader): ReadonlyMap<string, Measures | null> {
  return knownOf(book);
}

/**
 * Reads what was measured before and measures what was not, for about `ms`. What a book that is only looked at cannot keep is known
 * until it is closed.
 * @param writer the same book when it can be written; null: it cannot
 * @throws AppError job/cancelled, file/*
 */
export async function examinePhotos(book: BookReader, writer: BookWriter | null, ms: number, signal?: AbortSignal): Promise<{ done: number; left: number }> {
  const found = knownOf(book);
  const open = book.readAs(photoNames).filter(({ id }) => !found.has(id));
  const fresh = new Map<string, Measures>();
  const began = performance.now();
  let done = 0;
  for (const { id, name } of open) {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    if (done > 0 && performance.now() - began > ms) break;
    const stored = book.readAs((db) => readMeasures(db, id));
    const measures = stored === null ? await measured(book, id, name) : (stored ?? null);
    if (stored === null && measures !== null) fresh.set(id, measures);
    found.set(id, measures);
    done += 1;
    await setImmediate();
  }
  if (writer !== null && fresh.size > 0) writer.keepMeasures(fresh);
  return { done, left: open.length - done };
}

async function measured(book: BookReader, id: string, name: string): Promise<Measures | null> {
  try {
    return await measure(book.photoBytes(id, 'proxy'), name);
  } catch (thrown) {
    // A proxy that cannot be read is what the check of the file tells of; here there is only no hint.
    if (thrown instanceof AppError && (thrown.code === 'photo/damaged' || thrown.code === 'book/no-photo')) return null;
    throw thrown;
  }
}
