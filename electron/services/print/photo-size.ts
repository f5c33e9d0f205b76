/** How large a photo is printed by nature, and at least; which one an opener takes out of the text. */
import { POOR_PPI } from '../../common/photo/hints.ts';
import type { DesignData, TextBlock } from './design.ts';
import type { PrintArticle, PrintPhoto } from './source.ts';

/** From this shape on a photo is a landscape; up to the other one a portrait. Wider than the last it is a panorama: no opener. */
const LANDSCAPE = 1.2;
const PORTRAIT = 1;
const PANORAMA = 2.4;

/**
 * Index of the photo that the article's opener takes out of the text, or null: the first photo, alone, in the shape that the design
 * wants for this kind of article.
 */
export function leadIndex(article: PrintArticle, design: DesignData, find: (id: string) => PrintPhoto | null): number | null {
  const wanted = design.openers[article.kind];
  const index = article.document.blocks.findIndex((block) => block.type === 'photo');
  const block = article.document.blocks[index];
  if (wanted === 'none' || block?.type !== 'photo' || block.more !== undefined || block.photoId === null) return null;
  const photo = find(block.photoId);
  if (photo === null) return null;
  const aspect = photo.width / photo.height;
  return (wanted === 'portrait' ? aspect <= PORTRAIT : aspect >= LANDSCAPE && aspect <= PANORAMA) ? index : null;
}

/** Whether it stands over the head of the page where it opens an article. */
export const isLandscape = ({ width, height }: PrintPhoto): boolean => width / height >= LANDSCAPE;
/** Of a photo that opens an article. */
export const shapeOfLead = (photo: PrintPhoto): 'portrait' | 'landscape' => (isLandscape(photo) ? 'landscape' : 'portrait');

/** A landscape over an opener is not cut lower than this share, whatever its article is short of. */
const LOWEST_LANDSCAPE = 0.7;

/**
 * Width and height (pt) of a photo in an opener: a landscape as wide as the page, a portrait a share of the text's width; `share` (`tail.ts`): a
 * portrait is set smaller by it, a landscape cut lower.
 */
export function leadSize(photo: PrintPhoto, design: DesignData, page: TextBlock, share = 1): { width: number; height: number } {
  const aspect = photo.width / photo.height;
  if (aspect >= LANDSCAPE) return { width: page.trimWidth, height: (page.trimWidth / aspect) * Math.max(share, LOWEST_LANDSCAPE) };
  const height = Math.min((page.width * design.photo.portraitShare) / aspect, design.photo.portraitLines * page.line) * share;
  return { width: height * aspect, height };
}

/**
 * Width and height (pt) to which a photo of an opener is enlarged: where it runs off the page, over the bleed as well (`cover` in `parts.typ`), what is cut off with it.
 * @param bleed pt
 */
export function printedLead(photo: PrintPhoto, { width, height }: { readonly width: number; readonly height: number }, design: DesignData, page: TextBlock, bleed: number): { width: number; height: number } {
  const shape = shapeOfLead(photo);
  if (!design.photo.bleeds.includes(shape)) return { width, height };
  const aspect = photo.width / photo.height;
  // A portrait ends on the grid.
  const high = shape === 'landscape' ? height : Math.ceil((height - page.top) / page.line) * page.line + page.top;
  const wide = Math.max(width + (shape === 'landscape' ? 2 : 1) * bleed, (high + bleed) * aspect);
  return { width: wide, height: wide / aspect };
}

/** As wide (pt) a picture is printed without being poor. */
export const bearableWidth = ({ width }: PrintPhoto): number => (width / POOR_PPI) * 72;
/** A poor picture is not set smaller than this share of what it would be: nobody would be told on it. */
const POOR_SHARE = 0.55;

/** Natural height and width (pt) of a photo: the full measure, unless that makes it too high, or is more than its pixels bear. */
export function naturalSize(photo: PrintPhoto | null, design: DesignData, page: TextBlock): { width: number; height: number } {
  if (photo === null) return { width: page.photoWidth, height: design.photo.pendingLines * page.line };
  const aspect = photo.width / photo.height;
  const full = fullHeight(photo, design, page);
  const height = Math.min(full, Math.max(bearableWidth(photo) / aspect, full * POOR_SHARE));
  return { width: height * aspect, height };
}

/** pt, of the full measure or as high as any photo may be. */
function fullHeight({ width, height }: PrintPhoto, design: DesignData, page: TextBlock): number {
  const aspect = width / height;
  return Math.min((aspect >= LANDSCAPE ? page.photoWidth : page.width) / aspect, design.photo.maxLines * page.line);
}

/** Least height (pt) of a photo, or of a group of them, that is set smaller to fit a page. `photo`: its shape. */
export function leastHeight(photo: PrintPhoto | null, isGroup: boolean, design: DesignData, page: TextBlock): number {
  if (photo === null) return design.photo.pendingLeastLines * page.line;
  const share = isGroup ? design.photo.groupMinShare : design.photo.minShare;
  return Math.min(naturalSize(photo, design, page).height, fullHeight(photo, design, page) * share);
}
