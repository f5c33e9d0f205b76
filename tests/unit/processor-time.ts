/**
 * What work costs, in processor time of this thread: on a busy machine a clock on the wall measures the neighbours.
 * For work that does not wait; what other threads and processes do for it is not counted.
 */

/** Begins to measure, and gives what tells the milliseconds of processor time since. */
export function processorTime(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}

/** How long to wait for what another process, a timer or the file system does, where a test says no less: it is there when it is there. */
export const PATIENCE_MS = 60_000;
