/** A JPEG with other words in it, its pixels untouched: segments of the camera out, ours in. */
import { AppError } from '../../../common/errors.ts';

/** Of a segment, with its own length in it. */
const LONGEST = 65_533;
const XMP = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1');
const [SOS, APP0, APP1, APP2, APP13, APP14, APP15, COM] = [0xda, 0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef, 0xfe];

export interface JpegWords {
  readonly xmp: string;
  readonly iptc: Buffer;
  /** How the camera was held, 1 to 8 as EXIF counts; 1: upright. */
  readonly orientation: number;
}

/**
 * The same picture with nothing of what the camera or a program wrote but how it is turned and its colour profile, and these words.
 * What stands behind the picture's end (further pictures of the camera) goes as well.
 * @throws AppError photo/damaged when the bytes are no JPEG
 */
export function rewordJpeg(bytes: Uint8Array, { xmp, iptc, orientation }: JpegWords, name: string): Buffer {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) throw new AppError('photo/damaged', { name });
  const kept: Buffer[] = [];
  let jfif: Buffer | null = null;
  let at = 2;
  for (;;) {
    // Fill bytes may stand in front of a marker.
    while (data[at] === 0xff && data[at + 1] === 0xff) at += 1;
    const marker = data[at + 1];
    if (data[at] !== 0xff || marker === undefined || at + 4 > data.length) throw new AppError('photo/damaged', { name });
    if (marker === SOS) break;
    const end = at + 2 + data.readUInt16BE(at + 2);
    const segment = data.subarray(at, end);
    if (marker === APP0 && jfif === null) jfif = segment;
    else if (isPicture(marker, segment)) kept.push(segment);
    at = end;
  }
  const turned = orientation === 1 ? [] : [segmentOf(APP1, exifOf(orientation))];
  const packet = Buffer.concat([XMP, Buffer.from(xmp, 'utf8')]);
  const words = [packet.length <= LONGEST ? [segmentOf(APP1, packet)] : [], iptc.length <= LONGEST ? [segmentOf(APP13, iptc)] : []].flat();
  return Buffer.concat([data.subarray(0, 2), ...(jfif === null ? [] : [withoutThumbnail(jfif)]), ...turned, ...words, ...kept, data.subarray(at, endOfPicture(data, at))]);
}

/** Tables, frame, the colour profile, and what says how colours are stored. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === APP2) return segment.subarray(4, 16).toString('latin1') === 'ICC_PROFILE\0';
  if (marker === APP14) return true;
  return marker !== COM && (marker < APP0 || marker > APP15);
}

/** JFIF may carry a small picture, and the one behind it is another file's. */
function withoutThumbnail(jfif: Buffer): Buffer {
  if (jfif.subarray(4, 9).toString('latin1') !== 'JFIF\0' || jfif.length < 18) return Buffer.alloc(0);
  const plain = Buffer.from(jfif.subarray(0, 18));
  plain.writeUInt16BE(16, 2);
  plain[16] = 0;
  plain[17] = 0;
  return plain;
}

function segmentOf(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** EXIF with one entry: how the picture is turned. */
function exifOf(orientation: number): Buffer {
  const body = Buffer.alloc(32);
  body.write('Exif\0\0MM\0*', 0, 'latin1');
  body.writeUInt32BE(8, 10);
  body.writeUInt16BE(1, 14);
  body.writeUInt16BE(0x0112, 16);
  body.writeUInt16BE(3, 18);
  body.writeUInt32BE(1, 20);
  body.writeUInt16BE(orientation, 24);
  return body;
}

/** Behind the first EOI that no scan holds: within a scan 0xFF is followed by 0 or a restart marker. */
function endOfPicture(data: Buffer, from: number): number {
  for (let at = from; at + 1 < data.length; ) {
    const marker = data[at + 1] ?? 0;
    if (data[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) at += 1;
    else if (marker === 0xd9) return at + 2;
    else at += 2 + (at + 4 <= data.length ? data.readUInt16BE(at + 2) : 2);
  }
  return data.length;
}
