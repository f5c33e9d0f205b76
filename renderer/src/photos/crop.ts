/** Moving and sizing a box inside a picture, by pointer and by keys. Pure. */
import type { Box } from '@common/photo/frame.ts';

export type Corner = 'nw' | 'ne' | 'sw' | 'se';
export const CORNERS: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];
export const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };

/** Share of the picture that a box keeps at least, and that a key moves it by. */
const LEAST = 0.03;
const STEP = 0.01;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

export function movedBy({ x, y, width, height }: Box, dx: number, dy: number): Box {
  return { x: clamp(x + dx, 0, 1 - width), y: clamp(y + dy, 0, 1 - height), width, height };
}

/**
 * The corner is dragged by so much, the opposite one stays.
 * @param ratio wanted width / height in shares of the picture; null: free
 */
export function sizedBy(box: Box, corner: Corner, dx: number, dy: number, ratio: number | null): Box {
  const [west, north] = [corner.endsWith('w'), corner.startsWith('n')];
  const [fixedX, fixedY] = [west ? box.x + box.width : box.x, north ? box.y + box.height : box.y];
  const [roomX, roomY] = [west ? fixedX : 1 - fixedX, north ? fixedY : 1 - fixedY];
  let width = clamp(box.width + (west ? -dx : dx), LEAST, roomX);
  let height = clamp(box.height + (north ? -dy : dy), LEAST, roomY);
  if (ratio !== null) {
    width = Math.min(Math.max(width, height * ratio), roomX, roomY * ratio);
    height = width / ratio;
  }
  return { x: west ? fixedX - width : fixedX, y: north ? fixedY - height : fixedY, width, height };
}

/** Arrows move; with Shift they size from the lower right corner. Null: it is no key of a box. */
export function keyed(box: Box, key: string, shift: boolean, ratio: number | null): Box | null {
  const by: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
  const [dx, dy] = by[key] ?? [0, 0];
  if (dx === 0 && dy === 0) return null;
  if (!shift) return movedBy(box, dx, dy);
  return ratio === null ? sizedBy(box, 'se', dx, dy, null) : sizedBy(box, 'se', dx + dy, (dx + dy) / ratio, ratio);
}

/** The box between two points. */
export function boxBetween(from: { x: number; y: number }, to: { x: number; y: number }): Box {
  const [x1, x2] = [clamp(Math.min(from.x, to.x), 0, 1), clamp(Math.max(from.x, to.x), 0, 1)];
  const [y1, y2] = [clamp(Math.min(from.y, to.y), 0, 1), clamp(Math.max(from.y, to.y), 0, 1)];
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

/** Large enough to have been meant. */
export const isMeant = ({ width, height }: Box): boolean => width >= LEAST / 2 && height >= LEAST / 2;
