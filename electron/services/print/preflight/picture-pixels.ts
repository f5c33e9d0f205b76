/** The pixels of a picture in a PDF, as shares of ink. */
import { inflateSync } from 'node:zlib';
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { sharp } from '../../sharp.ts';
import { filtersOf, key, numberIn, numbersIn, spaceKind } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamText } from '../pdf/streams.ts';

/** Pixels, 0 no ink and 255 all of it, one byte for each ink; or why there are none: what it is packed as, or that its bytes are not what they should be. */
export type Pixels =
  | { readonly kind: 'inks'; readonly bytes: Uint8Array; readonly inks: 1 | 4; /** Its bytes say the contrary of what programs write so: it comes out as a negative. */ readonly contrary: boolean }
  | { readonly kind: 'unread'; readonly filter: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'foreign' };

/** What packs samples as they are. */
const UNPACKED = new Set(['FlateDecode', 'LZWDecode', 'RunLengthDecode', 'ASCIIHexDecode', 'ASCII85Decode']);
/** Larger ones are no photos of a book. */
const MOST_PIXELS = 400_000_000;

export async function pixelsOf(file: PdfFile, image: PDFRawStream): Promise<Pixels> {
  const space = spaceKind(file, image.dict.get(key('ColorSpace')));
  const inks = space === 'DeviceCMYK' ? 4 : space === 'DeviceGray' ? 1 : null;
  // Of another space is told elsewhere.
  if (inks === null) return { kind: 'foreign' };
  const [width, height] = [numberIn(file, image.dict, 'Width') ?? 0, numberIn(file, image.dict, 'Height') ?? 0];
  const filters = filtersOf(file, image.dict);
  const last = filters.at(-1) ?? '';
  const bits = numberIn(file, image.dict, 'BitsPerComponent') ?? 8;
  if (width * height > MOST_PIXELS || bits !== 8) return { kind: 'unread', filter: `${last} ${String(bits)} bit` };
  const decode = numbersIn(file, image.dict, 'Decode');
  const inverted = decode !== undefined && (decode[0] ?? 0) > (decode[1] ?? 1);
  try {
    if (last === 'DCTDecode') {
      if (filters.length > 2 || (filters.length === 2 && filters[0] !== 'FlateDecode')) return { kind: 'unread', filter: filters.join(' ') };
      return await ofJpeg(filters.length === 2 ? inflateSync(image.contents) : image.contents, { width, height, inks, inverted });
    }
    if (last !== '' && !UNPACKED.has(last)) return { kind: 'unread', filter: last };
    const samples = last === '' ? image.contents : Buffer.from(streamText(image), 'latin1');
    if (samples.length < width * height * inks) return { kind: 'damaged' };
    // Of grey, 255 is white.
    return { kind: 'inks', bytes: (inks === 4) === inverted ? turned(samples) : samples, inks, contrary: false };
  } catch {
    // Whatever keeps it from being unpacked, a press would stumble over too.
    return { kind: 'damaged' };
  }
}

interface Asked {
  readonly width: number;
  readonly height: number;
  readonly inks: 1 | 4;
  readonly inverted: boolean;
}

async function ofJpeg(jpeg: Uint8Array, { width, height, inks, inverted }: Asked): Promise<Pixels> {
  const read = sharp(jpeg, { failOn: 'truncated', limitInputPixels: false });
  const { data, info } = await (inks === 4 ? read.pipelineColourspace('cmyk').toColourspace('cmyk') : read.toColourspace('b-w')).raw().toBuffer({ resolveWithObject: true });
  if (info.width !== width || info.height !== height || info.channels !== inks) return { kind: 'damaged' };
  if (inks === 1) return { kind: 'inks', bytes: inverted ? data : turned(data), inks, contrary: inverted };
  // With Adobe's mark, ink 0 is stored as 255 by Photoshop and all that follow it; libvips has turned such ones round.
  const adobe = hasAdobeMark(jpeg);
  return { kind: 'inks', bytes: adobe === inverted ? data : turned(data), inks, contrary: adobe && !inverted };
}

/** The segment APP14 "Adobe" among those in front of the picture (ITU-T T.81, B.1.1.4). */
function hasAdobeMark(jpeg: Uint8Array): boolean {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at + 1] === 0xee && bytes.toString('latin1', at + 4, at + 9) === 'Adobe') return true;
  }
  return false;
}

const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => 255 - byte);
