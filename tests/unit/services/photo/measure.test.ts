import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ALIKE_BITS, bitsApart, isBlurred } from '../../../../electron/common/photo/hints.ts';
import { measure } from '../../../../electron/services/photo/measure.ts';
import { resourcePath } from '../../../../electron/services/resources.ts';
import { preparePhoto } from '../../../../electron/services/store/photo-file.ts';

const folder = join(resourcePath('sample'), 'photos');
const names = readdirSync(folder).filter((name) => name.endsWith('.jpg'));
const proxyOf = async (bytes: Uint8Array): Promise<Uint8Array> => (await preparePhoto('anh.jpg', bytes)).proxy;
const measured = async (bytes: Uint8Array) => measure(await proxyOf(bytes), 'anh.jpg');

describe('a photo of the sample yearbook', () => {
  it.each(names)('%s is sharp as it is and blurred when it is out of focus', async (name) => {
    const bytes = readFileSync(join(folder, name));
    expect(isBlurred((await measured(bytes)).sharpness)).toBe(false);
    const { width } = await sharp(bytes).metadata();
    expect(isBlurred((await measured(await sharp(bytes).blur(width * 0.004).jpeg().toBuffer())).sharpness)).toBe(true);
  });

  it('is known again when it was encoded anew, lightened and made smaller, and is not another one', async () => {
    const hashes: string[] = [];
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      const { likeness } = await measured(bytes);
      const { width } = await sharp(bytes).metadata();
      const sent = await sharp(bytes).resize({ width: Math.round(width / 2) }).linear(1.1, 0).jpeg({ quality: 50 }).toBuffer();
      expect(bitsApart(likeness, (await measured(sent)).likeness)).toBeLessThanOrEqual(ALIKE_BITS);
      for (const other of hashes) expect(bitsApart(likeness, other)).toBeGreaterThan(ALIKE_BITS);
      hashes.push(likeness);
    }
    expect(hashes).toHaveLength(names.length);
  });
});
