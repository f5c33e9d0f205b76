/**
 * A picture with its edits, from the bytes that came. The same way for the screen, the preview and the press, so that what is seen is
 * what is printed. Nothing of the file but its pixels comes through.
 */
import type { Sharp } from 'sharp';
import { cropPixels, isPlain, straightenedSize, type PhotoLook } from '../../common/photo/frame.ts';
import { exposureFactor } from '../../common/photo/light.ts';
import { AppError } from '../../common/errors.ts';
import { sharp } from '../sharp.ts';

/** Pixels (width × height) that are decoded at most; more is refused when a photo comes in. */
const MOST_PIXELS = 1e8;
const WHITE = '#ffffff';

/**
 * A pipeline that begins with the picture as it is shown; sizes, colours of the press and the file's format are put behind it.
 * @param name told when the picture cannot be read
 * @throws AppError photo/damaged
 */
export async function rendered(bytes: Uint8Array, look: PhotoLook, name: string): Promise<Sharp> {
  const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().flatten({ background: WHITE });
  if (isPlain(look)) return upright;
  try {
    return await edited(upright, look);
  } catch (thrown) {
    throw new AppError('photo/damaged', { name }, { cause: thrown });
  }
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

async function edited(upright: Sharp, { crop, edits }: PhotoLook): Promise<Sharp> {
  // Step by step: one pipeline has its own order of crop, turn and resize.
  const came = await pixels(upright.toColourspace('srgb').removeAlpha());
  const turned = edits.turn === 0 ? came : await pixels(from(came).rotate(edits.turn));
  const straight = edits.straighten === 0 ? turned : await straightened(turned, edits.straighten);
  const cut = from(straight).extract(cropPixels(straight.info, crop));
  const lit = edits.exposure === 0 ? cut : cut.linear(exposureFactor(edits.exposure), 0);
  return from(await pixels(lit));
}

async function straightened(picture: Pixels, degrees: number): Promise<Pixels> {
  const spun = await pixels(from(picture).rotate(degrees, { background: WHITE }));
  const { width, height } = straightenedSize(picture.info, { turn: 0, straighten: degrees, exposure: 0, focus: null });
  return await pixels(from(spun).extract({ left: Math.floor((spun.info.width - width) / 2), top: Math.floor((spun.info.height - height) / 2), width, height }));
}

function from({ data, info: { width, height, channels } }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MOST_PIXELS * 2 });
}

async function pixels(pipeline: Sharp): Promise<Pixels> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, info: { width: info.width, height: info.height, channels: info.channels } };
}
