/** Types Vietnamese with IBus-Unikey and looks at what is kept of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { plan, type Plan, type Typed } from './deeds.ts';
import { Ibus, ibusEnv } from './ibus.ts';
import { METHODS, type Method } from './keystrokes.ts';
import { open, type Mode, type TypedInto } from './pages.ts';
import { trace, traced } from './trace.ts';
import { KEY_MS, XTypist } from './typist.ts';

export interface RunOptions {
  readonly folder: string;
  /** Words for each input method. */
  readonly words: number;
  /** Something happens inside every so-manieth word. */
  readonly every: number;
  /** These runs alone, as “telex-ordinary”; all of the application's when it is empty. */
  readonly only: readonly string[];
  /** IBus hands keys back as it does by default; else key by key (see `ibusEnv`). */
  readonly late: boolean;
  /** Where to write down what each page was told, event by event. */
  readonly traces: string | undefined;
}

const MODES: readonly Mode[] = ['ordinary', 'suggesting', 'bare'];

/** How long the text may take to be kept as it was typed, ms. */
const KEPT_MS = 15_000;

/** @returns the number of texts that are not exactly what was typed */
export async function run(options: RunOptions): Promise<number> {
  let wrong = 0;
  for (const method of METHODS) {
    const modes = MODES.filter((mode) => (options.only.length === 0 ? mode !== 'bare' : options.only.includes(`${method}-${mode}`)));
    if (modes.length === 0) continue;
    const ibus = await Ibus.start(method);
    try {
      for (const mode of modes) wrong += (await once(method, mode, options)) ? 0 : 1;
    } finally {
      await ibus.stop();
    }
  }
  return wrong;
}

async function once(method: Method, mode: Mode, { folder, words, every, late, traces }: RunOptions): Promise<boolean> {
  const name = `${method}-${mode}`;
  const { deeds, lines, counts } = plan(words, method, every, mode === 'bare' ? ['enter', 'click'] : ['enter', 'bold', 'undo', 'click']);
  const into = await open(mode, { folder: join(folder, name), name: `ime-${name}`, env: ibusEnv(!late) });
  try {
    await pause(500);
    if (traces !== undefined) await trace(into.page);
    const began = performance.now();
    await new XTypist(into.page).all(deeds);
    const seconds = (performance.now() - began) / 1000;
    const difference = await hasAll(into, expected(lines));
    if (traces !== undefined) writeFileSync(join(traces, `${name}.txt`), (await traced(into.page)).join('\n'));
    const what = `${String(counts.words)} words, ${String(counts.keys)} keys at ${String(KEY_MS)} ms (${seconds.toFixed(0)} s), inside words: ${String(counts.clicks)} clicks, ${String(counts.enters)} × Enter, ${String(counts.bolds)} × Ctrl+B, ${String(counts.undos)} × Ctrl+Z`;
    process.stdout.write(`${method.padEnd(5)}  ${mode.padEnd(10)}  ${what}: ${difference ?? 'exact'}\n`);
    for (const problem of into.problems()) process.stdout.write(`       said: ${problem}\n`);
    return difference === null;
  } finally {
    await into.close();
  }
}

/** The paragraph that was there, one letter and a space, is the first that is gone on with. */
function expected(lines: Plan['lines']): string[] {
  const [first = [], ...rest] = lines;
  return [[{ text: 'x ', bold: false }, ...first], ...rest].map(written);
}

/** Neighbours of one kind are one: “ab**cd**ef”. */
function written(line: readonly Typed[]): string {
  let shown = '';
  let bold = false;
  for (const each of line.filter(({ text }) => text !== '')) {
    if (each.bold !== bold) shown += '**';
    shown += each.text;
    bold = each.bold;
  }
  return bold ? `${shown}**` : shown;
}

/** Null when exactly this comes to be kept, else the first place where it differs. */
async function hasAll(into: TypedInto, wanted: readonly string[]): Promise<string | null> {
  let found: string[] = [];
  const end = performance.now() + KEPT_MS;
  while (performance.now() < end) {
    found = (await into.found()).map(written);
    if (found.join('\n') === wanted.join('\n')) return null;
    await pause(200);
  }
  return firstDifference(found.join('\n'), wanted.join('\n'));
}

function firstDifference(found: string, wanted: string): string {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at += 1;
  const near = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
  return `DIFFERENT at ${String(at)}: ${near(found)} instead of ${near(wanted)}`;
}
