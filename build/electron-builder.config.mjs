/**
 * How the application is packaged. The default export is what release machines
 * use (npx electron-builder --config build/electron-builder.config.mjs).
 */
import fs from 'node:fs';
import path from 'node:path';
import { updateOptions } from './updates.mjs';

const MIME = 'application/vnd.kyyeu+sqlite3';

/** The stand-in's loader would win over the packaged application. */
function removeLoader({ appOutDir }) {
  fs.rmSync(path.join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

/** Packaging with an Electron that is already here, or with a downloaded one. */
function electronOptions(runtime) {
  if (!runtime) return {};
  return {
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    afterPack: removeLoader,
  };
}

/** Files beside the archive: what Typst, SQLite and sharp read without Electron's help. */
function extraResources(runtime) {
  const binding = runtime?.binding;
  return [{ from: 'resources', to: 'resources', filter: ['**/*', '!manual/**'] }, ...(binding ? [{ from: binding, to: 'better_sqlite3.node' }] : [])];
}

/**
 * The configuration of electron-builder.
 * @param {{runtime?: {dist: string, version: string, binding?: string}, feed?: string}} options
 *   `runtime`: the Electron to package with; without one electron-builder
 *   downloads the one that package.json declares. `feed`: where updates are announced (`updates.mjs`); empty: nowhere
 */
export function configuration({ runtime, feed = process.env.KYYEU_UPDATE_FEED } = {}) {
  const { metadata, ...updates } = updateOptions(feed);
  return {
    ...updates,
    appId: 'vn.kyyeu.app',
    productName: 'Kỷ Yếu',
    // A .deb has to name a home page; release machines set it.
    extraMetadata: { author: 'Kỷ Yếu', ...metadata, ...(process.env.KYYEU_HOMEPAGE ? { homepage: process.env.KYYEU_HOMEPAGE } : {}) },
    directories: { output: 'release', buildResources: 'build/icons' },
    ...electronOptions(runtime),
    // better-sqlite3, sharp and Typst ship Node-API binaries: nothing to rebuild.
    npmRebuild: false,
    nodeGypRebuild: false,
    files: [
      'package.json',
      'LICENSE',
      'dist/{main,preload,hosts,renderer,manual,licences}/**',
      '!**/*.map',
      '!**/*.d.{ts,mts,cts}',
      '!node_modules/better-sqlite3/{build,deps,src}/**',
      '!node_modules/better-sqlite3/binding.gyp',
      // One platform's binary for each artifact.
      '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
      '!node_modules/node-addon-api/**',
    ],
    extraResources: extraResources(runtime),
    asar: true,
    // The system's loader opens these; it cannot look into an archive.
    asarUnpack: ['**/*.node', '**/*.{so,dylib,dll,wasm}', '**/*.so.*'],
    electronFuses: {
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      // Electron checks the archive's digest on these two only.
      enableEmbeddedAsarIntegrityValidation: process.platform !== 'linux',
    },
    fileAssociations: [
      { ext: 'kyyeu', name: 'Kỷ yếu', description: 'Kỷ yếu (Yearbook)', mimeType: MIME, role: 'Editor', icon: 'document' },
    ],
    linux: {
      executableName: 'kyyeu',
      target: ['AppImage', 'deb'],
      icon: 'app',
      category: 'Office',
      maintainer: 'Kỷ Yếu',
      synopsis: 'Làm kỷ yếu điển hình tiên tiến',
    },
    // sharp's WebAssembly build is for Electron on Linux (electron/services/sharp.ts).
    win: { files: ['!node_modules/@img/sharp-wasm32/**'], target: ['nsis'], icon: 'build/icons/app.ico' },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: { files: ['!node_modules/@img/sharp-wasm32/**'], target: ['dmg'], icon: 'build/icons/app.icns', category: 'public.app-category.productivity' },
  };
}

export default configuration();
