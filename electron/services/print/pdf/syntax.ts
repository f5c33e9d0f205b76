/** Words of a PDF file that are written in more than one place. */
import type { PDFObject } from '@cantoo/pdf-lib';

/** Behind an object's number. */
export const OBJECT_BEGINS = ' 0 obj\n';
export const OBJECT_ENDS = '\nendobj\n';
export const STREAM_BEGINS = '\nstream\n';
export const STREAM_ENDS = '\nendstream';

/** First lines of a file. Four bytes above 127 tell every program on the way that this is no text file. @param version "1.6" */
export const fileHead = (version: string): Buffer => Buffer.concat([Buffer.from(`%PDF-${version}\n%`, 'latin1'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]);

export function serialise(object: PDFObject): Uint8Array {
  const buffer = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(buffer, 0);
  return buffer;
}
