/**
 * better-sqlite3 compiled for the stand-in Electron. Its shipped binaries need
 * Node-API 10, which Electron 33 lacks and answers with a crash; compiled for
 * version 9 with build/stand-in/node-api-9.h the same sources run there. It lives in the cache, never in
 * node_modules, so that Node and the shipped Electron keep the shipped binary.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SetupError, step } from './log.mjs';
import { cache, inRoot } from './paths.mjs';
import { capture } from './run.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** Raised whenever the compilation below changes. */
const RECIPE = 2;
const NODE_API = 9;

const library = (...parts) => inRoot('node_modules', 'better-sqlite3', ...parts);

function binding() {
  const { version } = JSON.parse(fs.readFileSync(library('package.json'), 'utf8'));
  return path.join(cache, `better-sqlite3-${version}-linux-x64-napi${NODE_API}-r${RECIPE}`, 'better_sqlite3.node');
}

/** The compiled binding's path, or undefined while there is none. */
export function compiledBinding() {
  const file = binding();
  return fs.existsSync(file) ? file : undefined;
}

/** The SQLite options that better-sqlite3 is built with, read from its own list. */
function sqliteDefines() {
  const list = fs.readFileSync(library('deps', 'defines.gypi'), 'utf8');
  return [...list.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map(([, define]) => `-D${define}`);
}

async function compile(command, args) {
  const { code, stdout, stderr } = await capture(command, args);
  if (code === 0) return;
  throw new SetupError({
    vi: 'Không biên dịch được better-sqlite3 cho Electron thay thế.',
    en: 'better-sqlite3 could not be compiled for the stand-in Electron.',
    remedy: 'sudo apt-get install -y g++',
    output: stdout + stderr,
  });
}

async function build(work) {
  const { dirname } = path;
  const fromLibrary = createRequire(library('package.json'));
  const includes = [library('deps', 'sqlite3'), dirname(fromLibrary.resolve('node-addon-api')), inRoot('node_modules', 'node-api-headers', 'include')];
  const shared = ['-O2', '-fPIC', '-fvisibility=hidden', '-DNDEBUG', ...includes.map((folder) => `-I${folder}`)];
  const sqlite = path.join(work, 'sqlite3.o');
  const addon = path.join(work, 'better_sqlite3.o');
  await Promise.all([
    compile('g++', ['-x', 'c', '-std=c99', '-w', ...shared, ...sqliteDefines(), '-c', library('deps', 'sqlite3', 'sqlite3.c'), '-o', sqlite]),
    compile('g++', [
      ...['-std=c++20', '-fvisibility-inlines-hidden', '-fno-rtti', '-fno-exceptions', ...shared],
      ...['-include', inRoot('build', 'stand-in', 'node-api-9.h'), `-DNAPI_VERSION=${NODE_API}`],
      ...['-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
      ...['-c', library('src', 'better_sqlite3.cpp'), '-o', addon],
    ]),
  ]);
  const output = path.join(work, 'better_sqlite3.node');
  await compile('g++', ['-shared', '-s', addon, sqlite, '-Wl,-Bsymbolic', '-static-libgcc', '-static-libstdc++', '-ldl', '-lpthread', '-o', output]);
  return output;
}

/** One query through the new binding, so that a bad one is never kept. */
async function tryOut(file) {
  const query = `const D = require('better-sqlite3'); new D(':memory:', { nativeBinding: process.argv[1] }).prepare('select 1').get();`;
  await compile(process.execPath, ['-e', query, file]);
}

/** Compiles the binding where that is needed. Call it under the lock. */
export async function ensureCompiledBinding() {
  if (compiledBinding()) return;
  await ensureSystemPackages('compiler');
  step('biên dịch better-sqlite3 cho Electron thay thế (chừng một phút)', 'compiling better-sqlite3 for the stand-in Electron (about a minute)');
  const folder = path.dirname(binding());
  const work = `${folder}.part`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  const file = await build(work);
  await tryOut(file);
  for (const name of fs.readdirSync(work)) if (name.endsWith('.o')) fs.rmSync(path.join(work, name));
  fs.renameSync(work, folder);
}
