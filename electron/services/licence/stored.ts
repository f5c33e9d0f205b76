/** The imprint as the book keeps it: print run, printing house, licence. */
import { matterOptions, type MatterOptions } from '../../common/book/matter.ts';
import type { ImprintSays } from '../../common/book/order.ts';
import type { Output } from '../../common/contract/channels.ts';
import { listMatter } from '../store/matter.ts';
import type { BookReader } from '../store/reader.ts';

/** Name and address of the printing house; empty: not said. */
export const printerOf = ({ printer, printerAddress }: MatterOptions['imprint']): string => [printer, printerAddress].map((word) => word.trim()).filter((word) => word !== '').join(', ');

/** The first imprint of the book; null: it has none. */
export function storedImprint(book: BookReader): MatterOptions['imprint'] | null {
  return found(book)?.options ?? null;
}

function found(book: BookReader): { readonly id: string; readonly options: MatterOptions['imprint'] } | null {
  const imprint = book.readAs(listMatter).find(({ kind }) => kind === 'imprint');
  return imprint === undefined ? null : { id: imprint.id, options: matterOptions('imprint', imprint.options) };
}

/** Number and day of what allows the book to be printed: the licence of a document, or the publisher's decision. Empty, null: not said. */
export function licenceOf({ issued, licenceNumber, licenceDate, decisionNumber, decisionDate }: MatterOptions['imprint']): { readonly number: string; readonly date: string | null } {
  return issued === 'licence' ? { number: licenceNumber.trim(), date: licenceDate } : { number: decisionNumber.trim(), date: decisionDate };
}

/** What an imprint says of printing. */
export function saysOf(options: MatterOptions['imprint']): ImprintSays {
  return { printRun: options.printRun, printer: printerOf(options), licence: licenceOf(options).number, phone: options.application.phone };
}

/** What the book's first imprint says of printing; null: it has none. */
export function imprintSays(book: BookReader): Output<'press.imprint'> {
  const imprint = found(book);
  if (imprint === null) return null;
  const { id, options } = imprint;
  return { ...saysOf(options), id, issued: options.issued, date: licenceOf(options).date, issuer: options.issued === 'licence' ? options.licenceIssuer : '' };
}
