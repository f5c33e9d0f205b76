/** Photos at the size they are printed. */
import type { PrintedPhoto } from '../../../common/contract/photo-channels.ts';
import { blockKey } from '../names.ts';
import { MM } from '../design.ts';
import type { PlacedPhoto } from '../settle.ts';
import type { Typeset } from '../typeset.ts';

/** ppi of a photo at its printed size. */
export function effectivePpi(placed: PlacedPhoto): number {
  return placed.photo.width / (placed.width / 72);
}

/** Every photo of a typeset book, in its order; one that is printed twice is there twice. */
export function printedPhotos(typeset: Typeset): PrintedPhoto[] {
  const spots = new Map(typeset.places.flatMap(([what, key, page]) => (what === 'spot' ? [[key, page] as const] : [])));
  return typeset.photos.map((placed) => ({
    photoId: placed.photoId,
    articleId: placed.articleId,
    block: placed.block,
    page: spots.get(blockKey(placed.articleId, placed.block)) ?? null,
    width: placed.width / MM,
    height: placed.height / MM,
    ppi: Math.round(effectivePpi(placed)),
  }));
}
