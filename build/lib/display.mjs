/** Screens: whether there is one, and a virtual one for tests. */

/** Whether a window opened here would be seen by someone. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Command line that runs `command` on a virtual screen of its own, so that
 * tests neither need nor disturb a real one. Only Linux has (and needs) that.
 * @param {string[]} command
 * @param {string} [more] options of the screen's X server
 * @returns {[string, ...string[]]}
 */
export function onVirtualScreen(command, more = '') {
  if (process.platform !== 'linux') return command;
  return ['xvfb-run', '--auto-servernum', `--server-args=-screen 0 1600x1000x24 ${more}`.trim(), ...command];
}
