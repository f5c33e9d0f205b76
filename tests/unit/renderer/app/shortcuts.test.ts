import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../../renderer/src/app/shortcuts.ts';
import { dayInWords, daysBetween } from '../../../../renderer/src/i18n/format.ts';

const chord = (keys: string) => ({
  ctrlKey: keys.includes('Ctrl+'),
  shiftKey: keys.includes('Shift+'),
  altKey: keys.includes('Alt+'),
  metaKey: keys.includes('Meta+'),
  code: keys.split('+').at(-1) ?? '',
});

describe('commandOf', () => {
  it.each([
    ['Ctrl+KeyK', 'find'],
    ['Ctrl+KeyF', 'find-here'],
    ['Ctrl+KeyH', 'replace-here'],
    ['Ctrl+Shift+KeyH', 'find-in-book'],
    ['F3', 'find-next'],
    ['Shift+F3', 'find-previous'],
    ['Ctrl+KeyP', 'export-proof'],
    ['Ctrl+Shift+KeyI', 'import'],
    ['Alt+ArrowDown', 'next-article'],
    ['F6', 'next-region'],
    ['KeyK', undefined],
    ['Ctrl+Alt+KeyK', undefined],
    ['Ctrl+Meta+KeyK', undefined],
  ])('%s → %s', (keys, command) => {
    expect(commandOf(chord(keys), false)).toBe(command);
  });

  it('takes the command key on macOS', () => {
    expect(commandOf(chord('Meta+KeyK'), true)).toBe('find');
    expect(commandOf(chord('Ctrl+KeyK'), true)).toBeUndefined();
  });
});

describe('dayInWords', () => {
  it('writes the date as the language does', () => {
    expect([dayInWords('vi', '2021-04-26'), dayInWords('en', '2021-04-26')]).toEqual(['ngày 26 tháng 4 năm 2021', '26 April 2021']);
  });
});

describe('daysBetween', () => {
  it('counts days of the calendar, not 24 hours', () => {
    const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
    expect(daysBetween(at(22, 23), at(23, 0))).toBe(1);
    expect(daysBetween(at(23, 0), at(23, 23))).toBe(0);
  });
});
