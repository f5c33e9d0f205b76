import { expect, test } from 'vitest';
import { defaultSettings } from '@common/book/settings.ts';
import { copiesFrom, dayText, draftOf, licenceDraftOf, licenceOptions, orderOf, type Imprint } from '../../../../renderer/src/handing/order-form.ts';

const TODAY = '2026-11-27';
const settings = { ...defaultSettings('Sách'), orderRun: 500, orderDelivery: '2026-12-05' };

test.each([['', null], ['  ', null], ['500', 500], ['1.500', 1500], ['1 500 bản', 1500], ['1,500', 1500], ['12.500.000', undefined], ['10000000', 10_000_000], ['0', undefined], ['-5', undefined], ['1.5', undefined], ['năm trăm', undefined]])('“%s” copies', (text, copies) => {
  expect(copiesFrom(text)).toBe(copies);
});

test('an order is shown as it is typed and read back the same', () => {
  expect([draftOf(settings).copies, draftOf(settings).day, dayText(null)]).toEqual(['500', '5/12/2026', '']);
  expect(orderOf(draftOf(settings), TODAY)).toEqual({ settings, wrong: [], late: false });
});

test('what is typed wrong is named and stays as it was; what is emptied is not known any more', () => {
  expect(orderOf({ settings, copies: 'x', day: '31/2/2026' }, TODAY)).toEqual({ settings, wrong: ['copies', 'day'], late: false });
  expect(orderOf({ settings, copies: '', day: '26/11/2026' }, TODAY)).toMatchObject({ settings: { orderDelivery: '2026-11-26' }, wrong: [], late: true });
  expect(orderOf({ settings, copies: '', day: '27/11/2026' }, TODAY).late).toBe(false);
  expect(orderOf({ settings, copies: '', day: '' }, TODAY).settings).toMatchObject({ orderRun: null, orderDelivery: null });
});

test('a licence is shown as it is typed; only what is typed otherwise is stored, under the names of its kind', () => {
  const imprint: Imprint = { id: 'm', printRun: null, printer: '', phone: '', issued: 'licence', licence: '12/GP', date: '2026-11-02', issuer: '' };
  const draft = licenceDraftOf(imprint);
  expect(draft).toEqual({ number: '12/GP', day: '2/11/2026', issuer: '' });
  expect(licenceOptions(imprint, draft, TODAY)).toEqual({});
  expect(licenceOptions(imprint, { number: ' 13/GP ', day: '', issuer: 'Sở Thông tin' }, TODAY)).toEqual({ licenceNumber: '13/GP', licenceDate: null, licenceIssuer: 'Sở Thông tin' });
  expect(licenceOptions({ ...imprint, issued: 'publisher' }, { ...draft, number: '7/QĐ', day: '3/11/2026' }, TODAY)).toEqual({ decisionNumber: '7/QĐ', decisionDate: '2026-11-03' });
  expect(licenceOptions(imprint, { ...draft, day: '31/2/2026' }, TODAY)).toBeNull();
});
