/** Opening a yearbook that a command was given: looked at in a process of its own first, as in the app. */
import { forkHost } from '../hosts/fork.ts';
import { inspectInHost } from '../hosts/inspector.ts';
import { openBook, readBook, type BookReader, type BookWriter } from '../services/store/book-file.ts';

/** @throws AppError file/* */
export async function openToRead(file: string): Promise<BookReader> {
  await inspectInHost(() => forkHost('inspect'), file);
  return readBook(file, { checked: true });
}

/** @throws AppError file/* */
export async function openToWrite(file: string): Promise<BookWriter> {
  await inspectInHost(() => forkHost('inspect'), file);
  return openBook(file, { checked: true });
}
