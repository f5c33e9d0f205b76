/** Something that is open or not, for all who show it or ask for it. */
import { Listeners } from './listeners.ts';
export interface Flag {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => boolean;
  readonly show: (now: boolean) => void;
}

export function makeFlag(): Flag {
  const listeners = new Listeners();
  let open = false;
  return {
    subscribe: listeners.subscribe,
    get: () => open,
    show: (now) => {
      open = now;
      listeners.tell();
    },
  };
}
