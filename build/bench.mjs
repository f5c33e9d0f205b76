/**
 * npm run bench [-- NAME…] [--json]: runs tests/bench/NAME.bench.ts, all of
 * them without a name. Each exports `run(): Promise<Row[]>` (bench.d.mts says
 * what a row is) and measures its figure and the peer's in the same run.
 */
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onProjectNode } from './lib/dependencies.mjs';
import { hasDisplay, onVirtualScreen } from './lib/display.mjs';
import { main, setQuiet, SetupError, step } from './lib/log.mjs';
import { dist, inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';

const folder = inRoot('tests', 'bench');
const SUFFIX = '.bench.ts';
const json = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** Said to the process that measures, with the program it runs. */
const ALONE = '--alone=';

function chosen() {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith(SUFFIX)) : [];
  const names = files.map((name) => name.slice(0, -SUFFIX.length)).sort();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new SetupError({
      vi: `Không có phép đo tên ${unknown.join(', ')}.`,
      en: `There is no benchmark ${unknown.join(', ')}.`,
      remedy: `npm run bench -- ${names.join(' | ')}`,
    });
  }
  return wanted.length > 0 ? wanted : names;
}

/**
 * Bundles a benchmark as the product is bundled. It lies two folders below the
 * checkout, like the programs in dist/, so that resources are found.
 */
async function program(name) {
  const { build } = await import('esbuild');
  const outfile = path.join(dist, 'bench', `${name}.js`);
  await build({
    entryPoints: [path.join(folder, name + SUFFIX)],
    outfile,
    bundle: true,
    packages: 'external',
    alias: { '@common': inRoot('electron', 'common') },
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: true,
    logLevel: 'error',
    external: ['../../build/*'],
  });
  return outfile;
}

/** Measures in a process of its own: what bundling, or another benchmark, took of memory is not this one's. */
async function measured(file) {
  const child = fork(process.argv[1], [`${ALONE}${file}`], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let rows = null;
    child.once('message', (message) => { rows = message; });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && rows !== null) resolve(rows);
      else reject(new Error(`the benchmark ended with ${String(code)}`));
    });
  });
}

/** In that process. */
async function alone(file) {
  const { run: rows } = await import(pathToFileURL(file).href);
  const all = await rows();
  await new Promise((resolve) => { process.send(all, resolve); });
  process.disconnect();
  return 0;
}

const number = (value) => (typeof value === 'number' ? value.toLocaleString('en', { maximumSignificantDigits: 4 }) : (value ?? '–'));

/** Rows as a table for people. */
function table(rows) {
  const lines = [
    ['', 'value', 'unit', 'beside', 'ratio'],
    ...rows.map(({ name, value, unit, peer, ratio }) => [name, number(value), unit, number(peer), typeof ratio === 'number' ? `${number(ratio)} ×` : '–']),
  ];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  return lines.map((line) => line.map((cell, column) => String(cell).padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

async function run() {
  const { bundle } = await import('./bundle.mjs');
  const { ensureElectron } = await import('./electron.mjs');
  await ensureElectron();
  await bundle();
  const rows = [];
  for (const name of chosen()) {
    step(`đo ${name}`, `measuring ${name}`);
    rows.push(...(await measured(await program(name))));
  }
  process.stdout.write(`${json ? JSON.stringify(rows, null, 2) : table(rows)}\n`);
  return 0;
}

await main(async () => {
  if (json) setQuiet();
  const given = process.argv.find((argument) => argument.startsWith(ALONE));
  if (given !== undefined) return alone(given.slice(ALONE.length));
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  chosen();
  if (hasDisplay()) return run();
  const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
  await ensureSystemPackages('tests');
  const [command, ...args] = onVirtualScreen([process.execPath, ...process.argv.slice(1)]);
  return show(command, args);
});
