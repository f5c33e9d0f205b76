/** Exports of one yearbook by a process that is kept between them, as the app keeps it: what an export costs after a paragraph was changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { timed } from './rows.ts';
import { checkout } from './workload.ts';

/** @param change changes the book before each export but the first, which is not counted. @returns s, of each export from the call to the finished file */
export async function exportsByKept(book: string, { folder, cache, times, change }: { readonly folder: string; readonly cache: string; readonly times: number; readonly change: (turn: number) => void }): Promise<number[]> {
  const entry = join(checkout, 'dist', 'hosts', 'export-host.js');
  if (!existsSync(entry)) throw new Error('the export host is not built');
  const host = forkHost('export', { entry });
  const run = async (): Promise<number> => (await timed(() => host.call('export.run', { path: book, to: 'print', folder, cache, copy: 1 }))).seconds;
  try {
    await run();
    const seconds: number[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      change(turn);
      seconds.push(await run());
    }
    return seconds;
  } finally {
    host.dispose();
  }
}
