import { appendFileSync, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { isKnownSound, keepSound, soundStamp } from '../../../../electron/services/store/known-sound.ts';
import { temporaryFolder } from '../../../print/support/folder.ts';

const folder = temporaryFolder();
const file = join(folder, 'sach.kyyeu');
const cache = join(folder, 'cache');

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(file, 'như cũ');
  keepSound(cache, file, soundStamp(file));
});

it('a file that was looked at is known until something is written to it', () => {
  expect(isKnownSound(cache, file)).toBe(true);
  appendFileSync(file, '!');
  expect(isKnownSound(cache, file)).toBe(false);
});

it('also when its length and its time are put back, or another stands in its place', () => {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'lạ cũ.');
  utimesSync(file, atime, mtime);
  expect(isKnownSound(cache, file)).toBe(false);
  writeFileSync(file, 'như cũ');
  keepSound(cache, file, soundStamp(file));
  copyFileSync(file, `${file}.khác`);
  renameSync(`${file}.khác`, file);
  expect(isKnownSound(cache, file)).toBe(false);
});

it('one with a change that waits beside it is not known, nor one that is gone, nor another of the same words', () => {
  for (const ending of ['-journal', '-wal']) {
    writeFileSync(`${file}${ending}`, '');
    expect([ending, isKnownSound(cache, file), soundStamp(file)]).toEqual([ending, false, '']);
    rmSync(`${file}${ending}`);
  }
  expect(isKnownSound(cache, file)).toBe(true);
  copyFileSync(file, join(folder, 'khác.kyyeu'));
  expect(isKnownSound(cache, join(folder, 'khác.kyyeu'))).toBe(false);
  rmSync(file);
  expect(isKnownSound(cache, file)).toBe(false);
});

it('what was changed while it was looked at is not kept; what is kept and cannot be read is not believed', () => {
  rmSync(cache, { recursive: true });
  const before = soundStamp(file);
  appendFileSync(file, 'trong khi xem');
  keepSound(cache, file, before);
  expect(isKnownSound(cache, file)).toBe(false);
  keepSound(cache, file, soundStamp(file));
  const [kept = ''] = readdirSync(join(cache, 'sound'));
  for (const words of ['', '{', '{"sound":1}', '[]']) {
    writeFileSync(join(cache, 'sound', kept), words);
    expect([words, isKnownSound(cache, file)]).toEqual([words, false]);
  }
  rmSync(cache, { recursive: true });
  mkdirSync(cache);
  expect(isKnownSound(cache, file)).toBe(false);
});
