/**
 * The keyboard is never on nothing: what had it may go (a button with the offer it made, a menu's entry, a work that is left), and the
 * browser then leaves it nowhere. It goes back to its last place in the window, or else to the text, or else to the best there is.
 */

/** Things that come and go over the window. */
const FLOATING = '.popover, .veil, .job, .toast';
/** What React Aria says of an element before it gives the keyboard back to it: who has a better place for it prevents that (`editor/use-focus-back.ts`). */
export const FOCUS_BACK = 'react-aria-focus-scope-restore';
/** The text that is written on, while it is before the eyes. */
const TEXT = '.desk__area:not([hidden]) .article';
const OUTLINE = '[data-region="outline"]';
const ROW = '.tree [role="row"][aria-selected="true"]';
/** Where it goes when its former places are gone, too, the best first. */
const BEST = [
  '.desk__work > :not([hidden]) :is([role="grid"], [role="listbox"])[tabindex="0"]',
  '.desk__work > :not([hidden]) .button--primary:not([disabled])',
  // Another row would be selected by it, and what is imported next would go there.
  ROW,
  '.topbar [role="tab"][tabindex="0"]',
  '.button--primary:not([disabled])',
];
/** Former places that are known. */
const KNOWN = 8;
/** ms between two looks. Twice in a row nothing has it: it is not on its way from one place to another. */
const LOOK_MS = 200;

/** Keeps it so in a window. @returns ends it */
export function keepFocus(root: Document): () => void {
  /** Where it was, the newest first. */
  let places: readonly Place[] = [];
  /** A click into nothing takes it away by the person's own wish: words of the page may be selected then. */
  let byHand = false;
  let lost = false;
  const note = ({ target }: FocusEvent): void => {
    byHand = false;
    if (!(target instanceof HTMLElement) || target.closest(FLOATING) !== null) return;
    const place = { element: target, inOutline: target.closest(OUTLINE) !== null };
    places = [place, ...places.filter(({ element }) => element !== target)].slice(0, KNOWN);
  };
  const press = (): void => { byHand = true; };
  const key = (): void => { byHand = false; };
  const look = (): void => {
    const nothing = (root.activeElement === null || root.activeElement === root.body) && !byHand && root.querySelector('.veil, .popover') === null;
    if (nothing && lost) goBack(root, places);
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

interface Place {
  readonly element: HTMLElement;
  /** Asked while it was there: what is gone is in nothing. */
  readonly inOutline: boolean;
}

/**
 * The last place itself; or else the text, where letters belong: what was pressed beside it and is gone with the press (a comment that is
 * sent, a stage that is reached) was for it. Never a row of the outline unless the keyboard was there: Delete would remove its article.
 */
function goBack(root: Document, places: readonly Place[]): void {
  const all = (selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
  const [last, ...earlier] = places;
  const inOutline = last?.inOutline === true;
  const wanted = [
    last?.element ?? null,
    all(inOutline ? ROW : TEXT),
    ...earlier.filter((place) => place.inOutline === inOutline).map(({ element }) => element),
    ...BEST.map(all),
  ];
  const goal = wanted.find((element): element is HTMLElement => element?.isConnected === true && element.checkVisibility());
  // The text puts its caret where it was by itself, as after a dialog.
  if (goal?.dispatchEvent(new CustomEvent(FOCUS_BACK, { bubbles: true, cancelable: true })) === true) goal.focus({ preventScroll: true });
}
