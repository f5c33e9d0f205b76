/** The works of the desk, one at a time in its middle; along the top one goes from one to the other. */
import type { Command } from './shortcuts.ts';

export const WORKS = ['write', 'review', 'history'] as const;
export type Tab = (typeof WORKS)[number];
/** `tidy` has no tab: one goes there now and then, by command, and comes back. */
export type Work = Tab | 'tidy';

/** The command that goes to a work with a tab. */
export const COMMAND_OF: Readonly<Record<Tab, Command>> = { write: 'work-write', review: 'work-review', history: 'work-history' };
