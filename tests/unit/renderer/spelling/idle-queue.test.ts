/** Blocks are looked at in idle time, when the keys rest; one who never rests is not waited for for ever. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleQueue } from '../../../../renderer/src/spelling/idle-queue.ts';

/** Idle times are given out by the test. */
let waiting: ((deadline: IdleDeadline) => void) | null = null;
const idle = (left: readonly number[] = []): void => {
  const work = waiting;
  waiting = null;
  const times = [...left];
  work?.({ didTimeout: false, timeRemaining: () => times.shift() ?? 50 });
};

beforeEach(() => {
  waiting = null;
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: (deadline: IdleDeadline) => void) => {
    waiting = work;
    return 1;
  });
  vi.stubGlobal('cancelIdleCallback', () => { waiting = null; });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function queue(open = true) {
  const seen: string[] = [];
  const told: boolean[] = [];
  const made = new IdleQueue({ each: (key) => { seen.push(key); }, after: (done) => { told.push(done); } });
  if (open) made.open();
  return { made, seen, told };
}

describe('work that may wait', () => {
  it('is done block by block, as far as the idle time goes, and goes on in the next', () => {
    const { made, seen, told } = queue();
    made.add(['a', 'b', 'c', 'a']);
    made.begin();
    expect(seen).toEqual([]);
    idle([50, 1]);
    expect([seen, told]).toEqual([['a', 'b'], [false]]);
    idle();
    expect([seen, told]).toEqual([['a', 'b', 'c'], [false, true]]);
    expect(waiting).toBeNull();
  });

  it('waits for a rest of the keys', () => {
    const { made, seen } = queue();
    for (let key = 0; key < 5; key += 1) {
      made.add(['a']);
      made.beginAtRest();
      vi.advanceTimersByTime(200);
      expect(waiting).toBeNull();
    }
    vi.advanceTimersByTime(100);
    idle();
    expect(seen).toEqual(['a']);
  });

  it('does not wait for ever for one who never rests', () => {
    const { made, seen } = queue();
    for (let key = 0; key < 15; key += 1) {
      made.add(['a']);
      made.beginAtRest();
      vi.advanceTimersByTime(150);
    }
    idle();
    expect(seen).toEqual(['a']);
  });

  it('does not begin before it is opened, nor after it was stopped', () => {
    const { made, seen } = queue(false);
    made.add(['a']);
    made.begin();
    expect(waiting).toBeNull();
    made.open();
    made.begin();
    made.beginAtRest();
    made.stop();
    vi.advanceTimersByTime(1000);
    idle();
    expect(seen).toEqual([]);
  });
});
