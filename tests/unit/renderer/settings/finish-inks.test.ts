import { expect, it } from 'vitest';
import { NO_FINISH } from '@common/book/finish.ts';
import { finishIsFine, inksText, readInks } from '../../../../renderer/src/settings/finish-inks.ts';

const TYPED = { coverInkCyan: 0, coverInkMagenta: 100, coverInkYellow: 85, coverInkBlack: 5 };

it.each(['0 100 85 5', ' 0, 100, 85, 5 ', '0/100/85/5', '0% 100% 85% 5%'])('“%s” is an equivalent', (text) => {
  expect(readInks(text)).toEqual(TYPED);
});

it.each(['', '0 100 85', '0 100 85 5 1', '0 101 85 5', '0 -1 85 5', '0 1.5 85 5', 'đỏ'])('“%s” is none', (text) => {
  expect(readInks(text)).toBeNull();
});

it('is shown as it can be typed', () => {
  expect(readInks(inksText(NO_FINISH))).toEqual(TYPED);
});

it('stops the settings only where an ink is chosen', () => {
  expect(finishIsFine(NO_FINISH, 'đỏ')).toBe(true);
  expect(finishIsFine({ ...NO_FINISH, coverFinish: 'gold' }, 'đỏ')).toBe(true);
  const ink = { ...NO_FINISH, coverFinish: 'ink' as const, coverInkName: 'PANTONE 186 C' };
  expect([finishIsFine(ink, '0 100 85 5'), finishIsFine(ink, 'đỏ'), finishIsFine({ ...ink, coverInkName: 'All' }, '0 100 85 5')]).toEqual([true, false, false]);
});
