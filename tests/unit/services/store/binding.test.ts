import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sqliteBinding } from '../../../../electron/services/store/binding.ts';

/** A process below the Node-API of better-sqlite3's shipped binaries, with the resources folder of a package or without. */
function olderProcess(resourcesPath?: string): void {
  vi.stubGlobal('process', { ...process, env: process.env, versions: { ...process.versions, napi: '9' }, ...(resourcesPath === undefined ? {} : { resourcesPath }) });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('the native half of better-sqlite3', () => {
  it('is the shipped one wherever that can be loaded, whatever the environment says', () => {
    vi.stubEnv('KYYEU_SQLITE_BINDING', '/elsewhere/better_sqlite3.node');
    expect(sqliteBinding()).toBeUndefined();
  });

  it('is the one made for an older Electron in a checkout', () => {
    vi.stubEnv('KYYEU_SQLITE_BINDING', '/cache/better_sqlite3.node');
    olderProcess();
    expect(sqliteBinding()).toBe('/cache/better_sqlite3.node');
  });

  it('lies beside the archive in a package made with an older Electron', () => {
    const resources = mkdtempSync(join(tmpdir(), 'kyyeu-binding-'));
    writeFileSync(join(resources, 'better_sqlite3.node'), '');
    vi.stubEnv('KYYEU_SQLITE_BINDING', undefined);
    olderProcess(resources);
    expect(sqliteBinding()).toBe(join(resources, 'better_sqlite3.node'));
    rmSync(resources, { recursive: true });
  });

  it('is an error, not a crash, where there is none', () => {
    vi.stubEnv('KYYEU_SQLITE_BINDING', undefined);
    olderProcess();
    expect(() => sqliteBinding()).toThrow(/npm start/);
  });
});
