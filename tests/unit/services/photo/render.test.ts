import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { shownSize, type PhotoLook } from '../../../../electron/common/photo/frame.ts';
import { NO_EDITS } from '../../../../electron/common/records/photo-edits.ts';
import { rendered } from '../../../../electron/services/photo/render.ts';

type Rgb = readonly [number, number, number];
const RED: Rgb = [200, 30, 30];
const GREEN: Rgb = [30, 160, 30];
const BLUE: Rgb = [30, 30, 200];
const GREY: Rgb = [100, 100, 100];

/** Quarters: red, green over blue, grey. */
async function quarters(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels.set(y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : GREY, (y * width + x) * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer();
}

const look = (edits: Partial<PhotoLook['edits']>, crop: PhotoLook['crop'] = null): PhotoLook => ({ crop, edits: { ...NO_EDITS, ...edits } });

async function shown(bytes: Buffer, how: PhotoLook): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const { data, info } = await (await rendered(bytes, how, 'anh.png')).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const at = (x: number, y: number): number[] => {
    const from = (Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1))) * info.channels;
    return [...data.subarray(from, from + 3)];
  };
  return { width, height, at };
}

const near = (found: readonly number[], wanted: Rgb, by = 4): void => {
  for (const [channel, value] of wanted.entries()) expect(Math.abs((found[channel] ?? 0) - value)).toBeLessThanOrEqual(by);
};

describe('a photo with its edits', () => {
  it('is as it came without any', async () => {
    const { width, height, at } = await shown(await quarters(60, 40), look({}));
    expect([width, height]).toEqual([60, 40]);
    near(at(0.1, 0.1), RED);
  });

  it('is turned clockwise', async () => {
    const { width, height, at } = await shown(await quarters(60, 40), look({ turn: 90 }));
    expect([width, height]).toEqual([40, 60]);
    near(at(0.1, 0.1), BLUE);
    near(at(0.9, 0.1), RED);
    near(at(0.9, 0.9), GREEN);
  });

  it('follows the camera first, then the turn', async () => {
    // Orientation 6: the camera was held so that the picture has to be turned by 90° clockwise.
    const lying = await sharp(await quarters(60, 40)).withMetadata({ orientation: 6 }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
    near((await shown(lying, look({ turn: 90 }))).at(0.1, 0.1), GREY, 12);
    near((await shown(lying, look({ exposure: 0.0001 }))).at(0.1, 0.1), BLUE, 12);
  });

  it('is straightened without empty corners, the way a clock goes', async () => {
    const how = look({ straighten: 10 });
    const { width, height, at } = await shown(await quarters(600, 400), how);
    expect({ width, height }).toEqual(shownSize({ width: 600, height: 400 }, how));
    near(at(0.02, 0.02), RED);
    near(at(0.98, 0.02), GREEN);
    near(at(0.02, 0.98), BLUE);
    near(at(0.98, 0.98), GREY);
    // The line between above and below falls to the right.
    near(at(0.05, 0.47), BLUE);
    near(at(0.95, 0.53), GREEN);
  });

  it('is cropped after that', async () => {
    const how = look({ turn: 180 }, { x: 0.5, y: 0.5, width: 0.5, height: 0.5 });
    const { width, height, at } = await shown(await quarters(60, 40), how);
    expect([width, height]).toEqual([30, 20]);
    for (const [x, y] of [[0, 0], [1, 1]] as const) near(at(x, y), RED);
  });

  it('is lightened and darkened, white staying white', async () => {
    const bytes = await quarters(60, 40);
    near((await shown(bytes, look({ exposure: 1 }))).at(0.9, 0.9), [137, 137, 137]);
    near((await shown(bytes, look({ exposure: -1 }))).at(0.9, 0.9), [73, 73, 73]);
    near((await shown(bytes, look({ exposure: 2 }))).at(0.1, 0.1), [255, 56, 56]);
  });

  it('has three channels whatever it came as', async () => {
    const grey = await sharp(await quarters(60, 40)).greyscale().jpeg().toBuffer();
    const { info } = await (await rendered(grey, look({ turn: 90 }), 'xam.jpg')).raw().toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
    near((await shown(clear, look({ turn: 90 }))).at(0.5, 0.5), [255, 255, 255]);
  });

  it('says which photo cannot be read', async () => {
    await expect(rendered(Buffer.from([0xff, 0xd8, 0xff, 0]), look({ turn: 90 }), 'hong.jpg')).rejects.toMatchObject({ code: 'photo/damaged', detail: { name: 'hong.jpg' } });
  });
});
