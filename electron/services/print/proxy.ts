/**
 * Proxies are marked with the photo's hash in a JPEG comment. Typst passes a JPEG's bytes through unchanged, so the mark finds
 * the picture again in the PDF; and two photos that look alike (the same scan saved twice) never become one picture there.
 */
import { AppError } from '../../common/errors.ts';

const PREFIX = 'kyyeu:';
/** Behind SOI and, where there is one, the JFIF segment: some readers insist that JFIF comes first. */
const SEARCH_WITHIN = 256;

/** A JPEG of one grey dot: what holds a photo's place while only places are asked for. */
export const PLACE_HOLDER: Uint8Array = Buffer.from(
  '/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8Aa//Z',
  'base64',
);

/** @throws AppError photo/damaged when the proxy is not a JPEG */
export function markProxy(jpeg: Uint8Array, sha256: string): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) throw new AppError('photo/damaged', { sha256 });
  const jfif = bytes.readUInt16BE(2) === 0xffe0;
  const at = jfif ? 4 + bytes.readUInt16BE(4) : 2;
  const text = Buffer.from(PREFIX + sha256, 'latin1');
  const comment = Buffer.alloc(4);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, at), comment, text, bytes.subarray(at)]);
}

/** The hash a marked proxy carries, or null for any other picture. */
export function proxyMark(jpeg: Uint8Array): string | null {
  const head = Buffer.from(jpeg.buffer, jpeg.byteOffset, Math.min(jpeg.byteLength, SEARCH_WITHIN)).toString('latin1');
  return /kyyeu:([0-9a-f]{64})/.exec(head)?.[1] ?? null;
}
