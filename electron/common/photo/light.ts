/** Exposure of a photo, the same on the screen (CSS) and in print. */

/** The coding of sRGB is close to this power; a factor on light is then a factor on coded values. */
const GAMMA = 2.2;

/** Factor on coded sRGB values that `stops` (EV) of light come to: 1 at 0. Values beyond white are white. */
export function exposureFactor(stops: number): number {
  return 2 ** (stops / GAMMA);
}
