/** Whether the dictionary's dialog is open: it is asked for from the card, the status bar, the settings and by command. */
import { Listeners } from '../ui/listeners.ts';
const listeners = new Listeners();
let shown = false;

export const dictionaryDialog = {
  get: (): boolean => shown,
  subscribe: listeners.subscribe,
  set: (open: boolean): void => {
    shown = open;
    listeners.tell();
  },
};
