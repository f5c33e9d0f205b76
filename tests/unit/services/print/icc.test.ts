import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../electron/common/errors.ts';
import { MOST_PROFILE_BYTES, readProfile } from '../../../../electron/services/print/icc.ts';
import { resourcePath } from '../../../../electron/services/resources.ts';

const good = readFileSync(resourcePath('icc', 'ISOcoated_v2_300_bas.icc'));

function whyNot(bytes: Uint8Array): unknown {
  try {
    return readProfile(bytes).name;
  } catch (thrown) {
    return thrown instanceof AppError && thrown.code.startsWith('print/profile-') ? [thrown.code.slice('print/profile-'.length), ...Object.values(thrown.detail)].join(' ') : thrown;
  }
}

/** The good one with some letters in its head changed. */
function changed(at: number, letters: string): Buffer {
  const bytes = Buffer.from(good);
  bytes.write(letters, at, 'latin1');
  return bytes;
}

describe('a colour profile', () => {
  it('of a press is called as its maker called it', () => {
    expect(readProfile(good).name).toContain('ISO Coated v2 300');
  });

  it('that is none, is a monitor’s, or is cut off is refused with the reason', () => {
    expect(whyNot(Buffer.from('PNG'))).toBe('none');
    expect(whyNot(Buffer.alloc(500))).toBe('none');
    expect(whyNot(changed(12, 'link'))).toBe('kind');
    // Of a monitor: its colours are what is told, whatever else it is.
    expect(whyNot(changed(12, 'mntrRGB '))).toBe('space RGB');
    expect(whyNot(changed(16, '\0\u0001<>'))).toBe('space');
    expect(whyNot(good.subarray(0, good.length - 1))).toBe('damaged');
    expect(whyNot(Buffer.concat([good, Buffer.from([0])]))).toBe('damaged');
    expect(whyNot(Buffer.concat([good, Buffer.alloc(MOST_PROFILE_BYTES)]))).toBe('large');
  });

  it('whatever is changed in its head and table is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }), (places) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of places) bytes[at] = value;
        const answer = whyNot(bytes);
        expect(typeof answer).toBe('string');
      }),
    );
  });
});
