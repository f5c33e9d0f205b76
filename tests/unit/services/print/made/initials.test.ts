/** What stands in the place of a portrait that there is none of. */
import { expect, test } from 'vitest';
import { initials } from '../../../../../electron/services/print/made/data.ts';

test.each([
  ['Vi Thị Uyên', 'VU'],
  ['Đặng Thu Thoa', 'ĐT'],
  ['LƯƠNG VĂN ƯỚC', 'LƯ'],
  // Letters and marks apart, as some files have them.
  ['A\u0302u Vi\u0103n O\u0302\u0323ng', 'ÂỘ'],
  ['Ộng', 'Ộ'],
  ['Tổ hòa giải thôn Nà Pàn', 'T'],
  ['chi bộ thôn 3', 'C'],
  ['', ''],
])('%s: %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
