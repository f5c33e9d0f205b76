import { makeFlag } from '../ui/flag.ts';

/** Whether the dialog for printing a proof is open. */
export const printDialog = makeFlag();
