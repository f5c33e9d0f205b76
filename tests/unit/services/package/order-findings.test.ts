import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { sentenceOf } from '../../../../electron/common/print/sentence.ts';
import { orderFindings } from '../../../../electron/services/package/order-sheet.ts';

const settings = { ...defaultSettings('Sách'), orderRun: 500, orderSection: 16, orderJoining: 'sewn', orderCoverPaper: 'Couche mờ 250 g' } as const;
const told = (orderDelivery: string | null) => orderFindings({ ...settings, orderDelivery }, null, '2026-11-27').map(({ code, said }) => `${code}: ${sentenceOf('vi', said)}`);

test('a day of delivery in the past is told; today, a later day and none are not', () => {
  expect(told('2026-11-26')).toEqual(['order-past: Ngày giao hàng trên phiếu đặt in, 26/11/2026, đã qua.']);
  for (const day of ['2026-11-27', '2027-01-05', null]) expect(told(day)).toEqual([]);
});
