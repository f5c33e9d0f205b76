import { describe, expect, it } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { plainOut } from '../../../../../renderer/src/editor/clipboard/plain-out.ts';

describe('plainOut', () => {
  it('has the signs of lists that a reader sees, by their level', () => {
    expect(plainOut([title('A'), list(true, ['một', 'ý', 'hai'], [1, 2, 1]), paragraph('lời'), list(false, ['x', 'y'], [1, 2])])).toBe('A\n\n1. một\n  a) ý\n2. hai\n\nlời\n\n– x\n  + y');
  });

  it('goes on counting where the list goes on', () => {
    expect(plainOut([list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba', 'bốn'], [], 'continued')])).toBe('1. một\n2. hai\n\nlời\n\n3. ba\n4. bốn');
  });

  it('of one item alone gives its words', () => {
    expect(plainOut([list(true, ['một'])])).toBe('một');
  });
});
