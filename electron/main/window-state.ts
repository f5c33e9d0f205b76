/** Where a window stood when it was last closed, and whether that place is still on a screen. */
import * as z from 'zod';

const whole = z.number().int();
const rectangle = z.strictObject({ x: whole, y: whole, width: whole, height: whole });
/** DIP (pixels at 100 % scaling). */
export type Rectangle = z.infer<typeof rectangle>;

export const windowState = z.strictObject({ bounds: rectangle.nullable(), maximized: z.boolean() });
export type WindowState = z.infer<typeof windowState>;

export const NO_STATE: WindowState = { bounds: null, maximized: false };
export const DEFAULT_SIZE = { width: 1440, height: 900 };
/** Below this the three columns do not fit. */
export const MINIMUM_SIZE = { width: 960, height: 600 };

/** A title bar needs this much on a screen to be caught with the mouse. */
const GRIP = { width: 120, height: 40 };

/** The remembered bounds if the window could be reached there, else null. `screens`: work areas of the displays there are now. */
export function reachableBounds(state: WindowState, screens: readonly Rectangle[]): Rectangle | null {
  const { bounds } = state;
  if (bounds === null || bounds.width < MINIMUM_SIZE.width || bounds.height < MINIMUM_SIZE.height) return null;
  const reachable = screens.some((screen) => {
    const across = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const below = screen.y + screen.height - bounds.y;
    return across >= GRIP.width && below >= GRIP.height && bounds.y >= screen.y;
  });
  return reachable ? bounds : null;
}
