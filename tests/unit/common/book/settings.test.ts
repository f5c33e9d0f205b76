import { expect, test } from 'vitest';
import { FONT_PAIRS, fontPairOf } from '@common/book/designs.ts';
import { COVER_AS_USUAL, COVER_FIELDS } from '@common/book/cover.ts';
import { FINISH_FIELDS, NO_FINISH } from '@common/book/finish.ts';
import { NOTHING_ORDERED, ORDER_FIELDS } from '@common/book/order.ts';
import { PRESS_AS_USUAL, PRESS_FIELDS } from '@common/book/press.ts';
import { DEFAULT_STYLE } from '@common/book/house-style.ts';
import { defaultSettings, houseStyleOf, readSettings, SETTINGS_VERSION, styleKey, type BookSettings } from '@common/book/settings.ts';

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

type Later = keyof typeof COVER_FIELDS | keyof typeof ORDER_FIELDS | 'fonts' | 'ownDesign';

/** Settings without what came with the eleventh version. */
function tenth(settings: BookSettings): Omit<BookSettings, 'ownDesign'> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'ownDesign')) as Omit<BookSettings, 'ownDesign'>;
}

/** Settings without what came with the tenth version. */
function ninth(settings: BookSettings): Omit<BookSettings, 'fonts' | 'ownDesign'> {
  return Object.fromEntries(Object.entries(tenth(settings)).filter(([key]) => key !== 'fonts')) as Omit<BookSettings, 'fonts' | 'ownDesign'>;
}

/** Settings without what came with the ninth version. */
function eighth(settings: BookSettings): Omit<BookSettings, keyof typeof FINISH_FIELDS | 'fonts' | 'ownDesign'> {
  const kept = Object.entries(ninth(settings)).filter(([key]) => !(key in FINISH_FIELDS));
  return Object.fromEntries(kept) as Omit<BookSettings, keyof typeof FINISH_FIELDS | 'fonts' | 'ownDesign'>;
}

/** Settings without what came with the sixth version. */
function fifth(settings: BookSettings): Omit<BookSettings, keyof typeof ORDER_FIELDS | keyof typeof FINISH_FIELDS | 'fonts' | 'ownDesign'> {
  const kept = Object.entries(eighth(settings)).filter(([key]) => !(key in ORDER_FIELDS));
  return Object.fromEntries(kept) as Omit<BookSettings, keyof typeof ORDER_FIELDS | keyof typeof FINISH_FIELDS | 'fonts' | 'ownDesign'>;
}

/** Settings without what came with the fifth version. */
function fourth(settings: BookSettings): Omit<BookSettings, Later> {
  const kept = Object.entries(fifth(settings)).filter(([key]) => !(key in COVER_FIELDS));
  return Object.fromEntries(kept) as Omit<BookSettings, Later>;
}

/** Settings without what came with the fourth version. */
function third(settings: BookSettings): Omit<BookSettings, keyof typeof PRESS_FIELDS | Later> {
  const kept = Object.entries(fourth(settings)).filter(([key]) => !(key in PRESS_FIELDS));
  return Object.fromEntries(kept) as Omit<BookSettings, keyof typeof PRESS_FIELDS | Later>;
}

test('settings of the first version get the house style of a new book', () => {
  const read = readSettings(FIRST);
  expect(read).toEqual({ ...defaultSettings(''), ...FIRST, version: SETTINGS_VERSION });
  expect(read === null ? null : houseStyleOf(read)).toEqual(DEFAULT_STYLE);
});

test('settings of the second version get the design as it was drawn', () => {
  const { palette, textStep, ornaments, ...second } = third({ ...defaultSettings('Tên'), styleTone: 'old' as const });
  expect(readSettings({ ...second, version: 2 })).toEqual({ ...second, ...PRESS_AS_USUAL, ...COVER_AS_USUAL, ...NOTHING_ORDERED, version: SETTINGS_VERSION, palette: '', textStep: 0, ornaments: true, fonts: '', ownDesign: null });
  expect([palette, textStep, ornaments]).toEqual(['', 0, true]);
});

test('settings of the third version get what printing houses usually ask for', () => {
  const before = third({ ...defaultSettings('Tên'), bleed: 5 });
  expect(readSettings({ ...before, version: 3 })).toEqual({ ...before, version: SETTINGS_VERSION, fonts: '', ownDesign: null, pressStandard: 'x4', pressMarks: false, pressProfile: '', pressInk: 300, pressColours: 'four', ...COVER_AS_USUAL, ...NOTHING_ORDERED });
});

test('settings of the fourth version get a soft cover on offset paper, with nothing said of it yet', () => {
  const before = fourth({ ...defaultSettings('Tên'), pressMarks: true });
  expect(readSettings({ ...before, version: 4 })).toEqual({
    ...before, version: SETTINGS_VERSION, fonts: '', ownDesign: null, coverBinding: 'soft', coverPaper: 'offset-100', coverCaliper: 0.1, coverFlap: 80, coverBoard: 2.5, coverJoint: 8, coverTurnIn: 20,
    coverSpineText: '', coverSpineWay: 'up', coverBlurb: '', coverIsbn: '', coverPrice: '', coverPhoto: '', coverPhotoWay: 'framed',
    coverFinish: 'none', coverInkName: '', coverInkCyan: 0, coverInkMagenta: 100, coverInkYellow: 85, coverInkBlack: 5, ...NOTHING_ORDERED,
  });
});

