/** A picture from outside → what the book needs to know of it, and its proxy. Nothing here touches the yearbook. */
import { AppError } from '../../common/errors.ts';
import { sharp } from '../sharp.ts';
import { sha256 } from './content.ts';

/** Bytes. A larger picture is no photo for a book but a mistake (a whole scan, a layered original). */
export const MAX_BYTES = 100 * 1024 * 1024;
/** Pixels (width × height). */
export const MAX_PIXELS = 100_000_000;
/** Longest edge of the proxy in px: enough for the screen and the typesetter, small enough for thousands. */
const PROXY_EDGE = 800;
/** JPEG quality of the proxy, 0 to 100. */
const PROXY_QUALITY = 74;

/** Formats by their first bytes. Only these reach a decoder: SVG and PDF are programs more than pictures. */
const SIGNATURES: readonly (readonly [mediaType: string, at: number, bytes: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/webp', 8, 'WEBP'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['image/gif', 0, 'GIF8'],
];

/** A picture ready to be stored. */
export interface PreparedPhoto {
  readonly name: string;
  readonly mediaType: string;
  /** Upright pixels: the camera's orientation is applied. */
  readonly width: number;
  readonly height: number;
  /** The original, byte for byte. */
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** JPEG, sRGB, upright, without metadata. */
  readonly proxy: Uint8Array;
}

/** Media type by content, or null when it is none of the formats a book takes. */
export function photoType(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('latin1');
  return SIGNATURES.find(([, at, signature]) => head.startsWith(signature, at))?.[0] ?? null;
}

/**
 * Checks a picture (type, size, header, then the whole of it) and makes its proxy.
 * @throws AppError photo/unsupported, photo/too-large, photo/damaged
 */
export async function preparePhoto(name: string, bytes: Uint8Array): Promise<PreparedPhoto> {
  const mediaType = photoType(bytes);
  if (mediaType === null) throw new AppError('photo/unsupported', { name });
  if (bytes.byteLength > MAX_BYTES) throw new AppError('photo/too-large', { name, bytes: bytes.byteLength, limit: MAX_BYTES });
  const { width, height } = await uprightSize(name, bytes);
  if (width * height > MAX_PIXELS) throw new AppError('photo/too-large', { name, width, height, limit: MAX_PIXELS });
  const proxy = await makeProxy(name, bytes);
  return { name: name.normalize('NFC'), mediaType, width, height, bytes, sha256: sha256(bytes), proxy };
}

/** Reads the header only. */
async function uprightSize(name: string, bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { autoOrient } = await decoding(name, () => sharp(bytes, { limitInputPixels: false }).metadata());
  return autoOrient;
}

async function makeProxy(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return decoding(name, () =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' })
      .autoOrient()
      .resize({ width: PROXY_EDGE, height: PROXY_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: PROXY_QUALITY })
      .toBuffer(),
  );
}

async function decoding<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw new AppError('photo/damaged', { name, message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  }
}
