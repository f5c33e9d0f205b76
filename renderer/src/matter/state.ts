/** The made page whose options are shown in the middle of the desk; null: an article is. And the field of its form that somebody asked for. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

let shown: string | null = null;
let wanted: string | null = null;
const listeners = new Listeners();

function set(next: string | null, spot: string | null): void {
  if (shown === next && wanted === spot) return;
  shown = next;
  wanted = spot;
  listeners.tell();
}

/** Shows the options of a made page in place of the article. @param spot the field that the keyboard goes to (`forms/Spot.tsx`); null: none */
export const showMatter = (id: string, spot: string | null = null): void => {
  set(id, spot);
};

/** The article has the middle again. */
export const leaveMatter = (): void => {
  set(null, null);
};

/** The keyboard is there. */
export const atSpot = (): void => {
  set(shown, null);
};

const subscribe = listeners.subscribe;

export const useShownMatter = (): string | null => useSyncExternalStore(subscribe, () => shown);
export const useWantedSpot = (): string | null => useSyncExternalStore(subscribe, () => wanted);
