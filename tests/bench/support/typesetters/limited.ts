/** A program run within a time limit, with the memory of everything it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

export interface Ran {
  /** null: not finished within the limit. */
  readonly seconds: number | null;
  /** Largest sum of the resident sets of the process and all below it, MB; null where /proc is not. Shared pages count in each. */
  readonly memory: number | null;
  readonly said: string;
}

const SAMPLE = 100;

/** KB of every process below `root`, and of itself. A process that ends meanwhile has none. */
function residentBelow(root: number): number {
  const parents = new Map<number, { parent: number; kilobytes: number }>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const status = statusOf(entry);
    const [, parent] = /^PPid:\s+(\d+)/m.exec(status) ?? [];
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(status) ?? [];
    parents.set(Number(entry), { parent: Number(parent), kilobytes: Number(kilobytes ?? 0) });
  }
  const isBelow = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at)?.parent ?? 0) if (at === root) return true;
    return false;
  };
  return [...parents].reduce((sum, [pid, { kilobytes }]) => sum + (isBelow(pid) ? kilobytes : 0), 0);
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ESRCH')) return '';
    throw thrown;
  }
}

/** @param limit s. @throws Error with what the program said when it fails */
export async function runLimited(command: string, args: readonly string[], how: { readonly cwd: string; readonly limit: number; readonly env?: Record<string, string> }): Promise<Ran> {
  const began = performance.now();
  const child = spawn(command, args, { cwd: how.cwd, env: { ...process.env, ...how.env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const heard: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => heard.push(data));
  let [most, late] = [0, false];
  const sampling = process.platform === 'linux' ? setInterval(() => { most = Math.max(most, residentBelow(child.pid ?? 0)); }, SAMPLE) : undefined;
  const ending = setTimeout(() => {
    late = true;
    // The group it was started as: what it has started ends with it.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, how.limit * 1000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
    const said = Buffer.concat(heard).toString('utf8');
    if (!late && code !== 0) throw new Error(`${command} ended with ${String(code)}: ${said.slice(-2000)}`);
    return { seconds: late ? null : (performance.now() - began) / 1000, memory: sampling === undefined ? null : most / 1024, said };
  } finally {
    clearInterval(sampling);
    clearTimeout(ending);
  }
}
