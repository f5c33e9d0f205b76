/** How far a process lets others go first when the processor is wanted by more than one. */
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/** Every thread of this process; those made later take theirs from the one that makes them. */
const THREADS = '/proc/self/task';

/**
 * Lets everybody with a lower number go first.
 * Linux keeps a priority for each thread, and `setPriority` changes the one that calls it: the engine's own, which collect garbage and
 * compile, are there before any of our code runs and would go on beside whoever types.
 * @param priority as `os.setPriority` takes it: 0 as usual, 19 the last
 */
export function giveWay(priority: number): void {
  setPriority(priority);
  if (process.platform !== 'linux') return;
  for (const thread of readdirSync(THREADS)) {
    try {
      setPriority(Number(thread), priority);
    } catch (thrown) {
      // It ended after the list was made.
      if (!String(thrown).includes('ESRCH')) throw thrown;
    }
  }
}
