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
const from = (key: string, offset: number, last: DoubtPlace | null = null) => ({ order, selected: { key, start: offset, end: offset }, last });
/** As going to it leaves the selection. */
const gone = (last: DoubtPlace) => ({ order, selected: { key: last.key, start: last.shown.start, end: last.shown.end }, last });
/** Painted with the letters on its sides. */
const unseen = (start: number, found: string, lead = 1, tail = 1): DoubtPlace => ({ key: 'a', note: null, shown: { start: start - lead, end: start + found.length + tail, name: 'house-style', lead, tail, doubt: doubt(found, start) } });

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
    expect(nextDoubt(all, 1, { order, selected: undefined, last: null })).toBe(first);
    expect(nextDoubt([], 1, from('a', 0))).toBeUndefined();
  });

  it('is one whose paint reaches over the last letter of the one before', () => {
    // "bà Tuán , ông": the space is painted as "n ,".
    const [name, space] = [inText('a', 3, 'Tuán'), unseen(7, ' ')];
    for (const last of [null, name]) expect(nextDoubt([space, name, third], 1, { ...gone(name), last })).toBe(space);
    expect(nextDoubt([space, name, third], 1, from('a', 7))).toBe(space);
    expect(nextDoubt([space, name, third], 1, gone(space))).toBe(third);
    expect(nextDoubt([space, name, third], -1, gone(space))).toBe(name);
    expect(nextDoubt([space, name, third], -1, gone(name))).toBe(third);
  });

  it('is one that begins where something is missing, also after the one before was left or passed over', () => {
    // "x,bờo": a space is missing at 2, painted as ",b".
    const [missing, word] = [unseen(2, ''), inText('a', 2, 'bờo')];
    expect(nextDoubt([missing, word, third], 1, gone(missing))).toBe(word);
    expect(nextDoubt([missing, word, third], 1, from('a', 3, missing))).toBe(word);
    expect(nextDoubt([word, third], 1, from('a', 3, missing))).toBe(word);
    expect(nextDoubt([missing, word, third], 1, gone(word))).toBe(third);
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
