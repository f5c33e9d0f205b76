import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptSettings } from '../../../../electron/services/print/found.ts';
import type { Setting } from '../../../../electron/services/print/tail.ts';

const SETTING: Setting = { photos: new Map([[3, { height: 211.5, shift: 1 }], [7, { shift: 0, pulled: true }]]), slack: { lines: -1, head: -1, tracking: 0.004 } };
let folder: string;

/** The one file that is kept, whatever its recipe is called. */
const keptFile = (): string => join(folder, 'settings', readdirSync(join(folder, 'settings'))[0] ?? '');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'found-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what was kept is found by the next run, as it was', () => {
  const first = new KeptSettings(folder);
  first.found.set('a', SETTING);
  first.keep();
  expect(new KeptSettings(folder).found).toEqual(new Map([['a', SETTING]]));
});

test('two runs at the same time lose nothing of one another', () => {
  const [one, two] = [new KeptSettings(folder), new KeptSettings(folder)];
  one.found.set('a', SETTING);
  two.found.set('b', SETTING);
  one.keep();
  two.keep();
  expect([...new KeptSettings(folder).found.keys()].sort()).toEqual(['a', 'b']);
});

test('a file that is written when nothing is new stays the same file', () => {
  const kept = new KeptSettings(folder);
  kept.found.set('a', SETTING);
  kept.keep();
  const path = keptFile();
  writeFileSync(path, `${readFileSync(path, 'utf8')} `);
  kept.keep();
  expect(readFileSync(path, 'utf8').endsWith(' ')).toBe(true);
});

test.each(['', '{', '[]x', '{"a":1}', '[["a",[[0,{"height":-1,"shift":0}]],{"lines":0,"head":0,"tracking":0}]]', '[["a",[],{"lines":9,"head":0,"tracking":0}]]'])('a damaged file (%j) is as none', (text) => {
  const before = new KeptSettings(folder);
  before.found.set('a', SETTING);
  before.keep();
  writeFileSync(keptFile(), text);
  const kept = new KeptSettings(folder);
  expect(kept.found.size).toBe(0);
  kept.found.set('b', SETTING);
  kept.keep();
  expect(new KeptSettings(folder).found.size).toBe(1);
});

test('a cache that cannot be written or read stops nothing', () => {
  writeFileSync(join(folder, 'settings'), 'in the way');
  const kept = new KeptSettings(folder);
  kept.found.set('a', SETTING);
  kept.keep();
  expect(kept.found.get('a')).toEqual(SETTING);
  expect(readFileSync(join(folder, 'settings'), 'utf8')).toBe('in the way');
});

test('without a folder nothing is kept', () => {
  const kept = new KeptSettings(null);
  kept.found.set('a', SETTING);
  kept.keep();
  expect(new KeptSettings(null).found.size).toBe(0);
});
