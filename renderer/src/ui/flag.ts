/** Something that is open or not, for all who show it or ask for it. */
export interface Flag {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => boolean;
  readonly show: (now: boolean) => void;
}

export function makeFlag(): Flag {
  const listeners = new Set<() => void>();
  let open = false;
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => open,
    show: (now) => {
      open = now;
      for (const listener of listeners) listener();
    },
  };
}
