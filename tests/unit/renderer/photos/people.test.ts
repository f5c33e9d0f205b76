import { describe, expect, it } from 'vitest';
import { inOrder, moved, offersOf, withPerson, type Person } from '../../../../renderer/src/photos/people.ts';

const person = (name: string, place: number | null, x: number | null = null): Person => ({ id: name, exemplarId: null, name, place, box: x === null ? null : { x, y: 0.1, width: 0.1, height: 0.2 } });
const names = (people: readonly Person[]): (string | number | null)[][] => people.map(({ name, place }) => [name, place]);

describe('people on a photo', () => {
  it('are numbered by their boxes where everybody has one', () => {
    expect(names(inOrder([person('Hoa', 1, 0.7), person('Khải', 2, 0.1)]))).toEqual([['Khải', 1], ['Hoa', 2]]);
    expect(names(inOrder([person('Hoa', 2, 0.7), person('Khải', 1)]))).toEqual([['Khải', 1], ['Hoa', 2]]);
  });

  it('come to the end of the row, or to the place that is told', () => {
    expect(names(withPerson([person('Hoa', 3)], { name: 'Khải', exemplarId: null, box: null }))).toEqual([['Hoa', 3], ['Khải', 4]]);
    expect(names(withPerson([person('Hoa', 3)], { name: 'Khải', exemplarId: null, box: null, place: 1 }))).toEqual([['Khải', 1], ['Hoa', 3]]);
  });

  it('change places with those beside them', () => {
    expect(names(moved([person('Hoa', 1), person('Khải', 2)], 0, 1))).toEqual([['Khải', 1], ['Hoa', 2]]);
    expect(names(moved([person('Hoa', 1)], 0, 1))).toEqual([['Hoa', 1]]);
  });

  it('are offered as the caption tells, tied to the record of that name', () => {
    const known = [{ id: 'toai', name: 'Nguyễn Hữu Toại', detail: '' }];
    const caption = 'Ông Nguyễn Hữu Toại (người thứ 2 từ trái sang) giới thiệu vườn mẫu.';
    expect(offersOf(caption, [], known)).toEqual([{ name: 'Nguyễn Hữu Toại', place: 2, exemplarId: 'toai' }]);
    expect(offersOf(caption, [{ id: 'p', exemplarId: 'toai', name: 'Nguyễn Hữu Toại', place: 2, box: null }], known)).toEqual([]);
    expect(offersOf(caption, [], [...known, { id: 'other', name: 'Nguyễn Hữu Toại', detail: '' }])[0]?.exemplarId).toBeNull();
  });
});
