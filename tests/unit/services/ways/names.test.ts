import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePath, placeFor } from '../../../../electron/services/print/output.ts';
import { numbered } from '../../../../electron/services/ways/names.ts';
import { temporaryFolder } from '../store/support.ts';

test('two pages of one title are told apart, in their order', () => {
  const stem = numbered();
  expect([stem('Một'), stem('Một')]).toEqual(['001-mot', '002-mot']);
});

test('what is there keeps its name', () => {
  const folder = temporaryFolder();
  expect(freePath(folder, 'sach-web')).toBe(join(folder, 'sach-web'));
  mkdirSync(join(folder, 'sach-web'));
  expect(freePath(folder, 'sach-web')).toBe(join(folder, 'sach-web-2'));
});

test('a file goes where its name says, or beside what has that name', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'sach-ruot.pdf'), '');
  expect(placeFor(folder, 'sach-ruot.pdf')).toBe(join(folder, 'sach-ruot.pdf'));
  expect(placeFor(folder, 'sach-ruot.pdf', 2)).toBe(join(folder, 'sach-ruot-2.pdf'));
  expect(placeFor(folder, 'sach-bia.pdf', 1)).toBe(join(folder, 'sach-bia.pdf'));
});
