/**
 * npm run icons: renders the drawings of this folder into the files that the
 * platforms want. The results are committed, so that packaging needs no tool.
 */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../lib/paths.mjs';

const folder = inRoot('build', 'icons');
const file = (...parts) => path.join(folder, ...parts);

/** A PNG of a drawing, `size` px square. Below 48 px the app's icon has a drawing of its own. */
async function png(name, size) {
  const drawing = name === 'app' && size < 48 ? 'small' : name;
  const { width } = await sharp(file(`${drawing}.svg`)).metadata();
  const density = Math.min(2400, Math.max(72, (72 * size) / width));
  return sharp(file(`${drawing}.svg`), { density }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
}

/** Windows' container: a directory of PNGs. */
async function ico(name) {
  const sizes = [16, 24, 32, 48, 64, 128, 256];
  const images = await Promise.all(sizes.map((size) => png(name, size)));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  images.forEach((image, index) => {
    const at = 6 + 16 * index;
    const side = sizes[index] % 256; // 256 is written as 0
    head.writeUInt8(side, at);
    head.writeUInt8(side, at + 1);
    head.writeUInt16LE(1, at + 4); // planes
    head.writeUInt16LE(32, at + 6); // bits a pixel
    head.writeUInt32LE(image.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += image.length;
  });
  return Buffer.concat([head, ...images]);
}

/** Apple's container: chunks of a four-letter type and a PNG. */
async function icns(name) {
  const chunks = { icp4: 16, icp5: 32, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };
  const parts = [];
  for (const [type, size] of Object.entries(chunks)) {
    const image = await png(name, size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(image.length + 8, 4);
    parts.push(head, image);
  }
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

for (const name of ['app', 'document']) {
  fs.writeFileSync(file(`${name}.ico`), await ico(name));
  fs.writeFileSync(file(`${name}.icns`), await icns(name));
}
fs.mkdirSync(file('app'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) fs.writeFileSync(file('app', `${size}x${size}.png`), await png('app', size));
