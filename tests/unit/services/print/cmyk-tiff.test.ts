import { expect, test } from 'vitest';
import sharp from 'sharp';
import { cmykTiff } from '../../../../electron/services/print/cmyk-tiff.ts';

test('the inks come out as they went in', async () => {
  const pixels = Uint8Array.from({ length: 5 * 3 * 4 }, (_, at) => (at * 37) % 256);
  const picture = sharp(cmykTiff(pixels, { width: 5, height: 3 }));
  expect(await picture.metadata()).toMatchObject({ width: 5, height: 3, space: 'cmyk', channels: 4 });
  const { data, info } = await picture.pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(4);
  expect([...data]).toEqual([...pixels]);
});
