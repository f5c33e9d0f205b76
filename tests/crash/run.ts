/** The long run of the crash test: so many moments at the store, so many in the real window; a line for each, and a table. */
import { table, copiesAlone } from './report.ts';
import { crashStore } from './store-crash.ts';
import type { Verdict } from './verdict.ts';
import { crashWindow } from './window-crash.ts';

export interface RunOptions {
  readonly folder: string;
  /** Kills of the store's process. */
  readonly store: number;
  /** Kills of the whole application. */
  readonly window: number;
  readonly seed: number;
}

/** @returns the number of things that were not as promised */
export async function run({ folder, store, window, seed }: RunOptions): Promise<number> {
  const verdicts: Verdict[] = [];
  const onVerdict = (verdict: Verdict): void => {
    verdicts.push(verdict);
    const { moment, acknowledged, lostMs, rolledBack, problems } = verdict;
    process.stdout.write(`${String(verdicts.length).padStart(4)}  ${moment.padEnd(20)} ${String(acknowledged).padStart(4)} acknowledged  ${lostMs.toFixed(0).padStart(5)} ms lost${rolledBack ? '  rolled back' : ''}\n`);
    for (const problem of problems) process.stdout.write(`      ✗ ${problem}\n`);
  };
  await crashStore({ folder, moments: store, seed, onVerdict });
  await crashWindow({ folder, moments: window, seed, onVerdict });
  process.stdout.write(`\n${table(verdicts)}\n\n${copiesAlone(verdicts)}\n`);
  return verdicts.reduce((total, { problems }) => total + problems.length, 0);
}
