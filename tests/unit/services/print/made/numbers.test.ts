import { expect, test } from 'vitest';
import { entryPages, pagesInWords, standingOf } from '../../../../../electron/services/print/made/numbers.ts';

test('pages one by one, three on end as a range, an article of its own as a whole', () => {
  expect(pagesInWords([48, 20, 21, 48], [], 0)).toBe('20, 21, 48');
  expect(pagesInWords([20, 21, 22, 30], [], 0)).toBe('20–22, 30');
  expect(pagesInWords([14, 50], [{ first: 12, last: 13 }], 0)).toBe('12–13, 14, 50');
  expect(pagesInWords([], [{ first: 12, last: 12 }], 0)).toBe('12');
});

test('roman pages are roman, and no range runs from them into the others', () => {
  expect(pagesInWords([5, 6, 7, 8, 9], [], 6)).toBe('v, vi, 7–9');
});

test('mentions and lists are counted only where that is asked for', () => {
  const entry = { id: 'a', name: 'Vi Văn Páo', note: '', letter: 'P', own: ['x'] };
  const index = { id: 'i', title: '', note: '', contents: true, kind: 'index', groups: [{ title: '', entries: [entry, { ...entry, id: 'b', own: [] }] }], mentions: true, lists: true } as const;
  const standing = standingOf([['start', 'x', 9, 0], ['end', 'x', 10, 0], ['start', 'y', 11, 0], ['name', 'a', 12, 5], ['end', 'y', 12, 9], ['made-start', 'm', 20, 0], ['name', 'a', 21, 4], ['made-end', 'm', 22, 0]], { fronts: new Set(), backs: new Set() });
  expect(Object.fromEntries(entryPages(index, standing))).toEqual({ a: '9–10, 12, 21' });
  expect(entryPages({ ...index, mentions: false }, standing).get('a')).toBe('9–10, 21');
  expect(entryPages({ ...index, lists: false }, standing).get('a')).toBe('9–10, 12');
});

test('roman numbers run to the opener of the first part, over mục lục in front; without a part, to what is behind', () => {
  const front = [['start', 'f', 5, 0], ['end', 'f', 6, 0]] as const;
  const frame = { fronts: new Set(['f']), backs: new Set(['m']) };
  // Mục lục stands on 7 and 8, the opener of the part on 9.
  expect(standingOf([...front, ['start', 'a', 10, 0], ['end', 'a', 12, 0]], frame).lastRoman).toBe(8);
  expect(standingOf([...front, ['start', 'a', 11, 0], ['end', 'a', 12, 0]], frame).lastRoman).toBe(8);
  expect(standingOf([...front, ['made-start', 'm', 7, 0], ['made-end', 'm', 7, 0]], frame).lastRoman).toBe(6);
  expect(standingOf(front, frame).lastRoman).toBe(6);
});
