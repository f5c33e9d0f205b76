/** Width and height of a picture from its head, without decoding anything. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels from which a picture is refused before any decoder sees it: `services/store/photo-file.ts` draws the same line. */
export const MAX_PIXELS = 100_000_000;

/** Null when the head does not tell. */
export function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30) return null;
  if (bytes[0] === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (bytes[0] === 0xff) return jpegSize(view);
  if (bytes[0] === 0x52) return webpSize(view);
  return tiffSize(view);
}

export const isTooLarge = (size: Size | null): boolean => size !== null && size.width * size.height > MAX_PIXELS;

function jpegSize(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xff) at += 1;
    else if (marker >= 0xd0 && marker <= 0xd8) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView): Size | null {
  switch (view.getUint8(15)) {
    case 0x58: // VP8X
      return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + ((view.getUint32(26, true) >>> 8) & 0xffffff) };
    case 0x4c: {
      const packed = view.getUint32(21, true);
      return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
    }
    default:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
}

function tiffSize(view: DataView): Size | null {
  const little = view.getUint8(0) === 0x49;
  const at = view.getUint32(4, little);
  if (at + 2 > view.byteLength) return null;
  const count = view.getUint16(at, little);
  let width = 0;
  let height = 0;
  for (let i = 0; i < count && at + 14 + i * 12 <= view.byteLength; i += 1) {
    const entry = at + 2 + i * 12;
    const value = view.getUint16(entry + 2, little) === 3 ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
    if (view.getUint16(entry, little) === 256) width = value;
    if (view.getUint16(entry, little) === 257) height = value;
  }
  return width > 0 && height > 0 ? { width, height } : null;
}
