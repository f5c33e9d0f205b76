/** Photos for screens: sRGB JPEG with their edits, without anything of what the camera wrote, in the sizes that are asked for. */
import { availableParallelism } from 'node:os';
import { AppError } from '../../common/errors.ts';
import { AS_IT_CAME } from '../../common/photo/frame.ts';
import { rendered } from '../photo/render.ts';
import type { PrintSource } from '../print/source.ts';
import { sharp } from '../sharp.ts';

export interface ScreenPicture {
  readonly bytes: Uint8Array;
  /** px */
  readonly width: number;
  readonly height: number;
}

export interface PhotoJob {
  readonly say: (phase: string, done: number, total: number, label?: string) => void;
}

/** Longest edge, px: sharp across a large tablet. */
export const LARGE = 1600;
/** For telephones, and where a picture stands beside another. */
export const SMALL = 800;
const QUALITY = 82;
/** Made at the same time; each holds its pixels in memory. */
const MOST_AT_ONCE = 4;

/**
 * Each photo once, in any order. @param edges longest edge of each size, the largest first; a photo that is smaller has one size less
 * @throws AppError photo/damaged, book/no-photo, job/cancelled
 */
export async function eachPicture(source: PrintSource, ids: readonly string[], edges: readonly number[], { say }: PhotoJob, use: (id: string, pictures: readonly ScreenPicture[]) => void): Promise<void> {
  const open = [...ids];
  let done = 0;
  const next = async (): Promise<void> => {
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      say('photos', done, ids.length, source.photo(id).name);
      use(id, await pictureIn(source, id, edges));
      done += 1;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(availableParallelism(), MOST_AT_ONCE) }, () => next().catch((thrown: unknown) => { open.length = 0; throw thrown; })));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function pictureIn(source: PrintSource, id: string, edges: readonly number[]): Promise<ScreenPicture[]> {
  const { name, look = AS_IT_CAME } = source.photo(id);
  try {
    const shown = (await rendered(source.photoBytes(id, 'original'), look, name)).resize({ width: edges[0] ?? LARGE, height: edges[0] ?? LARGE, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await shown.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const sizes = edges.filter((edge, index) => index === 0 || edge < Math.max(info.width, info.height));
    return await Promise.all(sizes.map(async (edge) => {
      const made = await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: QUALITY, progressive: true })
        .toBuffer({ resolveWithObject: true });
      return { bytes: new Uint8Array(made.data), width: made.info.width, height: made.info.height };
    }));
  } catch (thrown) {
    throw thrown instanceof AppError ? thrown : new AppError('photo/damaged', { name }, { cause: thrown });
  }
}
