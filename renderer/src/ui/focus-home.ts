/**
 * The keyboard is never on nothing: what had it may go (a button with the offer it made, a menu's entry, a work that is left), and the
 * browser then leaves it nowhere. It goes back to its last place in the window, or else to the best there is.
 */

/** Things that come and go over the window. */
const FLOATING = '.popover, .veil, .job, .toast';
/** What React Aria says before it gives the keyboard back; see `editor/use-focus-back.ts`. */
const FOCUS_BACK = 'react-aria-focus-scope-restore';
/** Where it goes when its last place is gone, too, the best first. */
const BEST = [
  '.desk__work > :not([hidden]) :is([role="grid"], [role="listbox"])[tabindex="0"]',
  '.desk__work > :not([hidden]) .button--primary:not([disabled])',
  // Another row would be selected by it, and what is imported next would go there.
  '.tree [role="row"][aria-selected="true"]',
  '.topbar [role="tab"][tabindex="0"]',
  '.button--primary:not([disabled])',
];
/** ms between two looks. Twice in a row nothing has it: it is not on its way from one place to another. */
const LOOK_MS = 200;

/** Keeps it so in a window. @returns ends it */
export function keepFocus(root: Document): () => void {
  let home: HTMLElement | null = null;
  /** A click into nothing takes it away by the person's own wish: words of the page may be selected then. */
  let byHand = false;
  let lost = false;
  const note = ({ target }: FocusEvent): void => {
    byHand = false;
    if (target instanceof HTMLElement && target.closest(FLOATING) === null) home = target;
  };
  const press = (): void => { byHand = true; };
  const key = (): void => { byHand = false; };
  const look = (): void => {
    const nothing = (root.activeElement === null || root.activeElement === root.body) && !byHand && root.querySelector('.veil, .popover') === null;
    if (nothing && lost) place(root, home);
    lost = nothing && !lost;
  };
  root.addEventListener('focusin', note);
  root.addEventListener('pointerdown', press, true);
  root.addEventListener('keydown', key, true);
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    root.removeEventListener('focusin', note);
    root.removeEventListener('pointerdown', press, true);
    root.removeEventListener('keydown', key, true);
  };
}

function place(root: Document, home: HTMLElement | null): void {
  const shown = (element: HTMLElement | null): element is HTMLElement => element?.isConnected === true && element.checkVisibility();
  const goal = shown(home) ? home : BEST.map((best) => root.querySelector<HTMLElement>(best)).find(shown);
  // The text puts its caret where it was by itself, as after a dialog.
  if (goal?.dispatchEvent(new CustomEvent(FOCUS_BACK, { bubbles: true, cancelable: true })) === true) goal.focus({ preventScroll: true });
}
