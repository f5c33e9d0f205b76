/** Remedies for a short last page, one after another. */
import { describe, expect, it } from 'vitest';
import { SHORT_TAIL_LINES, TailState } from '../../../../electron/services/print/tail.ts';

/** Tries until the state asks for no more; `lines` gives the last page's lines for each try. */
function run(lines: (number | null)[]): { tries: number; state: TailState } {
  const state = new TailState();
  let tries = 1;
  for (const seen of lines) {
    if (!state.next(seen)) break;
    tries += 1;
  }
  return { tries, state };
}

describe('a last page', () => {
  it('that is long enough is left alone', () => {
    const { tries, state } = run([SHORT_TAIL_LINES + 1]);
    expect(tries).toBe(1);
    expect(state.slack).toEqual({ lines: 0, tracking: 0 });
  });

  it('of an article of one page is none', () => {
    expect(run([null]).state.slack).toEqual({ lines: 0, tracking: 0 });
  });

  it('is pulled back by the first remedy that helps', () => {
    const { tries, state } = run([2, null, 3]);
    expect(tries).toBe(2);
    expect(state.slack).toEqual({ lines: 1, tracking: 0 });
  });

  it('that nothing helps is the longest of those seen, by the gentlest remedy', () => {
    expect(run([2, 2, 2, 2, 4, 4, 4]).state.slack).toEqual({ lines: -1, tracking: 0.004 });
    expect(run([2, 2, 2, 2, 2, 2, 2]).state.slack).toEqual({ lines: 0, tracking: 0 });
  });

  it('never gives more than a line and one per cent', () => {
    const state = new TailState();
    for (let round = 0; round < 10; round += 1) {
      expect(Math.abs(state.slack.lines)).toBeLessThanOrEqual(1);
      expect(Math.abs(state.slack.tracking)).toBeLessThanOrEqual(0.01);
      state.next(1);
    }
    expect(state.next(1)).toBe(false);
  });
});
