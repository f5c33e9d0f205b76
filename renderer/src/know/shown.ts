/** What the work "Điển hình" shows: which of its lists, and the record that is looked at in it. It is kept while one is elsewhere. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export const TABS = ['exemplars', 'awards', 'units', 'forms', 'figures'] as const;
export type KnowTab = (typeof TABS)[number];

export interface Shown {
  readonly tab: KnowTab;
  /** A record that was asked for from elsewhere, until its list has gone to it. */
  readonly wanted: string | null;
}

let shown: Shown = { tab: 'exemplars', wanted: null };
const listeners = new Listeners();

function set(next: Shown): void {
  shown = next;
  listeners.tell();
}

/** Goes to a list. */
export function showTab(tab: KnowTab): void {
  set({ tab, wanted: null });
}

/** Goes to a record in its list. */
export function showRecord(tab: KnowTab, id: string): void {
  set({ tab, wanted: id });
}

/** The list has gone to the record that was asked for. */
export function arrived(): void {
  if (shown.wanted !== null) set({ ...shown, wanted: null });
}

const subscribe = listeners.subscribe;

export function useShown(): Shown {
  return useSyncExternalStore(subscribe, () => shown);
}
