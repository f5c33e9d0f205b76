/** What of a page may be painted on: everything within the last clipping paths. */
import { isRectangle, boundsOf, type Bounds, type Point } from './matrix.ts';

export interface Clip {
  /** Nothing outside is ever seen. */
  readonly bounds: Bounds;
  /** All within is seen: only upright rectangles have clipped. */
  readonly exact: boolean;
}

export const UNCLIPPED: Clip = { bounds: [-Infinity, -Infinity, Infinity, Infinity], exact: true };

/** A path's points, and whether it is drawn through curves. */
export interface Path {
  readonly points: readonly Point[];
  readonly curved: boolean;
}

/** The clip within another path; without points there is no path, and nothing changes. */
export function cut(clip: Clip, { points, curved }: Path): Clip {
  if (points.length === 0) return clip;
  return { bounds: common(clip.bounds, boundsOf(points)), exact: clip.exact && !curved && isRectangle(points) };
}

/** What both have; where that is nothing, it is as thin as nothing. */
export function common([l, b, r, t]: Bounds, [left, bottom, right, top]: Bounds): Bounds {
  return [Math.max(l, left), Math.max(b, bottom), Math.min(r, right), Math.min(t, top)];
}

/** Nothing of a box is within. A box that may reach in counts as seen. */
export function isOutside({ bounds: [left, bottom, right, top] }: Clip, [l, b, r, t]: Bounds): boolean {
  return right <= left || top <= bottom || r <= left || l >= right || t <= bottom || b >= top;
}
