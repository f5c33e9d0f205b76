/** How long the card of finished work stays by itself. The list of works keeps what it says. */
import { ERRS_MS, OFFERS_MS, TELLS_MS } from '../ui/leave-by-itself.ts';
import type { JobState } from './jobs.ts';

/** ms; null: until somebody puts it away, for there is something to be done about it. */
export function staysFor(state: JobState): number | null {
  switch (state.kind) {
    case 'stopped':
      return TELLS_MS;
    case 'made': {
      const { open = [], digest } = state.papers;
      return open.length > 0 || digest !== null ? ERRS_MS : OFFERS_MS;
    }
    case 'asking':
    case 'running':
    case 'over':
    case 'imported':
    case 'exported':
    case 'salvaged':
    case 'failed':
      return null;
  }
}

/** Whether it is put away when one goes on to another work: papers that were made have been seen. */
export const leavesWithWork = (state: JobState): boolean => state.kind === 'made';
