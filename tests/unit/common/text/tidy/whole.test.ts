/** Numbers and dates are shown whole, whatever of them changes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '@common/text/tidy/rule.ts';
import { tidy } from '@common/text/tidy/tidy.ts';
import { wholeChanges } from '@common/text/tidy/whole.ts';
import { EVERYTHING, NOTHING } from './support.ts';

const shown = (text: string, style = EVERYTHING): string[] => wholeChanges(text, tidy(text, { style })).map(({ start, end, replacement }) => `${text.slice(start, end)} → ${replacement}`);

it.each([
  ['thu 1500000 đồng.', ['1500000 → 1.500.000']],
  ['khoảng 2000 – 3000 người', ['2000 → 2.000', '3000 → 3.000']],
  ['ngày 5/3.', ['5/3 → 05/3']],
  ['ngày 5/2/2020.', ['5/2/2020 → 05/02/2020']],
  ['ngày 3 tháng 2 năm 2021 và ngày 22 tháng 12', ['3 tháng 2 năm 2021 → 03 tháng 02 năm 2021']],
  ['tháng 1/2020', ['1/2020 → 01/2020']],
  ['biểu dương 6 tập thể, 4 cá nhân', ['6 → 06', '4 → 04']],
  ['hiến 86m2 đất, 100 m2', ['86m2 → 86m²', 'm2 → m²']],
  ['từ 3/2-5/2', ['- → –']],
])('%s', (text, changes) => {
  expect(shown(text)).toEqual(changes);
});

it('dates without noughts are whole as well', () => {
  expect(shown('ngày 05/02/2020', { ...NOTHING, dates: 'none' })).toEqual(['05/02/2020 → 5/2/2020']);
});

it('made all together they are what the changes are, for every text', () => {
  const pieces = ['ngày ', 'tháng ', ' năm ', '5', '3/2', '1500000', ' đồng', '/', '-', '.', ' – ', '2000', '3000', ' người', ' m2', 'm2', ' ', ',', '"', '...', 'hoà', ' tháng 2', '6 tập thể'];
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((each) => each.join('')), (text) => {
    const changes = tidy(text, { style: EVERYTHING });
    const whole = wholeChanges(text, changes);
    expect(applyEdits(text, whole)).toBe(applyEdits(text, changes));
    let last = 0;
    for (const { start, end } of whole) {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  }), { numRuns: 3000 });
});
