/** The made page whose options are shown in the middle of the desk; null: an article is. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

let shown: string | null = null;
const listeners = new Listeners();

function set(next: string | null): void {
  if (shown === next) return;
  shown = next;
  listeners.tell();
}

/** Shows the options of a made page in place of the article. */
export const showMatter = (id: string): void => {
  set(id);
};

/** The article has the middle again. */
export const leaveMatter = (): void => {
  set(null);
};

const subscribe = listeners.subscribe;

export const useShownMatter = (): string | null => useSyncExternalStore(subscribe, () => shown);
