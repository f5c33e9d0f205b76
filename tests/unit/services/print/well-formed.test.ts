import { describe, expect, it } from 'vitest';
import { typstJson } from '../../../../electron/services/print/typst.ts';
import { wellFormed } from '../../../../electron/services/print/well-formed.ts';

describe('text for the press', () => {
  it('is left as it is where it is sound', () => {
    const sound = 'Tiếng Việt, e\u0323\u0302, 🌸👩‍🌾, tab\t, dòng\n mới\r\n';
    expect(wellFormed(sound)).toBe(sound);
  });

  it('has no characters without a shape', () => {
    expect(wellFormed('a\u0000b\u0007c\u001bd\u007fe\uffff')).toBe('abcde');
  });

  it('has a sign where half a character stood', () => {
    expect(wellFormed('a\ud83cb')).toBe('a\ufffdb');
    expect(wellFormed('\udf38')).toBe('\ufffd');
  });

  it('is what the compiler gets, however deep it lies', () => {
    expect(JSON.parse(typstJson({ blocks: [{ r: [{ s: 'a\u0000\ud83c' }] }], number: 1, no: null }))).toEqual({ blocks: [{ r: [{ s: 'a\ufffd' }] }], number: 1, no: null });
  });
});
