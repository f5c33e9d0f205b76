/** Why Tab leaves an item where it is. */
import { describe, expect, it } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { whyItemStays } from '../../../../renderer/src/editor/commands/change-item-level.ts';
import { makeEditor } from './support.ts';

const why = (block: Block, way: 'deeper' | 'higher' = 'deeper'): string | undefined => whyItemStays(makeEditor([title('A'), block]), way);

describe('an item stays', () => {
  it('as the first of its list, with those that are selected beside it', () => {
    expect(why(list(false, ['một|', 'hai']))).toBe('first');
    expect(why(list(false, ['⟦một', 'hai', 'ba⟧'], [1, 2, 3]))).toBe('first');
  });

  it('at the deepest level', () => {
    expect(why(list(false, ['một', 'hai', 'ba|'], [1, 2, 3]))).toBe('deepest');
  });

  it('a level below the item before it', () => {
    expect(why(list(false, ['một', 'hai|'], [1, 2]))).toBe('under-none');
    expect(why(list(false, ['một', '⟦hai', 'ba⟧'], [1, 2, 3]))).toBe('under-none');
  });

  it('at the highest level', () => {
    expect(why(list(false, ['một', 'hai|']), 'higher')).toBe('highest');
  });

  it('for no reason of its own where it moves, and outside lists', () => {
    expect(why(list(false, ['một', 'hai|']))).toBeUndefined();
    expect(why(list(false, ['một', 'hai|'], [1, 2]), 'higher')).toBeUndefined();
    expect(why(paragraph('một|'))).toBeUndefined();
  });
});
