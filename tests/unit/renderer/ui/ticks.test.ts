/** What is ticked in a list under headings, and after which click. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, tickedKeys, tickRows, ticksAfter, type TickGroup } from '../../../../renderer/src/ui/ticks.ts';

const group = (id: string, items: string): TickGroup => ({ id, label: `Phần ${id}`, items: [...items].map((each) => ({ id: each, label: `Bài ${each}` })) });
const groups = [group('một', 'abc'), group('hai', 'de')];
const [one, two] = ['heading một', 'heading hai'];

/** The list after a click on the row of this key, as the list itself tells it. */
const clicked = (ticked: string, key: string, from: string | null = null): string => {
  const keys = tickedKeys(groups, new Set(ticked));
  if (!keys.delete(key)) keys.add(key);
  return [...ticksAfter(groups, new Set(ticked), keys, from).ticked].sort().join('');
};

test('rows stand under their heading, which says how many are ticked; a heading has a tick when all are', () => {
  const rows = tickRows(groups, new Set('ade'));
  expect(rows.map(keyOf)).toEqual([one, 'a', 'b', 'c', two, 'd', 'e']);
  expect(rows.filter((row) => 'key' in row)).toEqual([
    { key: one, label: 'Phần một', ticked: 1, total: 3 },
    { key: two, label: 'Phần hai', ticked: 2, total: 2 },
  ]);
  expect(rows[1]).toBe(groups[0]?.items[0]);
  expect([...tickedKeys(groups, new Set('ade'))]).toEqual(['a', two, 'd', 'e']);
});

describe('a click', () => {
  test('on a thing ticks it, or takes its tick', () => {
    expect(clicked('a', 'b')).toBe('ab');
    expect(clicked('abc', 'b')).toBe('ac');
  });

  test('on a heading ticks all below it, and takes all ticks only when all have one', () => {
    expect(clicked('', one)).toBe('abc');
    expect(clicked('bd', one)).toBe('abcd');
    expect(clicked('abcd', one)).toBe('d');
  });

  test('with Shift ticks from the row that was changed last to it, up or down, across headings', () => {
    expect(clicked('b', 'd', 'b')).toBe('bcd');
    expect(clicked('e', 'c', 'e')).toBe('cde');
    expect(clicked('b', two, 'b')).toBe('bc');
    expect(clicked('abc', 'd', one)).toBe('abcd');
    // That row is not in the list any more.
    expect(clicked('', 'd', 'z')).toBe('d');
  });

  test('leaves alone what is ticked and not shown', () => {
    expect(clicked('xa', 'a')).toBe('x');
    expect(clicked('x', one)).toBe('abcx');
  });
});

test('all at once, and none', () => {
  const all = ticksAfter(groups, new Set('xb'), new Set([one, 'a', 'b', 'c', two, 'd', 'e']), null);
  expect([[...all.ticked].sort().join(''), all.at]).toEqual(['abcdex', null]);
  expect([...ticksAfter(groups, all.ticked, new Set(), null).ticked]).toEqual(['x']);
});

test('only the clicked row changes, or what its heading or range holds', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'x'];
  const keys = [one, 'a', 'b', 'c', two, 'd', 'e'];
  fc.assert(
    fc.property(fc.subarray(ids), fc.constantFrom(...keys), (ticked, key) => {
      const next = new Set(clicked(ticked.join(''), key));
      const changed = ids.filter((id) => next.has(id) !== ticked.includes(id));
      const below = groups.find(({ id }) => `heading ${id}` === key)?.items.map(({ id }) => id) ?? [key];
      expect(changed.length).toBeGreaterThan(0);
      expect(below).toEqual(expect.arrayContaining(changed));
      expect(new Set(below.map((id) => next.has(id))).size).toBe(1);
    }),
  );
});
