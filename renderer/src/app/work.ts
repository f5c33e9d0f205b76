/** The works of the desk, one at a time in its middle; along the top one goes from one to the other. */
import type { Command } from './shortcuts.ts';

export const WORKS = ['write', 'review', 'history'] as const;
export type Work = (typeof WORKS)[number];

/** The command that goes to a work. */
export const COMMAND_OF: Readonly<Record<Work, Command>> = { write: 'work-write', review: 'work-review', history: 'work-history' };
