/** Whether the dialog for printing a proof is open. */
const listeners = new Set<() => void>();
let open = false;

export const printDialog = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): boolean => open,
  show: (now: boolean): void => {
    open = now;
    for (const listener of listeners) listener();
  },
};
