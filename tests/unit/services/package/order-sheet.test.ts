/** What the order sheet says of how the book is folded, and of the inks of its cover. */
import { expect, test } from 'vitest';
import { defaultSettings, type BookSettings } from '../../../../electron/common/book/settings.ts';
import { orderSheet } from '../../../../electron/services/package/order-sheet.ts';

function sections(pages: number, change: Partial<BookSettings>): string[] {
  const { pairs } = orderSheet({ settings: { ...defaultSettings('Sách'), ...change }, imprint: null, pages, condition: 'FOGRA39', profile: 'Coated', files: [], findings: [], at: 0 });
  return pairs.flat(1).flatMap(({ rows }) => rows.filter(({ label }) => label === 'Tay sách').flatMap(({ value, note }) => [value, note]));
}

test('of a stapled book the sheets and the blank pages at its end; of sections the same; of neither what each would leave', () => {
  expect(sections(130, { coverBinding: 'saddle' })).toEqual(['33 tờ gấp lồng nhau', 'Cuối sách có thêm 2 trang trắng cho đủ tờ gấp.']);
  expect(sections(132, { coverBinding: 'saddle' })).toEqual(['33 tờ gấp lồng nhau', '']);
  expect(sections(130, { orderSection: 16 })).toEqual(['8 tay 16 trang, 1 tay 4 trang', 'Cuối sách có thêm 2 trang trắng cho đủ tờ gấp.']);
  expect(sections(130, {})[1]).toBe('Nhà in ghi mấy tay. 130 trang: tay 16 thừa 14 trang trắng, tay 8 thừa 6 trang trắng, tay 4 thừa 2 trang trắng.');
});

test('of the cover the four inks, and what it has beside them by the name of its plate', () => {
  const inks = (change: Partial<BookSettings>): string[] => {
    const { pairs } = orderSheet({ settings: { ...defaultSettings('Sách'), ...change }, imprint: null, pages: 130, condition: 'FOGRA39', profile: 'Coated', files: [], findings: [], at: 0 });
    return pairs.flat(1).filter(({ title }) => title === 'Bìa').flatMap(({ rows }) => rows.filter(({ label }) => label === 'Mực in').flatMap(({ value, note }) => [value, note]));
  };
  expect(inks({})).toEqual(['4/0: bốn màu, một mặt', '']);
  expect(inks({ coverFinish: 'gold' })).toEqual(['4/0: bốn màu, một mặt + ép nhũ vàng', 'Khuôn ép là kẽm riêng “Nhu vang” trong tệp bìa, đè lên nền in liền.']);
  expect(inks({ coverFinish: 'ink', coverInkName: 'PANTONE 186 C' })).toEqual(['5/0: bốn màu + màu pha PANTONE 186 C, một mặt', 'Kẽm riêng “PANTONE 186 C” trong tệp bìa.']);
  expect(inks({ coverFinish: 'ink' })).toEqual(['4/0: bốn màu, một mặt', '']);
});

test('of a stapled book nothing is said of a spine, which it has not', () => {
  const notes = (change: Partial<BookSettings>): string => {
    const { pairs } = orderSheet({ settings: { ...defaultSettings('Sách'), ...change }, imprint: null, pages: 48, condition: 'FOGRA39', profile: 'Coated', files: [], findings: [], at: 0 });
    return pairs.flat(1).flatMap(({ rows }) => rows.map(({ note }) => note)).join(' ');
  };
  expect(notes({})).toContain('Gáy bìa tính với một tờ dày');
  expect(notes({ coverBinding: 'saddle' })).not.toMatch(/Gáy/u);
  expect(notes({ coverBinding: 'saddle' })).toContain('Một tờ dày');
});
