/**
 * A virtual screen for each end-to-end file that runs at a time, so that no
 * window takes the keyboard from another, and tests neither need nor disturb a
 * real screen. Only Linux has (and needs) that; elsewhere nothing is started.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** `DISPLAY` of each place in which a file runs; none where windows open on the screen there is. */
    readonly screens: readonly string[];
  }
}

const SIZE = '1600x1000x24';

/** Starts as many screens as files run at a time, and ends them with the run. */
export default async function screens(project: TestProject): Promise<() => Promise<void>> {
  const servers: ChildProcess[] = [];
  const end = (): void => {
    for (const server of servers) server.kill();
  };
  // Also when the run is broken off.
  process.once('exit', end);
  const displays: string[] = [];
  const places = process.platform === 'linux' ? project.config.maxWorkers : 0;
  while (displays.length < places) {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    servers.push(server);
    displays.push(`:${await numberOf(server)}`);
  }
  project.provide('screens', displays);
  return async () => {
    process.off('exit', end);
    const gone = servers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null).map((server) => once(server, 'exit'));
    end();
    await Promise.all(gone);
  };
}

/** The number that a server found free, told when it takes clients. */
function numberOf(server: ChildProcess): Promise<string> {
  const told = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => { reject(new Error(`Xvfb ended with ${String(code)} before it had a screen.`)); };
    server.once('exit', ended);
    server.once('error', reject);
    told.once('data', (text: Buffer) => {
      // From here on it may end: with the run.
      server.off('exit', ended);
      resolve(text.toString('utf8').trim());
    });
  });
}
