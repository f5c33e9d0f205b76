import { describe, expect, it } from 'vitest';
import { missingByKind, stateOf, totalsOf } from '../../../../electron/common/collect/state.ts';
import type { CollectTask } from '../../../../electron/common/collect/shapes.ts';
import { task, unit } from './support.ts';

const TODAY = '2025-11-21';
const came = { receivedOn: '2025-11-01' };

describe('how a unit stands', () => {
  it.each<[string, CollectTask[], string]>([
    ['nothing asked', [], 'none'],
    ['nothing sent', [task(), task('photo')], 'nothing-sent'],
    ['some sent', [task('text', came), task('photo')], 'partly'],
    ['all sent', [task('text', came), task('photo', came)], 'complete'],
    ['the rest waived', [task('text', came), task('photo', { waived: true })], 'complete'],
    ['all waived', [task('text', { waived: true })], 'waived'],
    ['waived after it came', [task('text', { ...came, waived: true })], 'waived'],
  ])('%s', (_name, tasks, standing) => {
    expect(stateOf(tasks, TODAY).standing).toBe(standing);
  });

  it('counts by kind and lists what is missing, the earliest due first', () => {
    const late = task('text', { dueOn: '2025-11-20' });
    const soon = task('photo', { dueOn: '2025-11-21' });
    const open = task('decision');
    const state = stateOf([open, soon, late, task('text', came), task('other', { waived: true })], TODAY);
    expect(state.tally).toEqual({ asked: 4, received: 1 });
    expect(state.byKind.text).toEqual({ asked: 2, received: 1 });
    expect(state.byKind.other).toEqual({ asked: 0, received: 0 });
    expect(state.missing).toEqual([late, soon, open]);
    expect(state.overdue).toEqual([late]);
    expect(state.dueOn).toBe('2025-11-20');
    expect(missingByKind(state)).toEqual([{ wanted: 'text', count: 1 }, { wanted: 'photo', count: 1 }, { wanted: 'decision', count: 1 }]);
  });

  it.each([
    ['2025-11-20', 1],
    ['2025-11-21', 0],
    ['2025-11-22', 0],
  ])('due on %s: %d overdue', (dueOn, count) => {
    expect(stateOf([task('text', { dueOn })], TODAY).overdue).toHaveLength(count);
  });
});

describe('totals', () => {
  it('count texts, units that owe, and the next day something is due', () => {
    const units = [
      unit('A', [task('text', { dueOn: '2025-11-20' }), task('text', came)]),
      unit('B', [task('photo', { dueOn: '2025-11-30' })]),
      unit('C', [task('text', came)]),
      unit('D'),
    ];
    expect(totalsOf(units, TODAY)).toEqual({
      units: 4,
      texts: { asked: 3, received: 2 },
      all: { asked: 4, received: 2 },
      owing: 2,
      owingTexts: 1,
      missingTexts: 1,
      dueOn: '2025-11-30',
    });
  });

  it('name the last day when all are past, and none when none was set', () => {
    expect(totalsOf([unit('A', [task('text', { dueOn: '2025-11-01' }), task('text', { dueOn: '2025-11-05' })])], TODAY).dueOn).toBe('2025-11-05');
    expect(totalsOf([unit('A', [task()])], TODAY).dueOn).toBeNull();
  });
});
