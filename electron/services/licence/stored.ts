/** The imprint as the book keeps it: print run, printing house, licence. */
import { matterOptions, type MatterOptions } from '../../common/book/matter.ts';
import { listMatter } from '../store/matter.ts';
import type { BookReader } from '../store/reader.ts';

/** Name and address of the printing house; empty: not said. */
export const printerOf = ({ printer, printerAddress }: MatterOptions['imprint']): string => [printer, printerAddress].map((word) => word.trim()).filter((word) => word !== '').join(', ');

/** The first imprint of the book; null: it has none. */
export function storedImprint(book: BookReader): MatterOptions['imprint'] | null {
  const imprint = book.readAs(listMatter).find(({ kind }) => kind === 'imprint');
  return imprint === undefined ? null : matterOptions('imprint', imprint.options);
}
