import { expect, test } from 'vitest';
import { lastYear, otherPeriodIn, periodLine, periodYears, saysPeriod } from '../../../../electron/common/book/period.ts';

test('a period is read as years where it names one or two', () => {
  for (const words of ['2021 – 2025', '2021-2025', 'Giai đoạn 2021–2025', 'từ năm 2021 đến năm 2025']) expect(periodYears(words)).toEqual({ from: 2021, to: 2025 });
  expect(periodYears('Năm 2023')).toEqual({ from: 2023, to: 2023 });
  for (const words of ['', 'Nhiệm kỳ XIII', '2019, 2021 và 2023', 'Số 120211']) expect(periodYears(words)).toBeNull();
});

test('a title names another period when none of its years is of the book’s own', () => {
  const period = { from: 2026, to: 2030 };
  expect(otherPeriodIn('Những tấm gương bình dị mà cao quý tỉnh Lạng Sơn 2021 – 2025', period)).toBe('2021 – 2025');
  expect(otherPeriodIn('Gương sáng từ năm 2021 đến năm 2025', period)).toBe('2021 đến năm 2025');
  for (const title of ['Gương sáng 2026 – 2030', 'Gương sáng 2025 - 2026', '80 năm xây dựng và trưởng thành 1946 – 2026', 'Lạng Sơn 1940–1945: những người mở đường', 'Gương sáng']) expect(otherPeriodIn(title, period)).toBeNull();
});

test('a title says the period already, however its dash is written', () => {
  for (const title of ['Gương sáng Lạng Sơn 2021 – 2025', 'Gương sáng 2021-2025', 'GƯƠNG SÁNG (2021—2025)', 'Gương sáng giai đoạn 2021 - 2025']) {
    for (const period of ['2021 – 2025', '2021-2025', 'Giai đoạn 2021–2025']) expect(saysPeriod(title, period), `${title} / ${period}`).toBe(true);
  }
  expect(saysPeriod('Gương sáng năm 2023', 'Năm 2023')).toBe(true);
  for (const [title, period] of [['Gương sáng 2021 – 2025', '2026 – 2030'], ['Gương sáng 2021 – 2025', '2021'], ['Gương sáng', ''], ['Gương sáng', '2021 – 2025'], ['Số 12021-2025', '2021-2025']] as const) expect(saysPeriod(title, period), `${title} / ${period}`).toBe(false);
});

test('a title page has no line for a period that stands in the title or under it; the small year of a cover stays', () => {
  const period = '2021 – 2025';
  expect(['', 'Gương sáng 2021-2025'].map((subtitle) => periodLine({ title: 'Gương sáng', subtitle, period }))).toEqual([period, '']);
  expect(periodLine({ title: 'Gương sáng 2021–2025', subtitle: '', period })).toBe('');
  expect([lastYear(period), lastYear('Nhiệm kỳ XIII')]).toEqual(['2025', '']);
});
