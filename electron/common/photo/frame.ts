/**
 * How a photo's edits move its points. In this order: the camera's orientation (done before anything else: "upright"), the turn, the
 * straightening, the crop. Straightened pictures are cut to the largest centred rectangle of their own shape that has no empty corner;
 * the crop is a part of what is then left.
 */
import type * as z from '../schema.ts';
import { NO_EDITS, type PhotoEdits } from '../records/photo-edits.ts';
import type { box } from '../records/photo-person.ts';

/** Part of a picture; all four in 0 to 1 of its width and height. */
export type Box = z.infer<typeof box>;

export interface Size {
  /** px, or any unit */
  readonly width: number;
  readonly height: number;
}

export interface Point {
  /** 0 to 1 */
  readonly x: number;
  readonly y: number;
}

/** How a photo is shown and printed. */
export interface PhotoLook {
  /** Part of the turned and straightened picture; null: all of it. */
  readonly crop: Box | null;
  readonly edits: PhotoEdits;
}

export const AS_IT_CAME: PhotoLook = { crop: null, edits: NO_EDITS };

/** True when the picture's pixels are shown as they came; where it is cut to a shape does not matter here. */
export function isPlain({ crop, edits }: PhotoLook): boolean {
  return crop === null && edits.turn === 0 && edits.straighten === 0 && edits.exposure === 0;
}

/** What its pixels depend on, as one string; empty: as it came. Two looks with the same name show the same picture. */
export function lookName(look: PhotoLook): string {
  if (isPlain(look)) return '';
  const { crop, edits } = look;
  return JSON.stringify([edits.turn, edits.straighten, edits.exposure, crop === null ? null : [crop.x, crop.y, crop.width, crop.height]]);
}

export function turned({ width, height }: Size, turn: PhotoEdits['turn']): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** Share of width and height that is left when a picture of this size is straightened by so many degrees: 1 at 0°. */
export function straightenedShare({ width, height }: Size, degrees: number): number {
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Math.min(width / (width * cos + height * sin), height / (width * sin + height * cos));
}

/** Whole px of the turned and straightened picture. */
export function straightenedSize(upright: Size, { turn, straighten }: PhotoEdits): Size {
  const size = turned(upright, turn);
  if (straighten === 0) return size;
  const share = straightenedShare(size, straighten);
  return { width: atLeastOne(size.width * share), height: atLeastOne(size.height * share) };
}

/** The crop in whole px of a picture of this size, never outside it and never empty. */
export function cropPixels({ width, height }: Size, crop: Box | null): { left: number; top: number; width: number; height: number } {
  if (crop === null) return { left: 0, top: 0, width, height };
  const left = clamp(Math.round(crop.x * width), 0, width - 1);
  const top = clamp(Math.round(crop.y * height), 0, height - 1);
  return { left, top, width: clamp(Math.round(crop.width * width), 1, width - left), height: clamp(Math.round(crop.height * height), 1, height - top) };
}

/** Whole px of the photo as it is shown at its full resolution. */
export function shownSize(upright: Size, { crop, edits }: PhotoLook): Size {
  const { width, height } = cropPixels(straightenedSize(upright, edits), crop);
  return { width, height };
}

/** Where a point of the upright picture is seen: 0 to 1 of what is shown; outside of it where it was cut away. */
export function toShown(point: Point, upright: Size, { crop, edits }: PhotoLook): Point {
  const size = turned(upright, edits.turn);
  const at = turnPoint(point, edits.turn);
  const spun = spin({ x: (at.x - 0.5) * size.width, y: (at.y - 0.5) * size.height }, edits.straighten);
  const share = straightenedShare(size, edits.straighten);
  const straight = { x: spun.x / (size.width * share) + 0.5, y: spun.y / (size.height * share) + 0.5 };
  return crop === null ? straight : { x: (straight.x - crop.x) / crop.width, y: (straight.y - crop.y) / crop.height };
}

/** The other way: a point of what is shown → the upright picture. */
export function toUpright(point: Point, upright: Size, { crop, edits }: PhotoLook): Point {
  const size = turned(upright, edits.turn);
  const share = straightenedShare(size, edits.straighten);
  const straight = crop === null ? point : { x: crop.x + point.x * crop.width, y: crop.y + point.y * crop.height };
  const spun = spin({ x: (straight.x - 0.5) * size.width * share, y: (straight.y - 0.5) * size.height * share }, -edits.straighten);
  return turnPoint({ x: spun.x / size.width + 0.5, y: spun.y / size.height + 0.5 }, ((360 - edits.turn) % 360) as PhotoEdits['turn']);
}

/** The smallest box around a box that was moved. */
export function boxToShown(box: Box, upright: Size, look: PhotoLook): Box {
  return around(corners(box).map((point) => toShown(point, upright, look)));
}

/** As `boxToShown`, the other way; kept inside the upright picture. */
export function boxToUpright(box: Box, upright: Size, look: PhotoLook): Box {
  const points = corners(box).map((point) => toUpright(point, upright, look));
  return around(points.map(({ x, y }) => ({ x: clamp(x, 0, 1), y: clamp(y, 0, 1) })));
}

/** The largest part of a picture with the wanted shape (width / height), with the focus as near to its middle as can be. */
export function cropTo(size: Size, shape: number, focus: Point | null): Box {
  const own = size.width / size.height;
  const width = own > shape ? shape / own : 1;
  const height = own > shape ? 1 : own / shape;
  const at = focus ?? { x: 0.5, y: 0.5 };
  return { x: clamp(at.x - width / 2, 0, 1 - width), y: clamp(at.y - height / 2, 0, 1 - height), width, height };
}

function corners({ x, y, width, height }: Box): Point[] {
  return [{ x, y }, { x: x + width, y }, { x, y: y + height }, { x: x + width, y: y + height }];
}

function around(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function turnPoint({ x, y }: Point, turn: PhotoEdits['turn']): Point {
  if (turn === 90) return { x: 1 - y, y: x };
  if (turn === 180) return { x: 1 - x, y: 1 - y };
  return turn === 270 ? { x: y, y: 1 - x } : { x, y };
}

/** Clockwise round the origin; y grows downwards. */
function spin({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
const atLeastOne = (value: number): number => Math.max(1, Math.floor(value));
