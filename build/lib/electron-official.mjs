/** Electron as its makers publish it, downloaded by the `electron` package. */
import fs from 'node:fs';
import path from 'node:path';
import { step } from './log.mjs';
import { cache, inRoot } from './paths.mjs';
import { capture } from './run.mjs';

const folder = inRoot('node_modules', 'electron');
const DAY = 24 * 3600 * 1000;
const MINUTE = 60 * 1000;

const read = (...parts) => fs.readFileSync(path.join(folder, ...parts), 'utf8').trim();
const declaredVersion = () => JSON.parse(read('package.json')).version;

/** Where a failed download is remembered. */
const failureNote = () => path.join(cache, `electron-${declaredVersion()}.unavailable`);

/** The downloaded Electron, or undefined. */
export function officialElectron() {
  if (!fs.existsSync(path.join(folder, 'path.txt')) || !fs.existsSync(path.join(folder, 'dist', 'version'))) return undefined;
  const version = read('dist', 'version').replace(/^v/, '');
  const executable = path.join(folder, 'dist', read('path.txt'));
  return version === declaredVersion() && fs.existsSync(executable)
    ? { executable, dist: path.join(folder, 'dist'), version, standIn: false }
    : undefined;
}

function failedToday() {
  const stat = fs.statSync(failureNote(), { throwIfNoEntry: false });
  return Boolean(stat) && Date.now() - stat.mtimeMs < DAY;
}

async function reachable() {
  if (process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror) return true;
  try {
    const page = `https://github.com/electron/electron/releases/tag/v${declaredVersion()}`;
    await fetch(page, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch (error) {
    // Not an error here: an unreachable page is the answer to the question.
    return error === undefined;
  }
}

/**
 * Downloads the declared Electron. Where its release page cannot be reached it
 * still gets a moment, because the archive may be in Electron's own cache. A
 * failure is remembered for a day when `remember` is set (there is a stand-in).
 * @returns {Promise<{output: string} | undefined>} what it printed when it
 *   failed, undefined when Electron is there.
 */
export async function downloadElectron({ remember }) {
  if (officialElectron()) return undefined;
  if (remember && failedToday()) return { output: '' };
  step(`tải Electron ${declaredVersion()}`, `downloading Electron ${declaredVersion()}`);
  const timeout = (await reachable()) ? 15 * MINUTE : MINUTE / 3;
  const { stdout, stderr } = await capture(process.execPath, [path.join(folder, 'install.js')], { timeout });
  if (officialElectron()) {
    fs.rmSync(failureNote(), { force: true });
    return undefined;
  }
  if (remember) {
    fs.mkdirSync(cache, { recursive: true });
    fs.writeFileSync(failureNote(), stdout + stderr);
  }
  return { output: stdout + stderr };
}
