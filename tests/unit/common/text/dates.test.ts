import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateFromFigures, dateInFigures, isoDate, localDay, noonOf } from '../../../../electron/common/text/dates.ts';

describe('a date in figures', () => {
  test.each([
    ['26/4/2021', '2021-04-26'],
    [' 26-04-2021 ', '2021-04-26'],
    ['1.1.1990', '1990-01-01'],
    ['30/02/1979', null],
    ['29/02/2024', '2024-02-29'],
    ['4/2021', null],
    ['26/4/21', null],
    ['', null],
  ])('%s', (typed, iso) => {
    expect(dateFromFigures(typed)).toBe(iso);
  });

  test('has its noon where the computer is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (year, month, date) => {
        const iso = isoDate(year, month, date) ?? '';
        expect([localDay(noonOf(iso)), new Date(noonOf(iso)).getHours()]).toEqual([iso, 12]);
      }),
    );
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, day) => {
        const iso = isoDate(year, month, day);
        if (iso !== null) expect(dateFromFigures(dateInFigures(iso))).toBe(iso);
      }),
    );
  });
});
