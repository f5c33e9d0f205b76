/**
 * npm run package: the application as a folder in release/, made with the
 * Electron in use. npm run package -- --installers makes this platform's
 * installers with the Electron that package.json declares; that is for release
 * machines, because electron-builder downloads the tools it needs.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onProjectNode } from './lib/dependencies.mjs';
import { main, say, step } from './lib/log.mjs';
import { inRoot } from './lib/paths.mjs';

const release = inRoot('release');

/** Where electron-builder leaves the folder, by platform. */
const folders = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac' };

/** Path of the executable inside a packaged folder. */
function executableIn(folder) {
  if (process.platform === 'darwin') return path.join(folder, 'Kỷ Yếu.app', 'Contents', 'MacOS', 'Kỷ Yếu');
  return path.join(folder, process.platform === 'win32' ? 'Kỷ Yếu.exe' : 'kyyeu');
}

async function pack({ installers }) {
  const { ensureElectron } = await import('./electron.mjs');
  const { bundle } = await import('./bundle.mjs');
  const { configuration } = await import('./electron-builder.config.mjs');
  const { build } = await import('electron-builder');
  const runtime = installers ? undefined : await ensureElectron();
  await bundle();
  step('đóng gói ứng dụng', 'packaging the application');
  return build({
    projectDir: inRoot(),
    config: configuration({ runtime }),
    publish: 'never',
    ...(installers ? {} : { dir: true }),
  });
}

/**
 * Packages the application as it ships, into release/.
 * @returns {Promise<{folder: string, executable: string}>}
 */
export async function packageFolder() {
  const folder = path.join(release, folders[process.platform]);
  fs.rmSync(folder, { recursive: true, force: true });
  await pack({ installers: false });
  return { folder, executable: executableIn(folder) };
}

/**
 * A copy of the packaged application that differs in one fuse: it lets
 * Playwright in, which starts Electron through its inspector.
 * @returns {Promise<{folder: string, executable: string}>}
 */
export async function testablePackage({ folder }) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const copy = path.join(release, 'for-tests');
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  const executable = executableIn(copy);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return { folder: copy, executable };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const elsewhere = await onProjectNode();
    if (elsewhere !== undefined) return elsewhere;
    if (process.argv.includes('--installers')) await pack({ installers: true });
    else {
      const { executable } = await packageFolder();
      say(`Ứng dụng: ${executable}`, `The application: ${executable}`);
    }
    return 0;
  });
}
