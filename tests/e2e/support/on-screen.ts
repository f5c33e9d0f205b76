/** Gives a file the screen of the place in which it runs (see screens.ts): applications that it starts open there. */
import { inject } from 'vitest';

const display = inject('screens')[Number(process.env['VITEST_POOL_ID']) - 1];
if (display !== undefined) {
  process.env['DISPLAY'] = display;
  // These say where a real screen is.
  delete process.env['WAYLAND_DISPLAY'];
  delete process.env['XAUTHORITY'];
}
