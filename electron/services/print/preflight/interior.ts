/** A finished interior, made some time ago, held against what the book asks for now. */
import type { Finding } from '../../../common/contract/shapes.ts';
import { trimSize as sizeOf } from '../../../common/book/trim.ts';
import { pressOf } from '../press.ts';
import type { PrintSource } from '../source.ts';
import { wellFormed } from '../well-formed.ts';
import { factsOfBook, readGiven } from './given.ts';

/**
 * Everything wrong with the files, one after another.
 * @param pdf the book as it is typeset now
 * @throws AppError print/file-not-pdf, print/file-cut, print/file-damaged, print/file-large, print/profile
 */
export async function readInteriors(files: readonly string[], source: PrintSource, cache: string, pdf: Uint8Array): Promise<Finding[]> {
  const { title, trimSize, bleed } = source.settings();
  const trim = sizeOf(trimSize);
  const press = pressOf(source, cache);
  const book = await factsOfBook(pdf);
  const expected = { trimWidth: trim.width, trimHeight: trim.height, bleed, pages: book.length, title: wellFormed(title), press, photoInk: 0, profile: press.profile, book };
  const findings: Finding[] = [];
  for (const file of files) findings.push(...(await readGiven(file, expected)));
  return findings;
}
