import { describe, expect, it } from 'vitest';
import { overprinted } from '../../../../electron/services/print/pdf/overprint.ts';

describe('black overprints', () => {
  it('after the colour black, and no longer after any other', () => {
    expect(overprinted('0 0 0 1 k\nBT (a) Tj ET\n0.1 0 0 1 k\n0 0 5 5 re f')).toBe('0 0 0 1 k\n/KyOver gs\nBT (a) Tj ET\n0.1 0 0 1 k\n/KyOff gs\n0 0 5 5 re f');
    expect(overprinted('0 0 0 0 k f')).toBe('0 0 0 0 k\n/KyOff gs f');
    expect(overprinted('0 g\n/Cs1 cs 1 scn')).toBe('0 g\n/KyOff gs\n/Cs1 cs 1 scn\n/KyOff gs');
  });

  it('not where the letters stand in a string, nor for lines', () => {
    const strings = 'BT ( 0 0 0 1 k ) Tj (a \\( 0 0 0 1 k) Tj [( 0 0 0 1 k (x) ) 5] TJ <20302030> Tj ET 0 0 0 1 K';
    expect(overprinted(strings)).toBe(strings);
  });
});
