/** What stands in the way of a file that is to be written. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../../../electron/services/print/write-whole.ts';
import { temporaryFolder } from '../store/support.ts';

test('a folder of the name is told as one, and nothing is left beside it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sach-ban-thu.pdf'));
  expect(() => { writeWhole(join(folder, 'sach-ban-thu.pdf'), Buffer.from('bản')); }).toThrow(expect.objectContaining({ code: 'print/folder-there' }));
  expect(readdirSync(folder)).toEqual(['sach-ban-thu.pdf']);
});
