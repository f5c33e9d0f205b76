import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, EAN13, ean13Bars, ean13Modules, readIsbn } from '@common/book/isbn.ts';

test.each([
  // Wikipedia’s “ISBN”, the ISBN Users’ Manual’s own, and one of Việt Nam’s group 604.
  ['978-0-306-40615-7', '9780306406157', '978-0-306-40615-7'],
  ['ISBN 978-92-95055-02-5', '9789295055025', '978-92-95055-02-5'],
  ['isbn: 978 604 1 14444 6', '9786041144446', '978-604-1-14444-6'],
  ['9780306406157', '9780306406157', '9780306406157'],
  ['978–0–306–40615–7', '9780306406157', '978-0-306-40615-7'],
  ['0-306-40615-2', '9780306406157', '978-0-306-40615-7'],
  ['0-8044-2957-X', '9780804429573', '978-0-8044-2957-3'],
])('%s is an ISBN', (typed, digits, text) => {
  expect(readIsbn(typed)).toEqual({ digits, text });
});

test.each([[''], ['978-0-306-40615-8'], ['977-0-306-40615-0'], ['0-306-40615-3'], ['0-306-40615'], ['978-0-306-4061X-7'], ['978--0-306-40615-7'], ['một'], ['8934974151111']])('%s is none', (typed) => {
  expect(readIsbn(typed)).toBeNull();
});

test('a wrong digit, or two neighbours in each other’s place where the weights tell, is found', () => {
  const twelve = fc.tuple(fc.constantFrom('978', '979'), fc.stringMatching(/^\d{9}$/)).map(([prefix, rest]) => prefix + rest);
  fc.assert(fc.property(twelve, fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 9 }), (first, at, by) => {
    const good = first + checkDigit(first);
    expect(readIsbn(good)?.digits).toBe(good);
    const wrong = good.slice(0, at) + String((Number(good[at]) + by) % 10) + good.slice(at + 1);
    expect(readIsbn(wrong)).toBeNull();
  }));
});

test('the bars of the published example 5901234123457', () => {
  // Wikipedia’s example of an EAN-13, its bars put together by hand from the table of ISO/IEC 15420.
  expect(ean13Modules('5901234123457')).toBe(
    '101' + '0001011' + '0100111' + '0110011' + '0010011' + '0111101' + '0011101' + '01010' + '1100110' + '1101100' + '1000010' + '1011100' + '1001110' + '1000100' + '101',
  );
});

test('every code has 95 modules, 30 bars, guards at both ends and in the middle, and can be read back', () => {
  const A = ['0001101', '0011001', '0010011', '0111101', '0100011', '0110001', '0101111', '0111011', '0110111', '0001011'];
  const R = A.map((modules) => modules.replace(/[01]/g, (module) => (module === '0' ? '1' : '0')));
  const B = R.map((modules) => [...modules].reverse().join(''));
  fc.assert(fc.property(fc.stringMatching(/^\d{12}$/), (twelve) => {
    const digits = twelve + checkDigit(twelve);
    const modules = ean13Modules(digits);
    expect(modules).toHaveLength(EAN13.modules);
    const bars = ean13Bars(digits);
    expect(bars).toHaveLength(30);
    expect(bars.filter(({ guard }) => guard).map(({ x, width }) => [x, width])).toEqual([[0, 1], [2, 1], [46, 1], [48, 1], [92, 1], [94, 1]]);
    const part = (from: number): string[] => Array.from({ length: 6 }, (_, at) => modules.slice(from + at * 7, from + at * 7 + 7));
    const left = part(3).map((each) => Math.max(A.indexOf(each), B.indexOf(each)));
    const right = part(50).map((each) => R.indexOf(each));
    expect([...left, ...right].join('')).toBe(digits.slice(1));
  }));
});
