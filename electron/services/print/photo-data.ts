/** A photo of an article → what the design reads of it: its file, its size, its words. */
import type { Block, PhotoBlock } from '../../common/article/document.ts';
import { rowOf } from './compose.ts';
import type { DesignData, TextBlock } from './design.ts';
import type { Fits } from './flow.ts';
import { GAP, groupOf, picturesOf, shapeOf } from './group.ts';
import { blockKey, photoFile } from './names.ts';
import { isLandscape, leadSize, naturalSize, shapeOfLead } from './photo-size.ts';
import { toRuns, type Run } from './runs.ts';
import type { PrintArticle, PrintPhoto } from './source.ts';
import type { Slack } from './tail.ts';

/** What a photo is set by. */
export interface PhotoContext {
  readonly design: DesignData;
  readonly page: TextBlock;
  readonly photo: (id: string) => PrintPhoto | null;
  readonly fits: Fits;
}

export interface PhotoData {
  readonly t: 'photo';
  readonly index: number;
  readonly key: string;
  readonly file: string | null;
  /** Of a group: its rows of pictures, sizes in pt, and what is left between two of them. */
  readonly rows?: readonly (readonly { readonly file: string; readonly width: number; readonly height: number }[])[];
  readonly gap?: number;
  /** pt */
  readonly width: number;
  readonly height: number;
  readonly caption: readonly Run[];
  readonly credit: readonly Run[];
}

/** Photos of an essay side by side, each with its own words. `fresh`: they begin a page. */
export interface RowData {
  readonly t: 'photos';
  readonly index: number;
  readonly fresh: boolean;
  readonly gap: number;
  readonly photos: readonly PhotoData[];
}

/** A photo that the opener takes out of the text. */
export interface LeadData extends PhotoData {
  readonly shape: 'portrait' | 'landscape';
  /** It runs off the page. */
  readonly bleeds: boolean;
  /** Of the picture whole, width through height. */
  readonly ratio: number;
  /** What is kept in sight where it is cut, 0 to 1 from the picture's top left corner. */
  readonly focus: { readonly x: number; readonly y: number };
}

/** Where heads are, when nobody has said where to look. */
const USUAL_FOCUS = { x: 0.5, y: 1 / 3 };

function groupData(block: PhotoBlock, find: (id: string) => PrintPhoto | null, width: number): Pick<PhotoData, 'rows' | 'gap'> {
  const found = picturesOf(block, find);
  if (found.length < 2 || width === 0) return {};
  const { rows, gap } = groupOf(found, width);
  return { rows: rows.map((row) => row.map(({ photo, width: wide, height }) => ({ file: photoFile(photo.sha256), width: wide, height }))), gap };
}

/** The photo that the opener takes out of the text; null when the block is none, or its picture is missing. */
export function leadData(id: string, block: Block | undefined, index: number, context: PhotoContext & { readonly slack: Slack }): LeadData | null {
  if (block?.type !== 'photo' || block.photoId === null) return null;
  const photo = context.photo(block.photoId);
  if (photo === null) return null;
  const size = leadSize(photo, context.design, context.page, context.slack.lead);
  const height = context.fits.get(index)?.height ?? size.height;
  return {
    ...photoData(id, block, index, context),
    height,
    // A landscape is cut, a portrait set smaller.
    width: isLandscape(photo) ? size.width : (size.width * height) / size.height,
    shape: shapeOfLead(photo),
    bleeds: context.design.photo.bleeds.includes(shapeOfLead(photo)),
    ratio: photo.width / photo.height,
    focus: photo.look?.edits.focus ?? USUAL_FOCUS,
  };
}

/** The row of a photo essay that begins with this photo. */
export function rowData({ id, document: { blocks } }: PrintArticle, first: number, fresh: boolean, context: PhotoContext): RowData {
  const photos = rowOf(context.fits, first).flatMap((index) => {
    const block = blocks[index];
    return block?.type === 'photo' ? [photoData(id, block, index, context)] : [];
  });
  const wide = photos.reduce((sum, { width }) => sum + width, 0);
  return { t: 'photos', index: first, fresh, gap: (wide * GAP) / (1 - GAP * (photos.length - 1)), photos };
}

/** A photo, or a group of them, with its words. `index`: of its block. */
export function photoData(id: string, block: PhotoBlock, index: number, { design, page, photo: find, fits }: PhotoContext): PhotoData {
  const photo = shapeOf(block, find);
  const natural = naturalSize(photo, design, page);
  const height = fits.get(index)?.height ?? natural.height;
  const [caption, credit] = block.children;
  return {
    t: 'photo',
    index,
    key: blockKey(id, index),
    file: photo === null ? null : photoFile(photo.sha256),
    // A picture that is still to come keeps the full measure; one that is here keeps its shape.
    width: photo === null ? natural.width : (natural.width * height) / natural.height,
    height,
    ...groupData(block, find, photo === null ? 0 : (natural.width * height) / natural.height),
    caption: toRuns(caption.children),
    credit: toRuns(credit.children),
  };
}
