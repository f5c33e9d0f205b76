/** Whether the dictionary's dialog is open: it is asked for from the card, the status bar, the settings and by command. */
const listeners = new Set<() => void>();
let shown = false;

export const dictionaryDialog = {
  get: (): boolean => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  set: (open: boolean): void => {
    shown = open;
    for (const listener of listeners) listener();
  },
};
