/** An ISBN as it is printed: hyphens stand where the International ISBN Agency's ranges part group, publisher and title. */
import isbnRanges from 'isbn3';
import { readIsbn, type Isbn } from '../../common/book/isbn.ts';

/** Prefix, group, publisher, title, check digit: who typed all four hyphens has them from the publisher. */
const HYPHENS = 4;

/**
 * Typed without hyphens, or with some of them, it gets those of its range. One in a range that was given to nobody when this version was
 * made stands as it was typed: a wrong hyphen is worse than none.
 * @returns null when it is none
 */
export function printedIsbn(typed: string): Isbn | null {
  const isbn = readIsbn(typed);
  if (isbn === null || isbn.text.split('-').length > HYPHENS) return isbn;
  return { digits: isbn.digits, text: isbnRanges.parse(isbn.digits)?.isbn13h ?? isbn.text };
}

/** The same as words; what is no ISBN stays as it was typed. */
export const isbnWords = (typed: string): string => printedIsbn(typed)?.text ?? typed;
