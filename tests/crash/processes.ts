/** The application's processes as the system lists them (Linux): all of them die at once, as in a power cut. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** How long dead processes may still be listed, ms. */
const GONE_WITHIN_MS = 10_000;

/**
 * The process and all that it started, directly or not.
 * @throws Error for what is no single process (kill(2): 0 and negative numbers mean groups), and for the first process of all
 */
export function family(pid: number): number[] {
  if (!(pid > 1)) throw new Error(`${String(pid)} is no process of a test.`);
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => [Number(name), parentOf(name)]));
  const found = [pid];
  for (const each of found) for (const [child, parent] of parents) if (parent === each) found.push(child);
  return found;
}

/** Sends SIGKILL to all of them, the first one first. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (thrown) {
      if (!isGone(thrown)) throw thrown;
    }
  }
}

/** Waits until none of them is left, and gives those that are left all the same. */
export async function survivors(pids: readonly number[]): Promise<number[]> {
  const until = performance.now() + GONE_WITHIN_MS;
  let left = pids.filter(isAlive);
  while (left.length > 0 && performance.now() < until) {
    await pause(20);
    left = left.filter(isAlive);
  }
  return left;
}

/** A process whose first thread is dead still has its files, and their locks, until its last thread is. */
function isAlive(pid: number): boolean {
  const state = statOf(String(pid))?.[0];
  if (state === undefined || state === 'X') return false;
  return state !== 'Z' || threadsOf(pid) > 1;
}

function threadsOf(pid: number): number {
  try {
    return readdirSync(`/proc/${String(pid)}/task`).length;
  } catch (thrown) {
    if (isGone(thrown)) return 0;
    throw thrown;
  }
}

function parentOf(pid: string): number {
  return Number(statOf(pid)?.[1] ?? 0);
}

/** State and parent, the fields behind the name (proc_pid_stat(5)); undefined for a process that is gone. */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch (thrown) {
    if (isGone(thrown)) return undefined;
    throw thrown;
  }
}

function isGone(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ESRCH');
}
