import { makeFlag } from '../ui/flag.ts';

/** Whether the list of long work is open. */
export const workList = makeFlag();
