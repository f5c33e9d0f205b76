/**
 * The picture that stands where a photo goes: a pale frame. Byte for byte the same wherever it is made (nothing is compressed in it,
 * the archive around it does that), so that it is known again when a form comes back.
 */
import { zlibSync } from 'fflate';
import { crc32 } from 'node:zlib';

export const PLACEHOLDER_WIDTH = 240;
export const PLACEHOLDER_HEIGHT = 160;
/** Grey levels. */
const INSIDE = 0xf1;
const FRAME = 0x9a;
const MOTIF = 0xc4;

/** PNG, 8-bit grey. */
export function placeholderPicture(): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc((PLACEHOLDER_WIDTH + 1) * PLACEHOLDER_HEIGHT);
  for (let y = 0; y < PLACEHOLDER_HEIGHT; y += 1) {
    for (let x = 0; x < PLACEHOLDER_WIDTH; x += 1) rows[y * (PLACEHOLDER_WIDTH + 1) + x + 1] = levelAt(x, y);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(PLACEHOLDER_WIDTH, 0);
  header.writeUInt32BE(PLACEHOLDER_HEIGHT, 4);
  header[8] = 8;
  return Uint8Array.from(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', zlibSync(rows, { level: 0 })), chunk('IEND', Buffer.alloc(0))]));
}

/** A dashed frame; in its middle two hills under a sun, as pictures are drawn everywhere. */
function levelAt(x: number, y: number): number {
  const edge = x < 2 || y < 2 || x >= PLACEHOLDER_WIDTH - 2 || y >= PLACEHOLDER_HEIGHT - 2;
  if (edge) return Math.floor((x + y) / 6) % 2 === 0 ? FRAME : INSIDE;
  const [left, top] = [x - PLACEHOLDER_WIDTH / 2, y - PLACEHOLDER_HEIGHT / 2];
  if ((left + 22) ** 2 + (top + 20) ** 2 < 49) return MOTIF;
  const hills = Math.min(Math.abs(left + 14) - 8, Math.abs(left - 16) * 0.9 - 22);
  return Math.abs(left) < 44 && top < 26 && top > hills ? MOTIF : INSIDE;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
