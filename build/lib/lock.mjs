/** One set-up at a time, whichever checkout or terminal it was started from. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { step } from './log.mjs';
import { cache } from './paths.mjs';

const file = path.join(cache, 'setup.lock');
/** The holder renews its lock this often, ms; one that has not been renewed for long is nobody's. */
const BEAT = 5_000;
const ABANDONED = 60_000;
let held = false;

/** The lock's holder: its process number, 'starting' before that is written, undefined when it is gone. */
function holder() {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return undefined;
  const age = Date.now() - stat.mtimeMs;
  const pid = Number(readOr(file, ''));
  if (!pid) return age < 2_000 ? 'starting' : undefined;
  if (age > ABANDONED) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? pid : undefined;
  }
}

function readOr(name, fallback) {
  try {
    return fs.readFileSync(name, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return fallback;
    throw error;
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
 * Removes a lock whose holder is gone. Two that wait may do so at once, and the
 * second must not remove what the first has just taken: so the lock is moved
 * aside first and put back when it turns out to be a living one.
 */
function clear() {
  const aside = `${file}.${process.pid}`;
  const before = readOr(file, undefined);
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (readOr(aside, undefined) === before) fs.rmSync(aside);
  else fs.renameSync(aside, file);
}

/** Keeps the lock fresh and gives it back however the process ends; the function it returns ends that. */
function keep() {
  const now = () => new Date();
  const beat = setInterval(() => fs.existsSync(file) && fs.utimesSync(file, now(), now()), BEAT);
  beat.unref();
  const release = () => fs.rmSync(file, { force: true });
  const interrupted = (signal) => {
    release();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', release);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  return () => {
    clearInterval(beat);
    process.off('exit', release);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    release();
  };
}

/**
 * Runs `work` while holding the lock; waits for another set-up to end first.
 * May be nested.
 */
export async function locked(work) {
  if (held) return work();
  fs.mkdirSync(cache, { recursive: true });
  let told = false;
  while (!take()) {
    const other = holder();
    if (other === undefined) {
      clear();
      continue;
    }
    if (!told) step(`đợi một lần chuẩn bị khác (tiến trình ${other})`, `waiting for another set-up (process ${other})`);
    told = true;
    await wait(500);
  }
  held = true;
  const release = keep();
  try {
    return await work();
  } finally {
    held = false;
    release();
  }
}
