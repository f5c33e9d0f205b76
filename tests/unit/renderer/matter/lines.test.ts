import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../../renderer/src/matter/budget.ts';
import { dutiesFrom, dutiesText, peopleFrom, peopleText } from '../../../../renderer/src/matter/lines.ts';
import { moved } from '../../../../renderer/src/matter/moved.ts';

describe('people in lines', () => {
  it('are read with their duty, as typed or out of a table', () => {
    expect(peopleFrom('Nguyễn Văn Bình | Trưởng ban\n\nTrần Thị Hòa\tPhó Trưởng ban\nLê An')).toEqual([
      { name: 'Nguyễn Văn Bình', role: 'Trưởng ban' },
      { name: 'Trần Thị Hòa', role: 'Phó Trưởng ban' },
      { name: 'Lê An', role: '' },
    ]);
  });

  it('come back as they went out', () => {
    const word = fc.array(fc.constantFrom('Nguyễn', 'Thị', 'Hòa', 'Phó', 'Trưởng', 'ban', 'Ộ'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(fc.record({ name: word, role: fc.oneof(word, fc.constant('')) })), (people) => {
        expect(peopleFrom(peopleText(people))).toEqual(people);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ role: word, name: fc.oneof(word, fc.constant('')) })), (duties) => {
        expect(dutiesFrom(dutiesText(duties))).toEqual(duties);
      }),
    );
  });

  it('without a colon are a duty whose person is not known', () => {
    expect(dutiesFrom('Biên tập\nTrình bày: Lê An')).toEqual([{ role: 'Biên tập', name: '' }, { role: 'Trình bày', name: 'Lê An' }]);
  });
});

describe('budgetOf', () => {
  it('takes numbers of pages, and nothing for none', () => {
    expect([budgetOf(' 40 '), budgetOf(''), budgetOf('10000')]).toEqual([40, null, 10_000]);
    expect([budgetOf('0'), budgetOf('bốn'), budgetOf('10001'), budgetOf('4,5')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('moved', () => {
  it('puts one a place further on or back', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  });
});
