/**
 * The npm packages of the checkout, Node 24 among them: installed when they
 * are missing or differ from package-lock.json, left alone otherwise.
 */
import fs from 'node:fs';
import path from 'node:path';
import { locked } from './lock.mjs';
import { SetupError, step } from './log.mjs';
import { inRoot } from './paths.mjs';
import { npm, show } from './run.mjs';

/** The Node that the `node` package brings; every script runs on it. */
export const projectNode = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function lockedPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {};
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether node_modules holds what package-lock.json names. npm keeps its own
 * record of what it installed, so packages added by hand with `npm install`
 * count too. Packages for other platforms are optional and may be absent.
 */
export function dependenciesInstalled() {
  const wanted = lockedPackages(inRoot('package-lock.json')) ?? {};
  const present = lockedPackages(inRoot('node_modules', '.package-lock.json'));
  if (!present || !fs.existsSync(projectNode)) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || (present[place] ? present[place].version === version : Boolean(optional ?? devOptional)),
  );
}

function failed(output) {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i.test(output);
  return new SetupError({
    vi: 'Không cài được các gói npm.',
    en: 'The npm packages could not be installed.',
    remedy: offline
      ? ['Kiểm tra mạng rồi chạy lại lệnh này.', 'Check the network, then run the same command again.']
      : ['Xoá thư mục node_modules rồi chạy lại lệnh này.', 'Delete the folder node_modules, then run the same command again.'],
    output,
  });
}

async function install() {
  step('cài các gói npm (lần đầu mất chừng một phút)', 'installing npm packages (about a minute the first time)');
  // Install scripts stay off: better-sqlite3 ships its binaries, yet npm would
  // run node-gyp over it, which needs Python. Only `node` needs its script.
  for (const args of [['ci', '--ignore-scripts'], ['rebuild', 'node']]) {
    const { code, stdout, stderr } = await npm([...args, '--no-audit', '--no-fund']);
    if (code !== 0) throw failed(stdout + stderr);
  }
  if (!fs.existsSync(projectNode)) throw failed('node_modules/node/bin is empty');
}

/** Installs the packages where that is needed. */
export async function ensureDependencies() {
  if (dependenciesInstalled()) return;
  await locked(async () => {
    if (!dependenciesInstalled()) await install();
  });
}

/** The Node outside node_modules, for work that replaces node_modules. */
function outerNode() {
  const inside = (file) => path.resolve(file).startsWith(inRoot('node_modules') + path.sep);
  const outer = process.env.npm_node_execpath;
  return outer && !inside(outer) ? outer : undefined;
}

/**
 * Makes sure that the packages are there and that this script runs on the
 * project's Node. Returns undefined when it does; otherwise the script has been
 * run again on the right Node and the result is its exit code.
 */
export async function onProjectNode() {
  const onProject = fs.existsSync(projectNode) && fs.realpathSync(process.execPath) === fs.realpathSync(projectNode);
  const again = (node) => show(node, process.argv.slice(1), { cwd: process.cwd() });
  // Windows cannot replace a program while it runs.
  if (onProject && process.platform === 'win32' && !dependenciesInstalled()) {
    const outer = outerNode();
    if (outer) return again(outer);
  }
  await ensureDependencies();
  return onProject ? undefined : again(projectNode);
}
