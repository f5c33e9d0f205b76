/**
 * npm run test:crash [-- --store N] [--window N] [--seed N]: kills the store
 * (270 times) and the whole application (30 times) in the middle of work and
 * prints what was there afterwards. The seed repeats the choices of a run, not
 * the instants of its kills. `npm test` has a short run of the same.
 */
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { onProjectNode } from './lib/dependencies.mjs';
import { hasDisplay, onVirtualScreen } from './lib/display.mjs';
import { main, SetupError, step } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

const STORE = 270;
const WINDOW = 30;

function wanted() {
  const { values } = parseArgs({ options: { store: { type: 'string' }, window: { type: 'string' }, seed: { type: 'string' } } });
  const numbers = { store: Number(values.store ?? STORE), window: Number(values.window ?? WINDOW), seed: Number(values.seed ?? Date.now() % 1_000_000) };
  if (Object.values(numbers).every((value) => Number.isInteger(value) && value >= 0)) return numbers;
  throw new SetupError({
    vi: 'Số lần và hạt giống phải là số nguyên.',
    en: 'Counts and seed have to be whole numbers.',
    remedy: 'npm run test:crash -- --store 270 --window 30 --seed 1',
  });
}

/** The renderer's own name for electron/common, for what of it runs without a window here. */
function withCommon() {
  const prefix = '@common/';
  registerHooks({
    resolve: (name, context, next) => next(name.startsWith(prefix) ? pathToFileURL(inRoot('electron', 'common', name.slice(prefix.length))).href : name, context),
  });
}

async function run({ store, window, seed }) {
  const { ensureElectron } = await import('./electron.mjs');
  const { bundle } = await import('./bundle.mjs');
  if (window > 0) await ensureElectron();
  await bundle();
  withCommon();
  const { run: crash } = await import('../tests/crash/run.ts');
  step(`giết ${store + window} lần, hạt giống ${seed}`, `killing ${store + window} times, seed ${seed}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-crash-'));
  try {
    return (await crash({ folder, store, window, seed })) === 0 ? 0 : 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const numbers = wanted();
  if (numbers.window === 0 || hasDisplay()) return run(numbers);
  const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
  await ensureSystemPackages('tests');
  const [command, ...args] = onVirtualScreen([process.execPath, ...process.argv.slice(1)]);
  return show(command, args);
});
