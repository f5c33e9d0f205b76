import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePath, numbered, slug } from '../../../../electron/services/ways/names.ts';
import { temporaryFolder } from '../store/support.ts';

test('names have no diacritics and an end', () => {
  expect(slug('Người giữ lửa ở bản Nà Lốc – 2021')).toBe('nguoi-giu-lua-o-ban-na-loc-2021');
  expect(slug('文字')).toBe('trang');
  expect(slug('đ'.repeat(90))).toBe('d'.repeat(60));
  expect(slug('một hai', 4)).toBe('mot');
});

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
