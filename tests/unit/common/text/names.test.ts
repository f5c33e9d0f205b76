/** Names in prose, and which two may be one name. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysOf, mayBeSame, namesIn } from '@common/text/names.ts';

it.each([
  ['Ông Nguyễn Đức Tuấn ở Bản Vàng', ['Nguyễn Đức Tuấn', 'Bản Vàng']],
  ['Đồng chí Lê Thị Hoa, Bí thư Chi bộ', ['Lê Thị Hoa']],
  ['Đại tá Trần Văn A và Bác sĩ Hoàng Mai', ['Trần Văn A', 'Hoàng Mai']],
  ['cô giáo Ông Thị Uyên', ['Ông Thị Uyên']],
  ['chị Hoa nói với Tuấn', []],
  ['Rồi Nguyễn Đức Tuấn về', ['Nguyễn Đức Tuấn']],
  ['Lạng Sơn có Nguyễn Du', ['Lạng Sơn', 'Nguyễn Du']],
  ['UBND Tỉnh Lạng Sơn', ['Tỉnh Lạng Sơn']],
  ['Một Hai Ba Bốn Năm Sáu Bảy', []],
  ['tỉnh Lạng Sơn, Cao Bằng', ['Lạng Sơn', 'Cao Bằng']],
])('in %s', (text, names) => {
  expect(namesIn(text).map(({ name }) => name)).toEqual(names);
  for (const { start, end, name } of namesIn(text)) expect(text.slice(start, end)).toBe(name);
});

it.each([
  ['Nguyễn Đức Tuấn', 'Nguyễn Đức Tuân', true],
  ['Nguyễn Đức Tuấn', 'Nguyễn Đức Tuấn', false],
  ['Hòa Bình', 'Hoà Bình', true],
  ['Lương Thị Thoa', 'Lương Thị Thỏa', true],
  ['Lương Thị Thoa', 'Lương Thị Thoan', true],
  ['Lương Thoa', 'Lương Thoan', false],
  ['Nguyễn Văn Nam', 'Nguyễn Văn Hùng', false],
  ['Nguyễn Văn Nam', 'Nguyễn Nam', false],
])('%s may be %s: %s', (one, other, same) => {
  expect(mayBeSame(one, other)).toBe(same);
  expect(mayBeSame(other, one)).toBe(same);
});

it('lets every two that may be one meet under a key', () => {
  const syllable = fc.constantFrom('Nguyễn', 'Văn', 'Tuấn', 'Thoa', 'Hòa');
  const others: Readonly<Record<string, string>> = { Nguyễn: 'Nguyên', Văn: 'Vân', Tuấn: 'Tuân', Thoa: 'Thoan', Hòa: 'Hoà' };
  fc.assert(
    fc.property(fc.array(syllable, { minLength: 3, maxLength: 5 }), fc.nat(), (syllables, where) => {
      const at = where % syllables.length;
      const [one, other] = [syllables.join(' '), syllables.map((each, index) => (index === at ? (others[each] ?? '') : each)).join(' ')];
      const keys = new Set(keysOf(one));
      expect(mayBeSame(one, other)).toBe(true);
      expect(keysOf(other).some((key) => keys.has(key))).toBe(true);
    }),
  );
});
