/** What stands in the way of a file that is to be written. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeFor } from '../../../../electron/services/print/output.ts';
import { writeWhole } from '../../../../electron/services/print/write-whole.ts';
import { temporaryFolder } from '../store/support.ts';

test('a folder of the name is told as one, and nothing is left beside it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sach-ban-thu.pdf'));
  expect(() => { writeWhole(join(folder, 'sach-ban-thu.pdf'), Buffer.from('bản')); }).toThrow(expect.objectContaining({ code: 'print/folder-there' }));
  expect(readdirSync(folder)).toEqual(['sach-ban-thu.pdf']);
});

test('a file that is write-protected is told as one, before any work and after it, and stays', () => {
  const folder = temporaryFolder();
  const old = join(folder, 'sach-ban-thu.pdf');
  writeFileSync(old, 'cũ');
  chmodSync(old, 0o444);
  const refusal: unknown = expect.objectContaining({ code: 'print/protected', detail: { name: 'sach-ban-thu.pdf' } });
  expect(() => placeFor(folder, 'sach-ban-thu.pdf')).toThrow(refusal);
  expect(() => { writeWhole(old, Buffer.from('bản')); }).toThrow(refusal);
  expect(readFileSync(old, 'utf8')).toBe('cũ');
  expect(readdirSync(folder)).toEqual(['sach-ban-thu.pdf']);
  expect(placeFor(folder, 'sach-ban-thu.pdf', 2)).toBe(join(folder, 'sach-ban-thu-2.pdf'));
  chmodSync(old, 0o644);
  writeWhole(old, Buffer.from('bản'));
  expect(readFileSync(old, 'utf8')).toBe('bản');
});

test('so is one that the system holds unchangeable, where a system can', () => {
  const folder = temporaryFolder();
  const old = join(folder, 'sach.pdf');
  writeFileSync(old, 'cũ');
  const held = process.platform === 'linux' && spawnSync('chattr', ['+i', old]).status === 0;
  try {
    if (held) expect(() => placeFor(folder, 'sach.pdf')).toThrow(expect.objectContaining({ code: 'print/protected' }));
    else expect(placeFor(folder, 'sach.pdf')).toBe(old);
  } finally {
    if (held) spawnSync('chattr', ['-i', old]);
  }
});
