import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@common/book/settings.ts';
import { formatMillimetres, parseMillimetres, patchOf } from '../../../../renderer/src/settings/patch.ts';

describe('patchOf', () => {
  it('holds only what changed, trimmed and NFC', () => {
    const before = defaultSettings('Tên');
    const after = { ...before, title: ' Tên ', period: ' Giai đoạn 2021 '.normalize('NFD'), bleed: 5 };
    expect(patchOf(before, after)).toEqual({ period: 'Giai đoạn 2021', bleed: 5 });
    expect(patchOf(before, before)).toEqual({});
  });
});

describe('millimetres', () => {
  it.each([
    ['3', 3],
    ['3,5', 3.5],
    [' 3.25 mm ', 3.25],
    ['0', 0],
    ['10', 10],
    ['11', null],
    ['-1', null],
    ['ba', null],
    ['', null],
  ])('%s → %s', (text, value) => {
    expect(parseMillimetres(text)).toBe(value);
  });

  it('are written the way of the language', () => {
    expect(formatMillimetres(3.5, 'vi')).toBe('3,5');
    expect(formatMillimetres(3.5, 'en')).toBe('3.5');
  });
});
