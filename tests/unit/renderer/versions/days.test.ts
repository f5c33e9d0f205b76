import { expect, test } from 'vitest';
import { byDay } from '../../../../renderer/src/versions/days.ts';

const at = (day: number, hour: number): { at: number } => ({ at: new Date(2026, 10, day, hour).getTime() });

test('versions of one day stand together, days and versions newest first', () => {
  const entries = [at(27, 10), at(27, 0), at(26, 23), at(20, 8)];
  expect(byDay(entries).map((day) => day.entries)).toEqual([[entries[0], entries[1]], [entries[2]], [entries[3]]]);
});

test('none give none', () => {
  expect(byDay([])).toEqual([]);
});
