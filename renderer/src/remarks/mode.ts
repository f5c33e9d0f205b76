/** Suggesting mode: on or off for the whole window, off when it opens. */
const listeners = new Set<() => void>();
let on = false;

export const suggestingMode = {
  get: (): boolean => on,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  toggle: (): void => {
    on = !on;
    for (const listener of listeners) listener();
  },
};
