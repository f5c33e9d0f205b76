import { expect, test } from 'vitest';
import { slug } from '@common/text/slug.ts';

test('names have no diacritics and an end', () => {
  expect(slug('Người giữ lửa ở bản Nà Lốc – 2021')).toBe('nguoi-giu-lua-o-ban-na-loc-2021');
  expect(slug('文字')).toBe('trang');
  expect(slug('đ'.repeat(90))).toBe('d'.repeat(60));
  expect(slug('Một'.normalize('NFD'))).toBe('mot');
});

test('a name ends with a whole word', () => {
  expect(slug('một hai ba', 4)).toBe('mot');
  expect(slug('một hai ba', 7)).toBe('mot-hai');
  expect(slug('lần thứ mười', 10)).toBe('lan-thu');
});
