/**
 * The Electron that this checkout runs, tests and packages with: the official
 * one where it can be had, else the stand-in (build/lib/electron-stand-in.mjs).
 */
import { officialElectron, downloadElectron } from './lib/electron-official.mjs';
import { ensureStandIn, standInElectron, standInFits } from './lib/electron-stand-in.mjs';
import { locked } from './lib/lock.mjs';
import { SetupError } from './lib/log.mjs';
import { compiledBinding, ensureCompiledBinding } from './lib/sqlite-binding.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

function present() {
  const official = officialElectron();
  if (official) return official;
  const standIn = standInElectron();
  return standIn && compiledBinding() ? standIn : undefined;
}

/**
 * How to start Electron here.
 *
 * - `executable`: absolute path; `args`: arguments that come before the
 *   application's folder; `env`: variables to add to the environment;
 * - `dist`: the folder the executable lies in; `version`: Electron's;
 * - `standIn`: whether it is the stand-in;
 * - `binding`: better-sqlite3 compiled for it, where the shipped one fails.
 *
 * @throws SetupError when `npm start` has not set it up yet.
 */
export function electronRuntime() {
  const found = present();
  if (!found) {
    throw new SetupError({
      vi: 'Chưa có Electron.',
      en: 'There is no Electron yet.',
      remedy: 'npm start',
    });
  }
  const binding = found.standIn ? compiledBinding() : undefined;
  // Chromium's sandbox refuses to run as root; nowhere else may it be off.
  const root = process.platform === 'linux' && process.getuid() === 0;
  return {
    ...found,
    binding,
    args: root ? ['--no-sandbox'] : [],
    env: binding ? { KYYEU_SQLITE_BINDING: binding } : {},
  };
}

/** Sets up Electron and what it needs from the system, where that is needed. */
export async function ensureElectron() {
  await ensureSystemPackages('electron');
  if (present()) return electronRuntime();
  await locked(async () => {
    const failure = await downloadElectron({ remember: standInFits() });
    if (!failure) return;
    if (!standInFits()) {
      throw new SetupError({
        vi: 'Không tải được Electron.',
        en: 'Electron could not be downloaded.',
        remedy: ['Kiểm tra mạng, hoặc đặt ELECTRON_MIRROR, rồi chạy lại.', 'Check the network, or set ELECTRON_MIRROR, then run again.'],
        output: failure.output,
      });
    }
    await ensureStandIn();
    await ensureCompiledBinding();
  });
  return electronRuntime();
}
