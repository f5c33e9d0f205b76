/**
 * Where the keyboard goes when a dialog closes that was opened from a menu: what had it before, the menu's entry, is gone by then, and
 * nothing would have it. It goes to the last place in the window itself that had it.
 */
import { useEffect } from 'react';

/** Things that come and go over the window. */
const FLOATING = '.popover, .veil, .job, .toast';
let home: HTMLElement | null = null;

/** Notes where the keyboard is in the window. @returns ends it */
export function watchFocus(root: Document): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target.closest(FLOATING) === null) home = target;
  };
  root.addEventListener('focusin', note);
  return () => { root.removeEventListener('focusin', note); };
}

/** For what floats: once it is gone, and nothing has the keyboard, its last place in the window gets it. */
export function useFocusHome(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && document.querySelector('.veil') === null && home?.isConnected === true && home.checkVisibility()) home.focus({ preventScroll: true });
      }));
    },
    [],
  );
}
