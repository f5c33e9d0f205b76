import { expect, test } from 'vitest';
import { otherPeriodIn, periodYears } from '../../../../electron/common/book/period.ts';

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
