/** Whether words of the whole book are looked for whole. */
import { describe, expect, it } from 'vitest';
import { BookFind, isOfSyllables } from '../../../../renderer/src/find/book/store.ts';

describe('whole words', () => {
  it.each([['ông', true], ['con đường', true], ['Nguyễn Hữu Toại', true], ['m', false], ['thươ', false], ['km', false], ['2017', false], ['', false], ['“ông”', true], ['trong năm 2017', false]])('“%s”: %s', (query, whole) => {
    expect(isOfSyllables(query)).toBe(whole);
  });

  it('are meant by whole syllables, as one types', () => {
    const find = new BookFind();
    find.ask({ query: 'đ' });
    expect(find.get().wholeWord).toBe(false);
    find.ask({ query: 'đường' });
    expect(find.get().wholeWord).toBe(true);
  });

  it('or not, once somebody has said so', () => {
    const find = new BookFind();
    find.ask({ query: 'ông' });
    find.ask({ wholeWord: false });
    find.ask({ query: 'ông bà' });
    expect(find.get().wholeWord).toBe(false);
  });

  it('stay as they are while something else is chosen', () => {
    const find = new BookFind();
    find.ask({ query: 'ông' });
    find.ask({ matchCase: true });
    expect(find.get()).toMatchObject({ wholeWord: true, wordsChosen: false });
  });
});
