/** How far a process lets others go first when the processor is wanted by more than one. */
import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Lets everybody with a lower number go before a process and its threads; threads made later take theirs from the one that makes them.
 * Linux keeps a priority for each thread, and `setPriority` changes the one that calls it: the engine's own, which collect garbage and
 * compile, are there before any of our code runs and would go on beside whoever types.
 * One that is gone, or a thread that ended meanwhile, needs no way.
 * @param priority as `os.setPriority` takes it: 0 as usual, 19 the last
 * @param pid this process, unless told otherwise
 */
export function giveWay(priority: number, pid: number = process.pid): void {
  lower(pid, priority);
  if (process.platform !== 'linux') return;
  for (const thread of threadsOf(pid)) lower(thread, priority);
}

/**
 * The same for a process whose long work is its first thread's, as a page's is: the threads that bring its pictures to the screen keep their
 * place, or nobody would see when they are ready. Elsewhere than on Linux there is no such difference.
 */
export function firstThreadGivesWay(priority: number, pid: number): void {
  lower(pid, priority);
}

function lower(id: number, priority: number): void {
  try {
    setPriority(id, priority);
  } catch (thrown) {
    if (!says(thrown, 'ESRCH')) throw thrown;
  }
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${String(pid)}/task`).map(Number);
  } catch (thrown) {
    // Gone, or going while its threads are listed.
    if (says(thrown, 'ENOENT') || says(thrown, 'ESRCH')) return [];
    throw thrown;
  }
}

const says = (thrown: unknown, code: string): boolean => String(thrown).includes(code);
