/** A finished interior, made some time ago, held against what the book asks for now. */
import type { BookExpected } from '../../../common/contract/check-shapes.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { trimSize as sizeOf } from '../../../common/book/trim.ts';
import { pressOf } from '../press.ts';
import type { PrintSource } from '../source.ts';
import { wellFormed } from '../well-formed.ts';
import { factsOfBook, readGiven } from './given.ts';

/**
 * What the book asks of such a file.
 * @param pdf the book as it is typeset now
 * @throws AppError print/profile
 */
export async function expectedOfBook(source: PrintSource, cache: string, pdf: Uint8Array): Promise<BookExpected> {
  const { title, trimSize, bleed } = source.settings();
  const trim = sizeOf(trimSize);
  const { standard, header, ink, grey, profile } = pressOf(source, cache);
  const book = await factsOfBook(pdf);
  return { trimWidth: trim.width, trimHeight: trim.height, bleed, pages: book.length, title: wellFormed(title), press: { standard, header, ink, grey }, photoInk: 0, profile, book };
}

/**
 * Everything wrong with the files, one after another.
 * @throws AppError print/file-not-pdf, print/file-cut, print/file-damaged, print/file-large
 */
export async function readInteriors(files: readonly string[], expected: BookExpected): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await readGiven(file, expected)));
  return findings;
}
