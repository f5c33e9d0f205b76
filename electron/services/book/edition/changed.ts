/** Who was in earlier books, and what is another since. */
import { changesSince, howMany, type EarlierBook, type Returning } from '../../../common/know/earlier.ts';
import { inOrder } from '../../../common/know/exemplars.ts';
import { earlierBooks, presentStates } from '../../store/editions.ts';
import { listExemplars } from '../../store/know.ts';
import type { BookReader } from '../../store/reader.ts';

/** Exemplars that were in an earlier book, in the order of an index. @throws AppError file/damaged */
export function returningExemplars(book: BookReader): Returning[] {
  return book.readAs((db) => {
    const earlier = earlierBooks(db);
    if (earlier.size === 0) return [];
    const now = presentStates(db);
    return inOrder(listExemplars(db)).flatMap(({ id, kind, name }): Returning[] => {
      const [books, state] = [earlier.get(id), now.get(id)];
      if (books === undefined || state === undefined || !isOne(books)) return [];
      return [{ id, kind, name, unit: state.unit, books, changes: changesSince(books, state) }];
    });
  });
}

const isOne = (books: EarlierBook[]): books is [EarlierBook, ...EarlierBook[]] => books.length > 0;

/** Those of whom something is another. */
export const changedOnly = (all: readonly Returning[]): Returning[] => all.filter(({ changes }) => howMany(changes) > 0);
