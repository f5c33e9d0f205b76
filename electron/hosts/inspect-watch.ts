/**
 * A thread that ends its process when that takes too much memory or processor time: SQLite, busy with a hostile file, lets nothing else
 * of the process run, and better-sqlite3 is built without SQLite's own limits. Processor time, not that of the clock: on a computer that
 * has much else to do a sound file waits for its turn, and waiting is no sign of a hostile one.
 */
import { Worker } from 'node:worker_threads';

/** Memory of the whole process (resident, bytes) at which it is ended. */
const MOST_MEMORY = 700 * 1024 * 1024;
/** Between two looks (ms): memory fills at a few GB a second at most. */
const EVERY_MS = 20;
const NO_LIMIT = 0;

/** The thread's whole program: it loads nothing, so that it is there at once. The limit is the whole process's processor time in ms. */
const PROGRAM = `const { workerData } = require('node:worker_threads');
setInterval(() => {
  const limit = Atomics.load(workerData, 0);
  const { user, system } = process.cpuUsage();
  const isLong = limit !== ${String(NO_LIMIT)} && (user + system) / 1000 > limit;
  if (isLong || process.memoryUsage.rss() > ${String(MOST_MEMORY)}) process.kill(process.pid, 'SIGKILL');
}, ${String(EVERY_MS)});`;

export interface Watch {
  /** So much processor time from now on, ms, instead of what was allowed before. */
  readonly allow: (ms: number) => void;
  /** As much as it needs. */
  readonly release: () => void;
}

/** Starts the thread; it ends with its process and does not keep it alive. Time has no limit before `allow`. */
export function watchProcess(): Watch {
  const limit = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  new Worker(PROGRAM, { eval: true, workerData: limit }).unref();
  return {
    allow: (ms) => {
      const { user, system } = process.cpuUsage();
      Atomics.store(limit, 0, Math.ceil((user + system) / 1000 + ms));
    },
    release: () => {
      Atomics.store(limit, 0, NO_LIMIT);
    },
  };
}
