import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from '@common/book/house-style.ts';
import { defaultSettings, houseStyleOf, readSettings, SETTINGS_VERSION, styleKey } from '@common/book/settings.ts';

/** As the first version of the program stored them. */
const FIRST = {
  version: 1,
  title: 'Những bông hoa đẹp',
  subtitle: '',
  period: 'Giai đoạn 2016–2021',
  organisation: '',
  publisher: '',
  place: '',
  contentsAt: 'end',
  trimSize: '16x24',
  design: 'trang-trong',
  bleed: 3,
};

test('settings of the first version get the house style of a new book', () => {
  const read = readSettings(FIRST);
  expect(read).toEqual({ ...defaultSettings(''), ...FIRST, version: SETTINGS_VERSION });
  expect(read === null ? null : houseStyleOf(read)).toEqual(DEFAULT_STYLE);
});

test('settings of the second version get the design as it was drawn', () => {
  const { palette, textStep, ornaments, ...second } = { ...defaultSettings('Tên'), styleTone: 'old' as const };
  expect(readSettings({ ...second, version: 2 })).toEqual({ ...second, version: SETTINGS_VERSION, palette: '', textStep: 0, ornaments: true });
  expect([palette, textStep, ornaments]).toEqual(['', 0, true]);
});

test('settings of this version are read as they are', () => {
  const settings = { ...defaultSettings('Tên'), styleTone: 'new' as const };
  expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  expect(houseStyleOf(settings).tone).toBe('new');
  expect(styleKey('tone')).toBe('styleTone');
});

test.each([[null], [[]], ['x'], [{}], [{ ...FIRST, version: 4 }], [{ ...FIRST, version: 3 }], [{ ...defaultSettings(''), design: 'khác' }], [{ ...defaultSettings(''), textStep: 2 }], [{ ...FIRST, title: 1 }], [{ ...defaultSettings(''), styleTone: 'other' }], [{ ...FIRST, extra: 1 }]])('%j is no settings', (stored) => {
  expect(readSettings(stored)).toBeNull();
});
