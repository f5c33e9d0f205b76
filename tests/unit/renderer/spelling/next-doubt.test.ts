/** F7 goes through the doubts in the order of the text, round its end. */
import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../../electron/common/text/doubts.ts';
import { nextDoubt, type DoubtPlace } from '../../../../renderer/src/spelling/next-doubt.ts';

const doubt = (found: string, start: number): Doubt => ({ kind: 'spelling', reason: 'impossible', found, start, end: start + found.length, suggestions: [] });
const inText = (key: string, start: number, found = 'dười'): DoubtPlace => ({ key, note: null, shown: { start, end: start + found.length, name: 'spelling', lead: 0, tail: 0, doubt: doubt(found, start) } });
const inNote = (key: string, at: number, start: number, note = 0): DoubtPlace => ({ ...inText(key, start), note: { note, at, text: 'lời ghi', doubt: doubt('dười', start) } });

const order = new Map([['a', 0], ['b', 1]]);
const [first, second, third] = [inText('a', 3), inText('a', 20), inText('b', 1)];
const all = [third, first, second];
const from = (key: string, offset: number, last: DoubtPlace | null = null) => ({ order, edge: { key, offset }, last });

describe('the next doubt', () => {
  it('stands behind the caret, in the order of the text', () => {
    expect(nextDoubt(all, 1, from('a', 0))).toBe(first);
    expect(nextDoubt(all, 1, from('a', 4))).toBe(second);
    expect(nextDoubt(all, 1, from('a', 24))).toBe(third);
  });

  it('comes round the end of the text', () => {
    expect(nextDoubt(all, 1, from('b', 9))).toBe(first);
    expect(nextDoubt(all, -1, from('a', 0))).toBe(third);
  });

  it('the other way stands before the caret', () => {
    expect(nextDoubt(all, -1, from('b', 0))).toBe(second);
    expect(nextDoubt(all, -1, from('a', 23))).toBe(first);
  });

  it('is the first one where nothing is selected, and none where there is none', () => {
    expect(nextDoubt(all, 1, { order, edge: undefined, last: null })).toBe(first);
    expect(nextDoubt([], 1, from('a', 0))).toBeUndefined();
  });

  it('goes through the doubts of a note, which have one place in the text, and on', () => {
    const [one, two] = [inNote('a', 10, 0), inNote('a', 10, 30)];
    const noted = [...all, one, two];
    expect(nextDoubt(noted, 1, from('a', 7))).toBe(one);
    expect(nextDoubt(noted, 1, from('a', 10, one))).toBe(two);
    expect(nextDoubt(noted, 1, from('a', 10, two))).toBe(second);
    expect(nextDoubt(noted, -1, from('a', 10, two))).toBe(one);
    expect(nextDoubt(noted, -1, from('a', 10, one))).toBe(first);
  });
});
