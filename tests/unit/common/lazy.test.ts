import { expect, test, vi } from 'vitest';
import { lazy } from '@common/lazy.ts';

test('makes its value when it is asked for, once', () => {
  const make = vi.fn(() => ({ of: 'words' }));
  const table = lazy(make);
  expect(make).not.toHaveBeenCalled();
  expect(table()).toBe(table());
  expect(make).toHaveBeenCalledTimes(1);
});

test('keeps a value that is undefined too', () => {
  const make = vi.fn<() => string | undefined>().mockReturnValueOnce(undefined).mockReturnValue('made again');
  const nothing = lazy(make);
  expect([nothing(), nothing()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});

test('says what went wrong, and tries again when it is asked again', () => {
  const make = vi.fn<() => number>().mockImplementationOnce(() => { throw new RangeError('not now'); }).mockReturnValue(7);
  const value = lazy(make);
  expect(value).toThrow('not now');
  expect(value()).toBe(7);
});
