/** What only tells something goes by itself after a while, but not while somebody is at it. */

/** ms that something stays which only tells; what offers a way back stays longer, what went wrong and what to do about it longest. */
export const TELLS_MS = 6000;
export const OFFERS_MS = 10_000;
export const ERRS_MS = 30_000;
/** ms between two looks whether somebody is still at it. */
const LOOK_MS = 1000;

/**
 * Calls `leave` once the time is over, as soon as neither the keyboard is in the element nor the mouse at it. A mouse that only rests where
 * the element came up is not at it: it has to move there. Looked at when the time is over, so that nothing which is missed (an element with
 * the keyboard that is taken away says nothing) can keep it for good.
 * @returns gives it up
 */
export function leaveByItself(element: HTMLElement, ms: number, leave: () => void): () => void {
  let rested: { readonly x: number; readonly y: number } | null = null;
  let isPointed = false;
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    // The browser says a mouse moved also when only what lies under it did.
    if (rested !== null && (rested.x !== x || rested.y !== y)) isPointed = true;
    rested = { x, y };
  };
  const away = (): void => {
    isPointed = false;
    rested = null;
  };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerleave', away);
  let timer = setTimeout(function look() {
    if (isPointed || element.contains(element.ownerDocument.activeElement)) timer = setTimeout(look, LOOK_MS);
    else leave();
  }, ms);
  return () => {
    clearTimeout(timer);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerleave', away);
  };
}
