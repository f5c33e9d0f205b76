/** A photo for the screen, wherever it is. */
import { AppError } from '../common/errors.ts';
import type { Books } from './books.ts';
import type { Covers } from './covers.ts';
import type { Photo } from './protocol.ts';

export type PhotoSize = 'proxy' | 'shown' | 'large';

const NO_SUCH_PHOTO: ReadonlySet<string> = new Set(['book/no-photo', 'book/none-open', 'input/invalid']);

/** From the first open book that has it. Ids are unique over all books, and what one names under one look never changes. Null: nobody has it. */
export async function findPhoto({ books, covers }: { readonly books: Books; readonly covers: Covers }, id: string, size: PhotoSize): Promise<Photo | null> {
  const cover = await covers.find(id);
  if (cover !== null) return cover;
  for (const windowId of books.windows()) {
    try {
      return await books.store(windowId, 'photo.bytes', { id, size });
    } catch (thrown) {
      if (!(thrown instanceof AppError) || !NO_SUCH_PHOTO.has(thrown.code)) throw thrown;
    }
  }
  return null;
}
