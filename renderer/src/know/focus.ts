/** Where the keyboard goes in the work. */

const PLACES = { list: '.know .records', search: '.know__head input', panel: '.know__record:not([inert]) :is(input, textarea)' } as const;

/** The record was asked for before it was there. */
let waiting = false;

/** Puts the keyboard into the list, the field that narrows it, or the first field of the record (as soon as it is there). */
export function focusIn(place: keyof typeof PLACES): void {
  const found = document.querySelector<HTMLElement>(PLACES[place]);
  found?.focus();
  waiting = place === 'panel' && found === null;
}

/** The record is there: who waits for it gets its first field. */
export function recordThere(): void {
  if (waiting) focusIn('panel');
}

/** A ref: brings what was just opened into the middle of its panel, so that a list has room below it. */
export function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}
