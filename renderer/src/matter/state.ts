/** The made page whose options are shown in the middle of the desk; null: an article is. */
import { useSyncExternalStore } from 'react';

let shown: string | null = null;
const listeners = new Set<() => void>();

function set(next: string | null): void {
  if (shown === next) return;
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows the options of a made page in place of the article. */
export const showMatter = (id: string): void => {
  set(id);
};

/** The article has the middle again. */
export const leaveMatter = (): void => {
  set(null);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useShownMatter = (): string | null => useSyncExternalStore(subscribe, () => shown);
