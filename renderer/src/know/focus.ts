/** Where the keyboard goes in the work. */

const PLACES = { list: '.know .records', search: '.know__head input', panel: '.know__panel input, .know__panel textarea' } as const;

/** Puts the keyboard into the list, the field that narrows it, or the first field of the record. */
export function focusIn(place: keyof typeof PLACES): void {
  document.querySelector<HTMLElement>(PLACES[place])?.focus();
}
