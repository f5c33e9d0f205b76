/** Work that waits until the window is drawn. */

/** ms, in a window that always has something to do. */
const AT_LAST = 2000;

/**
 * What starts a process takes half of a small machine for a while: the window is drawn first.
 * @returns takes it back, if it has not begun
 */
export function whenIdle(run: () => void): () => void {
  const request = requestIdleCallback(run, { timeout: AT_LAST });
  return () => { cancelIdleCallback(request); };
}
