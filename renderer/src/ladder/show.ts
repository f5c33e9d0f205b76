/** What the ladder was asked to show from elsewhere, until it has gone there. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

let wanted: string | null = null;
const listeners = new Listeners();

function set(next: string | null): void {
  if (wanted === next) return;
  wanted = next;
  listeners.tell();
}

/** Goes to an article, made page or part on the ladder; the work is changed by the command `work-ladder`. */
export const showInLadder = (id: string): void => {
  set(id);
};

/** Goes to a page by its place in the book, from 1. */
export const showPageInLadder = (number: number): void => {
  set(pageKey(number));
};

/** What is wanted when it is a page: no article, made page or part has such an id. */
export const pageKey = (number: number): string => `page ${String(number)}`;

/** The ladder has gone there. */
export const arrived = (): void => {
  set(null);
};

const subscribe = listeners.subscribe;

export const useWantedInLadder = (): string | null => useSyncExternalStore(subscribe, () => wanted);
