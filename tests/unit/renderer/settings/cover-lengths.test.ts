import { describe, expect, it } from 'vitest';
import { COVER_AS_USUAL, COVER_MM } from '@common/book/cover.ts';
import { formatLength, lengthsOf, lengthTexts, readLength, typedLengths } from '../../../../renderer/src/settings/cover-lengths.ts';

describe('a length as it is typed', () => {
  it.each([['2,5', 2.5], ['2.5 mm', 2.5], [' 3MM', 3], ['4', 4]])('%s', (text, value) => {
    expect(readLength(text, COVER_MM.board)).toBe(value);
  });

  it.each([[''], ['1,4'], ['4,1'], ['hai'], ['-2'], ['2,5555'], ['2 5']])('%s is none', (text) => {
    expect(readLength(text, COVER_MM.board)).toBeNull();
  });

  it('is shown as the language writes it', () => {
    expect([formatLength(0.125, 'vi'), formatLength(0.125, 'en'), formatLength(80, 'vi')]).toEqual(['0,125', '0.125', '80']);
  });
});

describe('the lengths that are asked for', () => {
  it('are those of the binding and of a paper of one’s own', () => {
    expect(lengthsOf({ coverBinding: 'soft', coverPaper: 'offset-80' })).toEqual([]);
    expect(lengthsOf({ coverBinding: 'flaps', coverPaper: 'own' })).toEqual(['coverCaliper', 'coverFlap']);
    expect(lengthsOf({ coverBinding: 'hard', coverPaper: 'offset-80' })).toEqual(['coverBoard', 'coverJoint', 'coverTurnIn']);
  });

  it('that nobody sees stop nothing, however they are typed', () => {
    const texts = { ...lengthTexts(COVER_AS_USUAL, 'vi'), coverFlap: 'rộng', coverBoard: '3' };
    expect(typedLengths(texts, { coverBinding: 'hard', coverPaper: 'offset-80' })).toEqual({ values: { coverBoard: 3, coverJoint: 8, coverTurnIn: 20 }, wrong: [] });
    expect(typedLengths(texts, { coverBinding: 'flaps', coverPaper: 'offset-80' })).toEqual({ values: {}, wrong: ['coverFlap'] });
  });
});
