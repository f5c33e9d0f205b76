/** Which dialog about people is open: asked for by command or from a list. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export type PeopleDialog = 'twins' | 'withdrawn';

const listeners = new Listeners();
let shown: PeopleDialog | null = null;

const subscribe = listeners.subscribe;

export const peopleDialog = {
  show: (dialog: PeopleDialog | null): void => {
    shown = dialog;
    listeners.tell();
  },
};

export const usePeopleDialog = (): PeopleDialog | null => useSyncExternalStore(subscribe, () => shown);

export function isPeople(command: string): command is PeopleDialog {
  return command === 'twins' || command === 'withdrawn';
}
