/** A book that goes to the printing house: its state is noted under a name, so that corrections and the next edition have what was printed. */
import type { BookComparison } from '../../common/contract/history-shapes.ts';
import { printerOf, storedImprint } from '../licence/stored.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';

/** So many letters of a printing house stand in a snapshot's name. */
const MOST_NAMED = 80;

export interface HandedOver {
  /** The snapshot. */
  readonly id: string;
  /** False: a person had noted this state already. */
  readonly taken: boolean;
}

/** @param called "Gửi nhà in": the printing house stands behind it */
export function noteHandedOver(book: BookWriter, called: string): HandedOver {
  const known = book.snapshots().find(({ id, reason }) => reason === 'named' && isSame(book.compare(id, null)));
  return known === undefined ? { ...book.takeSnapshot(nameOf(book, called)), taken: true } : { id: known.id, taken: false };
}

function nameOf(book: BookReader, called: string): string {
  const imprint = storedImprint(book);
  const ordered = book.settings().orderPrinter.trim();
  const printer = ordered === '' && imprint !== null ? printerOf(imprint) : ordered;
  return `${called} ${printer.slice(0, MOST_NAMED)}`.trim();
}

const isSame = ({ articles, settings, parts, matter }: BookComparison): boolean => articles.every(({ state, moved }) => state === 'same' && !moved) && settings.length === 0 && parts === 0 && matter?.length === 0;
