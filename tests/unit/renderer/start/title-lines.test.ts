import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle } from '../../../../renderer/src/start/title-lines.ts';

describe('breakTitle', () => {
  it('balances lines', () => {
    expect(breakTitle('Những bông hoa đẹp trong vườn hoa làm theo lời Bác')).toEqual(['Những bông', 'hoa đẹp trong', 'vườn hoa làm', 'theo lời Bác']);
    expect(breakTitle('Bưu tá')).toEqual(['Bưu tá']);
    expect(breakTitle('  ')).toEqual(['']);
  });

  it('keeps every word in order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zăâđêôơư]{1,14}$/), { minLength: 1, maxLength: 24 }), (words) => {
        const lines = breakTitle(words.join(' '));
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
