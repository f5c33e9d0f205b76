/** The imprint as the book keeps it: print run, printing house, licence. */
import { matterOptions, type MatterOptions } from '../../common/book/matter.ts';
import { listMatter } from '../store/matter.ts';
import type { BookReader } from '../store/reader.ts';

/** The first imprint of the book; null: it has none. */
export function storedImprint(book: BookReader): MatterOptions['imprint'] | null {
  const imprint = book.readAs(listMatter).find(({ kind }) => kind === 'imprint');
  return imprint === undefined ? null : matterOptions('imprint', imprint.options);
}
