/** Which image objects of a PDF are proxies, and what to put in their place. */
import { PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { proxyMark } from '../proxy.ts';

export interface Replacement {
  /** Of the JPEG in `read`, px. */
  readonly width: number;
  readonly height: number;
  /** Bytes of the file, for the stream's length. */
  readonly size: number;
  /** DeviceGray in a book of one ink, DeviceRGB in a file for screens. */
  readonly space: 'DeviceCMYK' | 'DeviceGray' | 'DeviceRGB';
  /** True for CMYK JPEGs as Photoshop and sharp write them: ink 0 is stored as 255. */
  readonly inverted: boolean;
  /** Reads the JPEG. Called once, when the stream is written, so that one photo at a time is in memory. */
  readonly read: () => Uint8Array;
}

/** Image objects that carry a proxy's mark: reference → hash of the photo. */
export function findProxies(context: PDFContext): Map<PDFRef, string> {
  const found = new Map<PDFRef, string>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    const mark = proxyMark(object.contents);
    if (mark !== null) found.set(ref, mark);
  }
  return found;
}

/** Dictionary of the image object for a JPEG for the press. */
export function imageDict(context: PDFContext, { width, height, size, inverted, space }: Replacement): PDFDict {
  const dict = PDFDict.withContext(context);
  const entries = {
    Type: PDFName.of('XObject'),
    Subtype: PDFName.of('Image'),
    Width: PDFNumber.of(width),
    Height: PDFNumber.of(height),
    ColorSpace: PDFName.of(space),
    BitsPerComponent: PDFNumber.of(8),
    Filter: PDFName.of('DCTDecode'),
    Length: PDFNumber.of(size),
  };
  for (const [name, value] of Object.entries(entries)) dict.set(PDFName.of(name), value);
  if (inverted) dict.set(PDFName.of('Decode'), context.obj([1, 0, 1, 0, 1, 0, 1, 0]));
  return dict;
}
