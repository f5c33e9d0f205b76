import { expect, test } from 'vitest';
import { parseInk } from '../../../../renderer/src/settings/PressFields.tsx';

test.each([['300', 300], [' 280 % ', 280], ['200', 200], ['400', 400], ['199', null], ['401', null], ['3000', null], ['', null], ['2.5', null], ['ba trăm', null]])('%j is %j', (text, percent) => {
  expect(parseInk(text)).toBe(percent);
});
