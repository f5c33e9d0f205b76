/** The checker of the article that is open, for what stands outside the editor. */
import { Listeners } from '../ui/listeners.ts';
import type { Checker } from './Checker.ts';

export interface OpenChecker {
  readonly checker: Checker;
  readonly articleId: string;
  /** Goes to the next doubt and shows its card. */
  readonly next: () => void;
  /** The choices of this computer were changed. */
  readonly refresh: () => void;
}

const listeners = new Listeners();
let current: OpenChecker | null = null;

export const openChecker = {
  get: (): OpenChecker | null => current,
  subscribe: listeners.subscribe,
  /** Gives the way to take it away again. */
  set: (next: OpenChecker): (() => void) => {
    current = next;
    listeners.tell();
    return () => {
      if (current !== next) return;
      current = null;
      listeners.tell();
    };
  },
};
