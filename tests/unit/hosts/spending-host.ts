/** Stands for a process at work on a file under a watch of its own: told to compute, to wait, or to compute once the limit is lifted. */
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../../electron/hosts/host.ts';
import { watchProcess } from '../../../electron/hosts/inspect-watch.ts';

const LIMIT_MS = 300;
const LONGER_MS = 4 * LIMIT_MS;

const watch = watchProcess();

function spend(ms: number): void {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > ms) return;
  }
}

serve<'inspect.file'>({
  'inspect.file': async ({ path }) => {
    watch.allow(LIMIT_MS);
    if (path === 'computes') spend(60_000);
    else if (path === 'waits') await wait(LONGER_MS);
    else {
      watch.release();
      spend(LONGER_MS);
    }
    return {};
  },
});
