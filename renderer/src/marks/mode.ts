/** Whether pages are being marked. Of one window. What is being written: `draft-marks.ts`. */
import { useSyncExternalStore } from 'react';

export interface MarkMode {
  readonly on: boolean;
  /** The mark that is looked at. */
  readonly active: string | null;
}

let mode: MarkMode = { on: false, active: null };
const listeners = new Set<() => void>();

export function setMarkMode(change: Partial<MarkMode>): void {
  mode = { ...mode, ...change };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useMarkMode = (): MarkMode => useSyncExternalStore(subscribe, () => mode);
