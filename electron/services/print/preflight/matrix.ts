/** Places on a page: how a content stream's own coordinates become those of the page (ISO 32000-1, 8.3). */

export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];
/** Left, bottom, right, top; pt. */
export type Bounds = readonly [number, number, number, number];

export const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

export const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

/** A matrix of six numbers, as they were written; anything else leaves things as they are. */
export function matrixOf(numbers: readonly unknown[] | undefined): Matrix {
  const six = (numbers ?? []).slice(-6).map(Number);
  return six.length === 6 && six.every(Number.isFinite) ? (six as unknown as Matrix) : AS_IT_IS;
}

/** Of a line, how much thicker it becomes where it becomes least so. */
export function thinnest([a, b, c, d]: Matrix): number {
  const [sum, determinant] = [a * a + b * b + c * c + d * d, Math.abs(a * d - b * c)];
  return Math.sqrt(Math.max(0, (sum - Math.sqrt(Math.max(0, sum * sum - 4 * determinant * determinant))) / 2));
}

export function boundsOf(points: readonly Point[]): Bounds {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export const holds = ([left, bottom, right, top]: Bounds, [x, y]: Point): boolean => x >= left && x <= right && y >= bottom && y <= top;

/** The points are the corners of one upright rectangle, in whatever order. */
export function isRectangle(points: readonly Point[]): boolean {
  const [left, bottom, right, top] = boundsOf(points);
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01;
  const corners = new Set(points.map(([x, y]) => (near(x, left) || near(x, right)) && (near(y, bottom) || near(y, top)) ? `${String(near(x, left))} ${String(near(y, bottom))}` : ''));
  return corners.size === 4 && !corners.has('');
}

export const meet = (one: Bounds, other: Bounds): boolean => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
