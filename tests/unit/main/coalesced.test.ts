import { expect, test, vi } from 'vitest';
import { coalesced } from '../../../electron/main/coalesced.ts';

test('many calls at once are one, later ones another', () => {
  vi.useFakeTimers();
  try {
    const work = vi.fn();
    const call = coalesced(60, work);
    for (let n = 0; n < 5; n += 1) call();
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(work).toHaveBeenCalledTimes(1);
    call();
    vi.advanceTimersByTime(60);
    expect(work).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});
