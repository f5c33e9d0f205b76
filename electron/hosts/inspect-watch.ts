/** A thread that ends its process when it takes too much memory, whatever the other thread is busy with. */

/** Memory of the whole process (resident, bytes) at which it is ended. */
export const MOST_MEMORY = 700 * 1024 * 1024;
/** Between two looks (ms): memory fills at a few GB a second at most. */
const EVERY_MS = 20;

export function watchMemory(): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > MOST_MEMORY) process.kill(process.pid, 'SIGKILL');
  }, EVERY_MS);
}
