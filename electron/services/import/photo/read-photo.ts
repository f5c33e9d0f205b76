/** A photo alone → a document of one picture; its article takes the file's name. */
import { AppError } from '../../../common/errors.ts';
import type { SourceBytes } from '../formats.ts';
import { labelOf, sniff } from '../media.ts';
import type { RawDocument } from '../raw.ts';
import { isTooLarge, sizeOf } from './size.ts';

/** @throws AppError `photo/too-large` */
export function readPhoto({ name, bytes }: SourceBytes): RawDocument {
  const size = sizeOf(bytes);
  if (size !== null && isTooLarge(size)) throw new AppError('photo/too-large', { name, width: size.width, height: size.height });
  return {
    items: [{ kind: 'picture', picture: 0 }],
    pictures: [{ name: name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), bytes: Uint8Array.from(bytes) }],
    encoding: labelOf(sniff(bytes)).toLowerCase(),
    plain: false,
    warnings: [],
    aside: [],
    rawText: [],
  };
}
