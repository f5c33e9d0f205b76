/**
 * A thread that ends its process when that takes too much memory: SQLite, busy with a hostile file, lets nothing else of the process
 * run, and better-sqlite3 is built without SQLite's own limits on memory.
 */
import { Worker } from 'node:worker_threads';

/** Memory of the whole process (resident, bytes) at which it is ended. */
const MOST_MEMORY = 700 * 1024 * 1024;
/** Between two looks (ms): memory fills at a few GB a second at most. */
const EVERY_MS = 20;

/** The thread's whole program: it loads nothing, so that it is there at once. */
const PROGRAM = `setInterval(() => {
  if (process.memoryUsage.rss() > ${String(MOST_MEMORY)}) process.kill(process.pid, 'SIGKILL');
}, ${String(EVERY_MS)});`;

/** Starts the thread; it ends with its process and does not keep it alive. */
export function watchMemory(): void {
  new Worker(PROGRAM, { eval: true }).unref();
}
