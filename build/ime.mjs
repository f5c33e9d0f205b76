/**
 * npm run test:ime [-- --words N] [--every N] [--only telex-ordinary,telex-bare]
 * [--late] [--traces FOLDER]: IBus-Unikey types Vietnamese
 * (Telex, VNI; ordinary, suggesting) into the real application on a virtual
 * screen, a key every 8 ms, and the file must have it exactly (tests/ime).
 * Linux alone has IBus. It has a bus and settings of its own.
 */
import fs from 'node:fs';
import nodeModule from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { onProjectNode } from './lib/dependencies.mjs';
import { onVirtualScreen } from './lib/display.mjs';
import { main, SetupError, step } from './lib/log.mjs';
import { cache, inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

/** Says that this process is the one on the private screen and bus; its value is the folder for settings and books. */
const INSIDE = 'KYYEU_IME_FOLDER';

function wanted() {
  const { values } = parseArgs({ options: { words: { type: 'string' }, every: { type: 'string' }, only: { type: 'string' }, late: { type: 'boolean' }, traces: { type: 'string' } } });
  const numbers = { words: Number(values.words ?? 500), every: Number(values.every ?? 5) };
  if (Object.values(numbers).every((value) => Number.isInteger(value) && value > 0)) return { ...numbers, only: values.only?.split(',') ?? [], late: values.late === true, traces: values.traces };
  throw new SetupError({
    vi: 'Số từ phải là số nguyên dương.',
    en: 'Numbers of words have to be whole and above zero.',
    remedy: 'npm run test:ime -- --words 500 --every 5',
  });
}

/** The renderer's own name for electron/common, for what of it runs without a window here. */
function withCommon() {
  const prefix = '@common/';
  // Not by name: the Node that the script begins with may not have it, the project's has.
  nodeModule.registerHooks({
    resolve: (name, context, next) => next(name.startsWith(prefix) ? pathToFileURL(inRoot('electron', 'common', name.slice(prefix.length))).href : name, context),
  });
}

async function outside() {
  const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
  const { ensureElectron } = await import('./electron.mjs');
  const { bundle } = await import('./bundle.mjs');
  await ensureSystemPackages('tests', 'ime');
  await ensureElectron();
  await bundle();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-ime-'));
  // The person's own settings and input method stay as they are.
  const env = {
    ...process.env,
    [INSIDE]: folder,
    HOME: folder,
    KYYEU_CACHE: cache,
    XDG_CONFIG_HOME: path.join(folder, 'config'),
    XDG_CACHE_HOME: path.join(folder, 'cache'),
    GSETTINGS_BACKEND: 'keyfile',
    NO_AT_BRIDGE: '1',
  };
  // A finger leaves its key at once, xdotool on a busy machine may not: without -r the X server would repeat the letter meanwhile.
  const [command, ...args] = onVirtualScreen(['dbus-run-session', '--', process.execPath, ...process.argv.slice(1)], '-r');
  try {
    return await show(command, args, { env });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function inside(folder, options) {
  const { words, traces } = options;
  withCommon();
  if (traces !== undefined) fs.mkdirSync(traces, { recursive: true });
  const { run } = await import('../tests/ime/run.ts');
  step(`gõ ${words} từ bằng IBus-Unikey`, `typing ${words} words with IBus-Unikey`);
  return (await run({ folder, ...options })) === 0 ? 0 : 1;
}

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const options = wanted();
  if (process.platform !== 'linux') {
    throw new SetupError({
      vi: 'Phép thử này cần IBus, chỉ có trên Linux.',
      en: 'This test needs IBus, which only Linux has.',
      remedy: 'npm test -- unit',
    });
  }
  const folder = process.env[INSIDE];
  return folder === undefined ? outside() : inside(folder, options);
});
