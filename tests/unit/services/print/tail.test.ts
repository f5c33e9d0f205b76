/** Ways to set an article whose pages come out badly, one after another. */
import { describe, expect, it } from 'vitest';
import { AS_DRAWN } from '../../../../electron/services/print/settle.ts';
import { Trials, type Setting } from '../../../../electron/services/print/tail.ts';

/** Tries until the trials ask for no more; `faults` are those of each try. */
function run(faults: number[]): { tries: number; setting: Setting; seen: Setting[] } {
  const trials = new Trials();
  const seen: Setting[] = [];
  let setting = AS_DRAWN;
  for (const [index, found] of faults.entries()) {
    seen.push(setting);
    const next = trials.next(setting, found);
    setting = next.setting;
    if (next.done) return { tries: index + 1, setting, seen };
  }
  return { tries: faults.length, setting: trials.best() ?? setting, seen };
}

describe('an article', () => {
  it('whose pages come out well stays as it is, its photos too', () => {
    const fitted: Setting = { ...AS_DRAWN, photos: new Map([[3, { shift: 1 }]]) };
    expect(new Trials().next(fitted, 0)).toEqual({ setting: fitted, done: true });
  });

  it('is set by the first remedy that leaves no fault', () => {
    const { tries, setting } = run([12, 0]);
    expect(tries).toBe(2);
    expect(setting.slack).toEqual({ lines: 1, head: 0, tracking: 0 });
  });

  it('begins its photos anew with each remedy, and has those of the one that is taken', () => {
    const trials = new Trials();
    const photos = new Map([[2, { shift: 1 }]]);
    expect(trials.next({ ...AS_DRAWN, photos }, 4).setting.photos.size).toBe(0);
    let next = trials.next(AS_DRAWN, 9);
    while (!next.done) next = trials.next(next.setting, 9);
    expect(next.setting).toEqual({ ...AS_DRAWN, photos });
  });

  it('that nothing mends has the least faults, by the gentlest remedy', () => {
    expect(run([9, 9, 9, 9, 9, 4, 4]).setting.slack).toEqual({ lines: -1, head: 0, tracking: 0.004 });
    expect(run([9, 9, 9, 9, 9, 9, 9]).setting.slack).toEqual(AS_DRAWN.slack);
  });

  it('with photos is set with smaller ones when nothing gentler did', () => {
    const trials = new Trials(true);
    const seen: Setting[] = [];
    for (let next = trials.next(AS_DRAWN, 9); !next.done; next = trials.next(next.setting, 9)) seen.push(next.setting);
    expect(seen.map(({ tight }) => tight === true)).toEqual([...Array.from({ length: 10 }, () => false), true, true, true, true]);
  });

  it('that is not settled when time is up has the best of what was tried', () => {
    expect(run([9, 5, 7]).setting.slack).toEqual({ lines: 1, head: 0, tracking: 0 });
    expect(new Trials().best()).toBeNull();
  });

  it('has its opener give air, and its portrait size, where lines and letters did not do', () => {
    const trials = new Trials();
    const seen: Setting[] = [];
    for (let next = trials.next(AS_DRAWN, 9); !next.done; next = trials.next(next.setting, 9)) seen.push(next.setting);
    const given = seen.map(({ slack: { air = 1, lead = 1 } }) => Math.min(air, lead));
    expect(given.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => 1));
    expect(given.slice(6)).toEqual([...given.slice(6)].sort((one, other) => other - one));
    expect(Math.max(...given.slice(6))).toBeLessThan(1);
    expect(Math.min(...given)).toBeGreaterThanOrEqual(0.5);
  });

  it('never gets more than a line, a line of its opener and one per cent', () => {
    const { seen } = run(Array.from({ length: 20 }, () => 1));
    expect(seen.length).toBe(11);
    for (const { slack } of seen) {
      expect(Math.abs(slack.lines)).toBeLessThanOrEqual(1);
      expect(Math.abs(slack.head)).toBeLessThanOrEqual(1);
      expect(Math.abs(slack.tracking)).toBeLessThanOrEqual(0.01);
    }
  });
});
