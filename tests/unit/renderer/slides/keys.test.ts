import { expect, test } from 'vitest';
import { afterKey, wantedAround, type Next, type ShowState } from '../../../../renderer/src/slides/keys.ts';

const AT_THREE: ShowState = { at: 2, pages: 5, black: false, typed: '' };
const keys = (state: ShowState, ...pressed: readonly string[]): Next => pressed.reduce<Next>((now, key) => (now === null ? null : afterKey(now, key)), state);

test.each([
  ['ArrowRight', 3], ['ArrowDown', 3], ['PageDown', 3], [' ', 3], ['Enter', 3], ['n', 3],
  ['ArrowLeft', 1], ['ArrowUp', 1], ['PageUp', 1], ['Backspace', 1], ['p', 1],
  ['Home', 0], ['End', 4], ['x', 2],
])('%s leads to page %i', (key, at) => {
  expect(afterKey(AT_THREE, key)).toEqual({ ...AT_THREE, at });
});

test('a number and Enter lead to that page, never beyond the last or before the first', () => {
  expect(keys(AT_THREE, '5', 'Enter')).toEqual({ ...AT_THREE, at: 4 });
  expect(keys(AT_THREE, '9', '9', 'Enter')).toEqual({ ...AT_THREE, at: 4 });
  expect(keys(AT_THREE, '0', 'Enter')).toEqual({ ...AT_THREE, at: 0 });
  // A number that was not meant is gone with the next move.
  expect(keys(AT_THREE, '1', 'ArrowRight', 'Enter')).toEqual({ ...AT_THREE, at: 4 });
});

test('B makes the screen black; any move gives back the page that was there', () => {
  expect(keys(AT_THREE, 'b')).toEqual({ ...AT_THREE, black: true });
  expect(keys(AT_THREE, 'b', ' ')).toEqual(AT_THREE);
  expect(keys(AT_THREE, 'B', '.')).toEqual(AT_THREE);
});

test('behind the last page a black one tells that it is over, and one more move ends the show; so does Escape at once', () => {
  const last = { ...AT_THREE, at: 4 };
  expect(keys(last, ' ')).toEqual({ ...last, at: 5 });
  expect(keys(last, ' ', ' ')).toBeNull();
  expect(keys(last, ' ', 'PageUp')).toEqual(last);
  expect(keys(AT_THREE, 'Escape')).toBeNull();
});

test('the page that is looked at is made first, then those ahead', () => {
  expect(wantedAround({ at: 0, pages: 5 })).toEqual([0, 1, 2]);
  expect(wantedAround({ at: 4, pages: 5 })).toEqual([4, 3]);
});
