/** Where the hyphens of a printed ISBN stand. */
import { expect, test } from 'vitest';
import { checkDigit } from '../../../../electron/common/book/isbn.ts';
import { isbnWords, printedIsbn } from '../../../../electron/services/print/printed-isbn.ts';

/** Of RangeMessage, International ISBN Agency: a number of each of the ranges of Việt Nam's groups, without its check digit. */
test.each([
  '978-604-0-12345-', '978-604-2-28396-', '978-604-300-123-', '978-604-399-123-', '978-604-40-1234-', '978-604-46-1234-', '978-604-470-123-', '978-604-497-123-', '978-604-4980-12-', '978-604-4999-12-',
  '978-604-50-1234-', '978-604-59-4359-', '978-604-89-1234-', '978-604-900-123-', '978-604-979-123-', '978-604-9800-12-', '978-604-9999-12-', '978-632-00-1234-', '978-632-11-1234-', '978-632-600-123-',
].map((hyphened) => [hyphened.replaceAll('-', ''), hyphened] as const))('%s…', (typed, hyphened) => {
  const whole = typed + checkDigit(typed);
  expect(printedIsbn(whole)).toEqual({ digits: whole, text: hyphened + checkDigit(typed) });
});

test('ten digits, spaces and some of the hyphens get those of their range; all four typed stay', () => {
  expect(['978 6041144446', '978-6041144446', 'ISBN 978-604-11-4444-6', '0306406152'].map(isbnWords)).toEqual(['978-604-1-14444-6', '978-604-1-14444-6', '978-604-11-4444-6', '978-0-306-40615-7']);
});

test('of a range that is given to nobody it stands as typed; what is no ISBN too', () => {
  const nobody = `978632500123${checkDigit('978632500123')}`;
  expect([isbnWords(nobody), isbnWords('đang xin'), isbnWords('9786041144447')]).toEqual([nobody, 'đang xin', '9786041144447']);
  expect(printedIsbn('9786041144447')).toBeNull();
});
