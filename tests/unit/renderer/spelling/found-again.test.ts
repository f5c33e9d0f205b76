/** A doubt is the same one after its block was checked again. */
import { describe, expect, it } from 'vitest';
import { foundAgain } from '../../../../renderer/src/spelling/found-again.ts';

const at = (start: number, found: string, kind: 'spelling' | 'style' = 'spelling') => ({ start, doubt: { kind, found } });

describe('a doubt', () => {
  it('is found among new ones of the same words', () => {
    expect(foundAgain(at(40, 'dười'), [at(3, 'khỡi'), at(40, 'dười')])).toEqual(at(40, 'dười'));
  });

  it('of several alike is the nearest', () => {
    expect(foundAgain(at(40, 'dười'), [at(2, 'dười'), at(43, 'dười'), at(90, 'dười')])).toEqual(at(43, 'dười'));
  });

  it('that is gone, or is of another kind, is not found', () => {
    expect(foundAgain(at(40, 'dười'), [at(40, 'dười', 'style'), at(40, 'dưới')])).toBeUndefined();
  });
});
