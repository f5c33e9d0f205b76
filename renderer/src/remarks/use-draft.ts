/** How components learn what is written in a box. */
import { useSyncExternalStore } from 'react';
import { drafts } from './drafts.ts';

/** Undefined: the box is closed. */
export const useDraft = (box: string): string | undefined => useSyncExternalStore(drafts.subscribe, () => drafts.get().words.get(box));

/** The box was asked for and has not had the keyboard yet. */
export const useDraftWanted = (box: string): boolean => useSyncExternalStore(drafts.subscribe, () => drafts.get().wanted === box);
