/** Escape leaves a work that has no tab of its own: one went there now and then, and comes back to the text. */
import type { KeyboardEvent } from 'react';
import { tabOf, type Work } from './work.ts';

/** Whether a key pressed in the desk's middle means this. Nothing in it took the key, and it is none of a dialog's over it. */
export function leavesWork(event: KeyboardEvent<HTMLElement>, work: Work): boolean {
  return event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing && tabOf(work) === null && event.currentTarget.contains(event.target as Node);
}
