/** Updates are off until a feed is set, and then only signed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configuration } from '../../../build/electron-builder.config.mjs';
import { updateOptions } from '../../../build/updates.mjs';
import { updateHost } from '../../../electron/main/updates.ts';

const root = new URL('../../../', import.meta.url).pathname;
const FEED = 'https://ky-yeu.example/tai-ve/';

/** What the packaged program says of itself. */
function hostSaid(metadata: object): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-updates-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'kyyeu', ...metadata }));
    return updateHost(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('without a feed there is no metadata, no address and nothing to be asked', () => {
  for (const none of [undefined, '']) expect(updateOptions(none)).toEqual({ publish: null, forceCodeSigning: false, metadata: {} });
  const { publish, extraMetadata, forceCodeSigning } = configuration({ feed: '' });
  expect([publish, forceCodeSigning, Object.keys(extraMetadata)]).toEqual([null, false, ['author']]);
  expect(JSON.stringify(configuration({ feed: '' }))).not.toMatch(/https?:/u);
  expect(hostSaid(extraMetadata)).toBeNull();
  expect(updateHost(root)).toBeNull();
});

test('a feed is written into the package, and nothing unsigned is made for it', () => {
  const { publish, extraMetadata, forceCodeSigning } = configuration({ feed: FEED });
  expect([publish, forceCodeSigning]).toEqual([{ provider: 'generic', url: FEED }, true]);
  expect(hostSaid(extraMetadata)).toBe('ky-yeu.example');
});

test.each(['http://ky-yeu.example/', 'ky-yeu.example', 'file:///tmp/'])('%s is no feed', (feed) => {
  expect(() => updateOptions(feed)).toThrow('https');
  expect(() => hostSaid({ updateFeed: feed })).toThrow();
});

test('nothing in the program can ask a network for anything', () => {
  const sources = ['electron', 'renderer/src'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name)).map((name) => join(root, folder, name)));
  expect(sources.length).toBeGreaterThan(300);
  const asks = /from 'node:(?:https?|http2|net|tls|dgram|dns)'|\b(?:autoUpdater|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|import \{[^}]*\bnet\b[^}]*\} from 'electron'|\bfetch\(['"`]https?:/u;
  expect(sources.filter((file) => asks.test(readFileSync(file, 'utf8')))).toEqual([]);
});
