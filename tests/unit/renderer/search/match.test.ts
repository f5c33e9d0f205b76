import { describe, expect, it } from 'vitest';
import { cutAtMarks, nameMatcher } from '../../../../renderer/src/search/match.ts';

describe('nameMatcher', () => {
  it.each([
    ['nguoi giu lua', 'Người giữ lửa phong trào ở bản Nà Lốc', true],
    ['lua nguoi', 'Người giữ lửa phong trào', true],
    ['giữ lửa', 'Người giữ lửa phong trào', true],
    // Tones that were typed are meant.
    ['giử', 'Người giữ lửa phong trào', false],
    ['dang', 'Đảng bộ Khối', true],
    ['ảng', 'Đảng bộ Khối', false],
    ['huong', '“Hương sen giữa đời thường”', true],
    ['', 'Bất kỳ', true],
  ])('%s in %s: %s', (query, name, found) => {
    expect(nameMatcher(query)(name)).toBe(found);
  });
});

describe('cutAtMarks', () => {
  it('cuts and leaves out marks that do not fit', () => {
    expect(cutAtMarks('Đảng bộ Khối', [{ start: 0, end: 4 }, { start: 3, end: 6 }, { start: 8, end: 99 }])).toEqual([
      { text: 'Đảng', marked: true },
      { text: ' bộ Khối', marked: false },
    ]);
    expect(cutAtMarks('a', [])).toEqual([{ text: 'a', marked: false }]);
  });
});
