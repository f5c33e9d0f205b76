/** Pixels of four inks as a TIFF (TIFF 6.0, baseline with section 16, one strip): the only way in by which the picture library takes them for inks. */

const SHORT = 3;
const LONG = 4;
/** Photometric interpretation of inks. */
const SEPARATED = 5;
const HEADER = 8;

/** @param pixels four bytes a pixel, 0 no ink; width × height of them */
export function cmykTiff(pixels: Uint8Array, { width, height }: { readonly width: number; readonly height: number }): Buffer {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    // Bits of each sample: four values, so they lie behind the directory.
    [258, SHORT, -1],
    [259, SHORT, 1],
    [262, SHORT, SEPARATED],
    [273, LONG, -2],
    [277, SHORT, 4],
    [278, LONG, height],
    [279, LONG, pixels.byteLength],
    [284, SHORT, 1],
  ];
  const directory = 2 + entries.length * 12 + 4;
  const bitsAt = HEADER + directory;
  const pixelsAt = bitsAt + 8;
  const head = Buffer.alloc(pixelsAt);
  head.write('II', 0, 'latin1');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(HEADER, 4);
  head.writeUInt16LE(entries.length, HEADER);
  for (const [index, [tag, type, value]] of entries.entries()) {
    const at = HEADER + 2 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(value === -1 ? 4 : 1, at + 4);
    const written = value === -1 ? bitsAt : value === -2 ? pixelsAt : value;
    if (type === SHORT && value !== -1) head.writeUInt16LE(written, at + 8);
    else head.writeUInt32LE(written, at + 8);
  }
  for (let sample = 0; sample < 4; sample += 1) head.writeUInt16LE(8, bitsAt + sample * 2);
  return Buffer.concat([head, pixels]);
}
