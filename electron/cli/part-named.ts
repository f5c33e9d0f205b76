/** Which part of the book a command means. */
import type { BookWriter } from '../services/store/book-file.ts';

/** The part with that title, made when there is none; without a title the first part of the body. */
export function partNamed(book: BookWriter, title: string | undefined): { id: string; made: boolean } {
  const { parts } = book.outline();
  const wanted = title?.trim();
  const part = wanted === undefined ? parts.find(({ kind }) => kind === 'body') : parts.find((candidate) => candidate.title === wanted);
  return part === undefined ? { id: book.addPart(wanted ?? 'Phần một', null).id, made: true } : { id: part.id, made: false };
}
