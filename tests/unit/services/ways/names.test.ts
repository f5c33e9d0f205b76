import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePath, numbered } from '../../../../electron/services/ways/names.ts';
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
