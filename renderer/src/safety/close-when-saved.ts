/** The window is asked to close: what was typed goes into the file, or the person decides what becomes of it. */
import type { BookInfo } from '@common/contract/shapes.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';

/**
 * @param leave saves all that is being typed; null when no book is open
 * @throws AppError when main cannot be asked
 */
export async function closeWhenSaved(leave: (() => Promise<void>) | null, onBook: (book: BookInfo) => void): Promise<void> {
  for (;;) {
    if (await saved(leave)) {
      await call('app.readyToClose', {});
      return;
    }
    const { choice } = await call('app.cannotClose', {});
    if (choice !== 'save-as') return;
    const book = await saveAs();
    if (book !== null) onBook(book);
  }
}

async function saved(leave: (() => Promise<void>) | null): Promise<boolean> {
  try {
    await leave?.();
    return true;
  } catch (thrown) {
    report(thrown);
    return false;
  }
}

async function saveAs(): Promise<BookInfo | null> {
  try {
    return await call('app.saveAs', {});
  } catch (thrown) {
    report(thrown);
    return null;
  }
}
