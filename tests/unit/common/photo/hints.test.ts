import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, ALIKE_BITS, bitsApart, ppiLevel } from '../../../../electron/common/photo/hints.ts';

const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((value) => value.toString(16).padStart(16, '0'));

describe('hashes of alike pictures', () => {
  it('are apart by the bits that differ', () => {
    expect(bitsApart('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(bitsApart('8000000000000001', '0000000000000000')).toBe(2);
    fc.assert(fc.property(hash, (one) => bitsApart(one, one) === 0));
  });

  it('meet as if all were compared with all', () => {
    const near = fc.tuple(hash, fc.array(fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 12 }), { maxLength: 6 })).map(([one, flips]) => [
      one,
      ...flips.map((bits) => bits.reduce((value, bit) => value ^ (1n << BigInt(bit)), BigInt(`0x${one}`)).toString(16).padStart(16, '0')),
    ]);
    fc.assert(
      fc.property(fc.array(near, { maxLength: 4 }), (groups) => {
        const photos = groups.flat().map((likeness, index) => ({ id: String(index), likeness }));
        const found = alike(photos);
        for (const one of photos) {
          const wanted = photos.filter((other) => other !== one && bitsApart(one.likeness, other.likeness) <= ALIKE_BITS).map(({ id }) => id);
          expect((found.get(one.id) ?? []).toSorted()).toEqual(wanted.toSorted());
        }
      }),
    );
  });

  it('leave out what was not measured yet', () => {
    expect(alike([{ id: 'a', likeness: null }, { id: 'b', likeness: null }]).size).toBe(0);
  });
});

it('says how a photo prints', () => {
  expect([149, 150, 249, 250].map(ppiLevel)).toEqual(['poor', 'low', 'low', 'fine']);
});
