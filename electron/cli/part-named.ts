/** Which part of the book a command means. */
import type { OutlinePart } from '../common/book/outline.ts';
import { AppError } from '../common/errors.ts';
import type { BookWriter } from '../services/store/book-file.ts';
import type { BookReader } from '../services/store/reader.ts';

/** The part with that title, made when there is none; without a title the first part of the body. */
export function partNamed(book: BookWriter, title: string | undefined): { id: string; made: boolean } {
  const { parts } = book.outline();
  const wanted = title?.trim();
  const part = wanted === undefined ? parts.find(({ kind }) => kind === 'body') : parts.find((candidate) => candidate.title === wanted);
  return part === undefined ? { id: book.addPart(wanted ?? 'Phần một', null).id, made: true } : { id: part.id, made: false };
}

/** The part of that id or title. @throws AppError book/no-part */
export function partOf(book: BookReader, name: string): OutlinePart {
  const part = book.outline().parts.find(({ id, title }) => id === name || title === name);
  if (part === undefined) throw new AppError('book/no-part', { id: name });
  return part;
}
