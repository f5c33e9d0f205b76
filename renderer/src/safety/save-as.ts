/** Save As from the desk. */
import type { BookInfo } from '@common/contract/shapes.ts';
import { AppError } from '@common/errors.ts';
import { call } from '../client/call.ts';

/**
 * Moves the window's book to another file. What cannot be saved into the old one (it is gone, its disk is full) goes into the new
 * one as soon as it is there.
 * @param flush saves all that is being typed
 * @returns null when the person chose no file
 * @throws AppError of the copying, or of the save into the new file
 */
export async function saveToAnotherFile(flush: () => Promise<void>): Promise<BookInfo | null> {
  try {
    await flush();
  } catch (thrown) {
    // That is why another file is wanted; the text is kept.
    if (!(thrown instanceof AppError && thrown.code.startsWith('file/'))) throw thrown;
  }
  const book = await call('app.saveAs', {});
  if (book !== null) await flush();
  return book;
}
