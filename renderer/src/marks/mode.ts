/** Whether pages are being marked, and the mark that is being written. Of one window. */
import type { MarkPlace } from '@common/book/marks.ts';
import { useSyncExternalStore } from 'react';

export interface Draft extends MarkPlace {
  readonly page: number;
}

export interface MarkMode {
  readonly on: boolean;
  readonly draft: Draft | null;
  /** The mark that is looked at. */
  readonly active: string | null;
}

let mode: MarkMode = { on: false, draft: null, active: null };
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
