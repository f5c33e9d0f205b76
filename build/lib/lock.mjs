/** One set-up at a time, whichever checkout or terminal it was started from. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { step } from './log.mjs';
import { cache } from './paths.mjs';

const file = path.join(cache, 'setup.lock');
let held = false;

/** The process that holds the lock, or undefined when it is gone. */
function holder() {
  let pid;
  try {
    pid = Number(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  // A holder that was stopped before it wrote its number is given two seconds.
  if (!pid) return Date.now() - fs.statSync(file).mtimeMs < 2000 ? 'starting' : undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? pid : undefined;
  }
}

function take() {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Runs `work` while holding the lock; waits for another set-up to end first.
 * A lock whose process has died is taken over. May be nested.
 */
export async function locked(work) {
  if (held) return work();
  fs.mkdirSync(cache, { recursive: true });
  let told = false;
  while (!take()) {
    const other = holder();
    if (other === undefined) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) step(`đợi một lần chuẩn bị khác (tiến trình ${other})`, `waiting for another set-up (process ${other})`);
    told = true;
    await wait(500);
  }
  held = true;
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    held = false;
    process.off('exit', release);
    release();
  }
}
