/** Whether pages are being marked. Of one window. What is being written: `draft-marks.ts`. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export interface MarkMode {
  readonly on: boolean;
  /** The mark that is looked at. */
  readonly active: string | null;
}

let mode: MarkMode = { on: false, active: null };
const listeners = new Listeners();

export function setMarkMode(change: Partial<MarkMode>): void {
  mode = { ...mode, ...change };
  listeners.tell();
}

const subscribe = listeners.subscribe;

export const useMarkMode = (): MarkMode => useSyncExternalStore(subscribe, () => mode);
