/** Suggesting mode: on or off for the whole window, off when it opens. */
import { Listeners } from '../ui/listeners.ts';
const listeners = new Listeners();
let on = false;

export const suggestingMode = {
  get: (): boolean => on,
  subscribe: listeners.subscribe,
  toggle: (): void => {
    on = !on;
    listeners.tell();
  },
};
