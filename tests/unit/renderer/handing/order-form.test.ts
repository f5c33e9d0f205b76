import { expect, test } from 'vitest';
import { defaultSettings } from '@common/book/settings.ts';
import { blanksOf, copiesFrom, dayText, draftOf, orderOf } from '../../../../renderer/src/handing/order-form.ts';

const TODAY = '2026-11-27';
const settings = { ...defaultSettings('Sách'), orderRun: 500, orderDelivery: '2026-12-05' };

test.each([['', null], ['  ', null], ['500', 500], ['1.500', 1500], ['1 500 bản', 1500], ['1,500', 1500], ['12.500.000', undefined], ['10000000', 10_000_000], ['0', undefined], ['-5', undefined], ['1.5', undefined], ['năm trăm', undefined]])('“%s” copies', (text, copies) => {
  expect(copiesFrom(text)).toBe(copies);
});

test('an order is shown as it is typed and read back the same', () => {
  expect([draftOf(settings).copies, draftOf(settings).day, dayText(null)]).toEqual(['500', '5/12/2026', '']);
  expect(orderOf(draftOf(settings), TODAY)).toEqual({ settings, wrong: [] });
});

test('what is typed wrong is named and stays as it was; what is emptied is not known any more', () => {
  expect(orderOf({ settings, copies: 'x', day: '31/2/2026' }, TODAY)).toEqual({ settings, wrong: ['copies', 'day'] });
  expect(orderOf({ settings, copies: '', day: '' }, TODAY).settings).toMatchObject({ orderRun: null, orderDelivery: null });
});

test('what stays a line for a pen', () => {
  const bare = defaultSettings('Sách');
  expect(blanksOf(bare, null)).toEqual(['copies', 'section', 'joining', 'coverPaper', 'lamination', 'delivery', 'place', 'contact', 'phone', 'printer']);
  expect(blanksOf({ ...bare, coverBinding: 'saddle', coverPaper: 'own' }, { printRun: 450, printer: 'Công ty In' })).toEqual(['textPaper', 'coverPaper', 'lamination', 'delivery', 'place', 'contact', 'phone']);
});
