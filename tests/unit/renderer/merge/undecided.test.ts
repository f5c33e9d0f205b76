import { expect, it } from 'vitest';
import { paragraph } from '@common/article/build.ts';
import { undecidedIn } from '../../../../renderer/src/merge/undecided.ts';

const at = (line: string, ours: string, theirs: string): string[] =>
  (undecidedIn(new Map([['k', line]]), [{ ours: [paragraph(ours)], theirs: [paragraph(theirs)] }]).get('k') ?? []).map(({ start, end }) => line.slice(start, end));

it.each([
  ['Cây bén rễ, hàng rào', 'Cây tươi tốt, hàng rào', ['bén rễ,'], ['tươi tốt,']],
  ['Có 27 hộ làm theo.', 'Có 72 hộ làm theo.', ['27'], ['72']],
  ['Bà con cảm ơn anh nhiều.', 'Bà con cảm ơn anh.', ['anh nhiều.'], ['anh.']],
  ['Bà con cảm ơn.', 'Bà con cảm ơn anh.', ['ơn.'], ['ơn anh.']],
  ['Một câu.', 'Chẳng gì giống.', ['Một câu.'], ['Chẳng gì giống.']],
])('%s | %s: whichever stands, the words that differ', (ours, theirs, mine, others) => {
  expect(at(ours, ours, theirs)).toEqual(mine);
  expect(at(theirs, ours, theirs)).toEqual(others);
});

it('words that the other side has more are shown at the word before them', () => {
  expect(at('Anh về bản.', 'Anh về bản.', 'Anh vừa về bản.')).toEqual(['Anh']);
});

it('a place that was changed since is not marked, nor what both sides say', () => {
  expect(at('Ai đó đã sửa.', 'Một câu.', 'Câu khác.')).toEqual([]);
  const both = [paragraph('Chung.'), paragraph('Một câu.')];
  expect(undecidedIn(new Map([['a', 'Chung.'], ['b', 'Một câu.']]), [{ ours: both, theirs: [paragraph('Chung.')] }])).toEqual(new Map([['b', [{ start: 0, end: 8 }]]]));
});
