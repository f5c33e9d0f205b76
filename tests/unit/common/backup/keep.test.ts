import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKUP_REASONS, DAYS, NEWEST, superfluous, type KeptBackup } from '@common/backup/keep.ts';

const backup = (sequence: number, day: string, more: Partial<KeptBackup> = {}): KeptBackup => ({ sequence, day, why: 'auto', sound: true, ...more });
const kept = (all: readonly KeptBackup[]): number[] => {
  const gone = new Set(superfluous(all).map(({ sequence }) => sequence));
  return all.map(({ sequence }) => sequence).filter((sequence) => !gone.has(sequence));
};
const days = (count: number, perDay: number): KeptBackup[] =>
  Array.from({ length: count * perDay }, (_, index) => backup(index + 1, `2026-05-${String(Math.floor(index / perDay) + 1).padStart(2, '0')}`));

describe('backups that stay', () => {
  test('are the ten newest and the last of each of seven days', () => {
    // 12 days of 20 each: the ten newest are of day 12; the days are 6 to 12.
    expect(kept(days(12, 20))).toEqual([120, 140, 160, 180, 200, 220, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240]);
  });

  test('are all of them when they are few', () => {
    expect(superfluous(days(3, 3))).toEqual([]);
    expect(superfluous([])).toEqual([]);
  });

  test('do not depend on the clock: one set back by years pushes nothing new out', () => {
    const before = days(2, 20);
    const after = Array.from({ length: 5 }, (_, index) => backup(41 + index, '2001-01-01'));
    const stay = kept([...before, ...after]);
    expect(stay).toEqual([20, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45]);
  });

  test('after a long absence lose nothing', () => {
    const old = days(7, 1);
    expect(kept([...old, backup(8, '2027-11-30')])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('include the newest made before something risky, however busy the day was', () => {
    const risky = backup(1, '2026-05-01', { why: 'before-migration' });
    const busy = Array.from({ length: 40 }, (_, index) => backup(index + 2, '2026-05-01'));
    expect(kept([risky, ...busy])).toContain(1);
  });

  test('of a damaged book never push out a sound one', () => {
    const sound = days(1, 10);
    const damaged = Array.from({ length: 30 }, (_, index) => backup(11 + index, '2026-05-02', { sound: false }));
    expect(kept([...sound, ...damaged])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 39, 40]);
  });

  test('hold for any history: the newest stay, seven days stay, thinning twice changes nothing, order of the list does not matter', () => {
    const any = fc.uniqueArray(
      fc.record({
        sequence: fc.integer({ min: 1, max: 500 }),
        day: fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`),
        why: fc.constantFrom(...BACKUP_REASONS),
        sound: fc.boolean(),
      }),
      { selector: (entry) => entry.sequence, maxLength: 120 },
    );
    fc.assert(
      fc.property(any, (all) => {
        const stay = new Set(kept(all));
        const sound = [...all].filter((entry) => entry.sound).sort((a, b) => b.sequence - a.sequence);
        for (const entry of sound.slice(0, NEWEST)) expect(stay.has(entry.sequence)).toBe(true);
        const wantedDays = [...new Set(sound.map(({ day }) => day))].slice(0, DAYS);
        for (const day of wantedDays) expect(sound.some((entry) => entry.day === day && stay.has(entry.sequence))).toBe(true);
        const left = all.filter(({ sequence }) => stay.has(sequence));
        expect(superfluous(left)).toEqual([]);
        expect(new Set(kept([...all].reverse()))).toEqual(stay);
        expect(left.length).toBeLessThanOrEqual(NEWEST + DAYS + 3 + 2);
      }),
    );
  });
});
