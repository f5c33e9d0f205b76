/** Pictures that stand together under one caption: rows that fill the measure, every picture whole and in its own shape. */
import { pictureIds, type PhotoBlock } from '../../common/article/document.ts';
import type { PrintPhoto } from './source.ts';

/** Between two pictures of a group, as a share of the group's width. */
export const GAP = 0.014;
/** A group of about this shape sits best among text: as wide as three to two. */
const WANTED = 1.5;

export interface PlacedPicture {
  readonly photoId: string;
  readonly photo: PrintPhoto;
  /** In the unit of the group's width. */
  readonly width: number;
  readonly height: number;
}

export interface Group {
  /** From top to bottom, from left to right. */
  readonly rows: readonly (readonly PlacedPicture[])[];
  readonly gap: number;
  readonly height: number;
}

type Found = Pick<PlacedPicture, 'photoId' | 'photo'>;

/** The block's pictures that are in the book, in order. */
export function picturesOf(block: PhotoBlock, find: (id: string) => PrintPhoto | null): Found[] {
  return pictureIds(block).flatMap((photoId) => {
    const photo = find(photoId);
    return photo === null ? [] : [{ photoId, photo }];
  });
}

/** What the page has to keep room for: the picture, or a group as one picture of the group's shape; null when none has come. */
export function shapeOf(block: PhotoBlock, find: (id: string) => PrintPhoto | null): PrintPhoto | null {
  const found = picturesOf(block, find);
  const [first, ...others] = found;
  if (first === undefined || block.photoId === null) return null;
  if (others.length === 0) return first.photo;
  const width = found.reduce((sum, { photo }) => sum + photo.width, 0);
  return { ...first.photo, width, height: groupOf(found, width).height };
}

/** The rows of a group `width` wide: of all ways to break the pictures into rows the one whose shape is nearest to three by two. */
export function groupOf(found: readonly Found[], width: number): Group {
  const ways = breaks(found).map((rows) => setRows(rows, width));
  return ways.reduce((best, way) => (unlikeness(way, width) < unlikeness(best, width) ? way : best));
}

/** Every way to break a list into rows of one to three. */
export function breaks<T>(list: readonly T[]): T[][][] {
  if (list.length === 0) return [[]];
  return [1, 2, 3].filter((count) => count <= list.length).flatMap((count) => breaks(list.slice(count)).map((rest) => [list.slice(0, count), ...rest]));
}

function setRows(rows: readonly (readonly Found[])[], width: number): Group {
  const gap = width * GAP;
  const set = rows.map((row) => {
    const shapes = row.reduce((sum, { photo }) => sum + photo.width / photo.height, 0);
    const height = (width - gap * (row.length - 1)) / shapes;
    return row.map((one) => ({ ...one, width: (height * one.photo.width) / one.photo.height, height }));
  });
  return { rows: set, gap, height: set.reduce((sum, [first]) => sum + (first?.height ?? 0), 0) + gap * (rows.length - 1) };
}

/** How far the group is from the wanted shape, and its rows from each other in height. */
function unlikeness({ rows, height }: Group, width: number): number {
  const heights = rows.map(([first]) => first?.height ?? 0);
  const uneven = Math.log(Math.max(...heights) / Math.min(...heights));
  const shape = Math.log(width / height / WANTED);
  // Of two ways equally far from it the lower one: it leaves the page to the text.
  return (shape < 0 ? -1.2 * shape : shape) + 0.5 * uneven;
}
