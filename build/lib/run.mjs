/** Running other programs: one function for output kept, one for output shown. */
import { spawn, spawnSync } from 'node:child_process';
import os from 'node:os';
import { root } from './paths.mjs';

/**
 * Runs a program and keeps what it prints.
 * @returns {Promise<{code: number, stdout: string, stderr: string}>} `code` is
 *   127 when the program does not exist and 124 when `timeout` (ms) ended it.
 */
export function capture(command, args, { timeout, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, stdout, stderr: stderr + error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: timedOut ? 124 : (code ?? 1), stdout, stderr });
    });
  });
}

const STOPPING = ['SIGINT', 'SIGTERM'];

/** Runs a program on this terminal and resolves with its exit code. Whoever stops this one stops that one, and its end is waited for. */
export function show(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    const pass = (signal) => child.kill(signal);
    for (const signal of STOPPING) process.on(signal, pass);
    const ended = () => {
      for (const signal of STOPPING) process.off(signal, pass);
    };
    child.on('error', (error) => {
      ended();
      reject(error);
    });
    child.on('close', (code, signal) => {
      ended();
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** How much a program gives way to others that want the same core: about a third of their share. */
const GIVES_WAY = 5;

/**
 * Runs a program beside another, giving way to it: what it prints is shown in
 * one piece when it has ended. Resolves with its exit code.
 */
export async function gathered(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const pieces = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(piece));
  // What it starts inherits this.
  if (child.pid !== undefined) os.setPriority(child.pid, GIVES_WAY);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) => resolve(exit ?? (signal ? 1 : 0)));
  });
  process.stdout.write(Buffer.concat(pieces));
  return code;
}

/** Whether a program answers on this machine. */
export function exists(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Command and leading arguments that run npm: the npm that runs this script
 * where there is one, because `npm` on Windows is a batch file.
 */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return [node ?? process.execPath, script];
  return ['npm'];
}

/** Runs npm and keeps what it prints. */
export function npm(args, options = {}) {
  const [command, ...leading] = npmCommand();
  const env = { ...process.env, ...options.env };
  // What an outer `npm run --silent` exports must not silence this npm or move it.
  delete env.npm_config_loglevel;
  delete env.npm_config_local_prefix;
  return capture(command, [...leading, ...args], {
    ...options,
    env,
    shell: command === 'npm' && process.platform === 'win32',
  });
}
