/** Giving way, in a process of its own: the priorities of this one are not to change. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { getPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { firstThreadGivesWay, giveWay } from '../../../electron/hosts/priority.ts';

const module = fileURLToPath(new URL('../../../electron/hosts/priority.ts', import.meta.url));

const ASKS = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { getPriority } from 'node:os';
  const { giveWay } = await import(process.argv[1]);
  const nice = () => process.platform !== 'linux' ? [getPriority()] : readdirSync('/proc/self/task').map((thread) => {
    // The name, which comes first, may have spaces; the rest is numbers. The priority is the 19th word of all.
    const line = readFileSync('/proc/self/task/' + thread + '/stat', 'utf8');
    return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[16]);
  });
  const before = nice();
  giveWay(15);
  console.log(JSON.stringify({ before, after: nice() }));
`;

test('every thread gives way, those of the engine too', () => {
  const { before, after } = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', ASKS, module], { encoding: 'utf8' })) as { before: number[]; after: number[] };
  expect(new Set(before)).not.toContain(15);
  expect(new Set(after)).toEqual(new Set([15]));
  if (process.platform === 'linux') expect(after.length).toBeGreaterThan(1);
});

test('another process gives way before its own program is read; one that is gone needs none', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const { pid } = child;
  if (pid === undefined) throw new Error('the process did not begin');
  const mine = getPriority();
  giveWay(15, pid);
  expect(getPriority(pid)).toBe(15);
  expect(getPriority()).toBe(mine);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(() => {
    giveWay(15, pid);
  }).not.toThrow();
});

test('of a page the first thread alone gives way', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); process.stdout.write("begun")'], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  const { pid } = child;
  if (pid === undefined) throw new Error('the process did not begin');
  firstThreadGivesWay(15, pid);
  expect(getPriority(pid)).toBe(15);
  if (process.platform === 'linux') {
    const others = readdirSync(`/proc/${String(pid)}/task`).map(Number).filter((thread) => thread !== pid);
    expect(others.length).toBeGreaterThan(0);
    expect(others.map((thread) => getPriority(thread))).not.toContain(15);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
});
