/** Which dialog about people is open: asked for by command or from a list. */
import { useSyncExternalStore } from 'react';

export type PeopleDialog = 'twins' | 'withdrawn';

const listeners = new Set<() => void>();
let shown: PeopleDialog | null = null;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const peopleDialog = {
  show: (dialog: PeopleDialog | null): void => {
    shown = dialog;
    for (const listener of listeners) listener();
  },
};

export const usePeopleDialog = (): PeopleDialog | null => useSyncExternalStore(subscribe, () => shown);

export function isPeople(command: string): command is PeopleDialog {
  return command === 'twins' || command === 'withdrawn';
}
