/** The application as it ships: packaged, fuses set, started from its own folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageFolder, testablePackage, type PackagedApp } from '../../build/package.mjs';
import { launchApp, temporaryFolder } from './support/launch.ts';

const cli = fileURLToPath(new URL('../../dist/cli/cli.js', import.meta.url));

describe('the packaged application', () => {
  let shipped: PackagedApp;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    folder = await temporaryFolder('packaged');
    shipped = await packageFolder();
  });

  afterAll(() => folder.remove());

  it('has every fuse as it should be', async () => {
    const fuses = await getCurrentFuseWire(shipped.executable);
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.OnlyLoadAppFromAsar];
    expect(off.map((fuse) => fuses[fuse])).toEqual(off.map(() => FuseState.DISABLE));
    expect(on.map((fuse) => fuses[fuse])).toEqual(on.map(() => FuseState.ENABLE));
  });

  it("carries this platform's native packages, nobody else's, and no loader", () => {
    const resources = join(shipped.folder, 'resources');
    const unpacked = join(resources, 'app.asar.unpacked', 'node_modules');
    expect(readdirSync(join(unpacked, 'better-sqlite3', 'prebuilds'))).toEqual([`${process.platform}-${process.arch}.node`]);
    expect(readdirSync(join(unpacked, '@img')).some((name) => name.startsWith('sharp-libvips-'))).toBe(true);
    expect(existsSync(join(resources, 'app'))).toBe(false);
    expect(readdirSync(join(resources, 'resources'))).toEqual(expect.arrayContaining(['designs', 'fonts', 'icc']));
  });

  it('opens a yearbook that it is started with', async () => {
    const book = join(folder.path, 'book.kyyeu');
    const article = join(folder.path, 'article.txt');
    const title = 'Đảng bộ xã Hữu Liên giữ rừng';
    writeFileSync(article, `${title}\n\nBà con trong xã cùng nhau giữ rừng đã hai mươi năm.\n`);
    execFileSync(process.execPath, [cli, 'new', book]);
    execFileSync(process.execPath, [cli, 'import', book, article]);

    const { executable } = await testablePackage(shipped);
    const { window, problems, close } = await launchApp({ userData: join(folder.path, 'user-data'), packaged: executable, args: [book] });
    try {
      await window.getByText(title).first().waitFor({ timeout: 30_000 });
      expect(problems.exceptions).toEqual([]);
      expect(problems.console).toEqual([]);
    } finally {
      await close();
    }
  });
});