test('settings of the fifth version have nothing ordered yet', () => {
  const before = fifth({ ...defaultSettings('Tên'), coverBinding: 'hard' });
  expect(readSettings({ ...before, version: 5 })).toEqual({
    ...before, ...NO_FINISH, version: SETTINGS_VERSION, fonts: '', ownDesign: null, orderRun: null, orderPrinter: '', orderTextPaper: '', orderCoverPaper: '', orderSection: 0, orderJoining: '', orderLamination: '',
    orderFinishing: '', orderDelivery: null, orderPlace: '', orderContact: '', orderPhone: '', orderEmail: '', orderNote: '',
  });
});

test('settings of this version are read as they are', () => {
  const settings = { ...defaultSettings('Tên'), styleTone: 'new' as const };
  expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  expect(houseStyleOf(settings).tone).toBe('new');
  expect(styleKey('tone')).toBe('styleTone');
});

test('settings of the sixth version are those of the seventh, which may have a trim size of one\'s own', () => {
  expect(readSettings({ ...eighth(defaultSettings('Tên')), version: 6 })).toEqual(defaultSettings('Tên'));
  expect(readSettings({ ...defaultSettings('Tên'), trimSize: '150x215mm' })?.trimSize).toBe('150x215mm');
});

test('settings of the seventh version are those of the eighth, which may have a profile for uncoated paper', () => {
  expect(readSettings({ ...eighth(defaultSettings('Tên')), trimSize: '150x215mm', version: 7 })).toEqual({ ...defaultSettings('Tên'), trimSize: '150x215mm' });
  expect(readSettings({ ...defaultSettings('Tên'), pressProfile: 'uncoated' })?.pressProfile).toBe('uncoated');
});

test('settings of the eighth version have a cover in the four inks alone', () => {
  const before = eighth({ ...defaultSettings('Tên'), coverBinding: 'hard', coverSpineText: 'Gáy' });
  expect(readSettings({ ...before, version: 8 })).toEqual({ ...before, version: SETTINGS_VERSION, fonts: '', ownDesign: null, coverFinish: 'none', coverInkName: '', coverInkCyan: 0, coverInkMagenta: 100, coverInkYellow: 85, coverInkBlack: 5 });
  expect(readSettings({ ...defaultSettings('Tên'), coverFinish: 'gold' })?.coverFinish).toBe('gold');
});

test('settings of the ninth version keep everything and get the design in its own faces', () => {
  const before = ninth({ ...defaultSettings('Tên'), design: 'bao-anh', palette: 'vang', textStep: 1, coverFinish: 'gold' });
  expect(readSettings({ ...before, version: 9 })).toEqual({ ...before, version: SETTINGS_VERSION, fonts: '', ownDesign: null });
});

test('settings of the tenth version keep everything and have no design of their own', () => {
  const before = tenth({ ...defaultSettings('Tên'), design: 'co-dien', fonts: 'garamond', palette: 'reu' });
  expect(readSettings({ ...before, version: 10 })).toEqual({ ...before, version: SETTINGS_VERSION, ownDesign: null });
});

test('a pair of faces that no design has is kept as it was said, and the design has its own', () => {
  const read = readSettings({ ...defaultSettings('Tên'), design: 'co-dien', fonts: 'futura' });
  expect(read?.fonts).toBe('futura');
  expect(fontPairOf('co-dien', read?.fonts ?? '').id).toBe(FONT_PAIRS['co-dien'][0].id);
  expect(fontPairOf('co-dien', 'garamond').text).toBe('EB Garamond');
});

test.each([[null], [[]], ['x'], [{}], [{ ...FIRST, version: 7 }], [{ ...FIRST, version: 8 }], [{ ...FIRST, version: 9 }], [{ ...FIRST, version: 10 }], [{ ...FIRST, version: 11 }], [{ ...FIRST, version: 12 }], [{ ...defaultSettings(''), ownDesign: { base: 'khác', name: 'A', files: {} } }], [{ ...defaultSettings(''), ownDesign: { base: 'co-dien', name: 'A', files: { '../look.typ': '' } } }], [{ ...defaultSettings(''), fonts: 'x'.repeat(41) }], [{ ...defaultSettings(''), fonts: 1 }], [{ ...defaultSettings(''), coverFinish: 'platinum' }], [{ ...defaultSettings(''), coverInkCyan: 101 }], [{ ...defaultSettings(''), pressProfile: 'coated' }], [{ ...defaultSettings(''), trimSize: '160x240mm' }], [{ ...FIRST, version: 6 }], [{ ...defaultSettings(''), orderRun: 0 }], [{ ...defaultSettings(''), orderSection: 12 }], [{ ...defaultSettings(''), orderDelivery: '31/12/2026' }], [{ ...FIRST, version: 5 }], [{ ...defaultSettings(''), coverPaper: 'gỗ' }], [{ ...defaultSettings(''), coverBoard: 40 }], [{ ...FIRST, version: 3 }], [{ ...FIRST, version: 4 }], [{ ...defaultSettings(''), pressInk: 199 }], [{ ...defaultSettings(''), pressProfile: '../x' }], [{ ...defaultSettings(''), pressStandard: 'x3' }], [{ ...defaultSettings(''), design: 'khác' }], [{ ...defaultSettings(''), textStep: 2 }], [{ ...FIRST, title: 1 }], [{ ...defaultSettings(''), styleTone: 'other' }], [{ ...FIRST, extra: 1 }]])('%j is no settings', (stored) => {
  expect(readSettings(stored)).toBeNull();
});
