/** A finished interior, made some time ago, held against what the book asks for now. */
import type { Finding } from '../../../common/contract/shapes.ts';
import { trimSize as sizeOf } from '../../../common/book/trim.ts';
import { pressOf } from '../press.ts';
import type { PrintSource } from '../source.ts';
import { wellFormed } from '../well-formed.ts';
import { readBack } from './readback.ts';

/**
 * Everything wrong with the file. The ink of its photos is not measured again: that is known only when they are converted.
 * @param pages of the book as it is typeset now
 * @throws AppError print/readback, print/profile
 */
export function readInterior(file: string, source: PrintSource, cache: string, pages: number): Finding[] {
  const { title, trimSize, bleed } = source.settings();
  const trim = sizeOf(trimSize);
  return readBack(file, { trimWidth: trim.width, trimHeight: trim.height, bleed, pages, title: wellFormed(title), press: pressOf(source, cache), photoInk: 0 });
}
