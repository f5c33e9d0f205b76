/** The imprint's data as plain text. */
import { expect, test } from 'vitest';
import { DEFAULT_MATTER } from '../../../../electron/common/book/matter.ts';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { imprintText } from '../../../../electron/services/package/imprint-text.ts';

const facts = { pages: 8, standard: 'x4', condition: 'FOGRA39', profile: 'Coated' } as const;

test.each([
  ['Giai đoạn 2021 – 2025', 'Giai đoạn: 2021 – 2025'],
  ['giai đoạn 2021 – 2025', 'Giai đoạn: 2021 – 2025'],
  ['2021 – 2025', 'Giai đoạn: 2021 – 2025'],
  ['Nhiệm kỳ 2020 – 2025', 'Nhiệm kỳ: 2020 – 2025'],
  ['Năm 2023', 'Năm: 2023'],
  ['Giai đoạn đầu', 'Giai đoạn: đầu'],
])('the period %s is called so once', (period, line) => {
  expect(imprintText({ ...defaultSettings('Sách'), period }, DEFAULT_MATTER.imprint, facts).split('\r\n')).toContain(line);
});

test('the print run that is ordered is the imprint’s where it has none, and is missing where nobody has said one', () => {
  const text = (orderRun: number | null): string => imprintText({ ...defaultSettings('Sách'), orderRun }, DEFAULT_MATTER.imprint, facts);
  expect(text(1000)).toContain('In: 1.000 bản\r\n');
  expect(text(1000)).not.toContain('số lượng in');
  expect(text(null)).toContain('Chưa có: số lượng in,');
});
