import { describe, expect, it } from 'vitest';
import { grouped, rowsOf } from '@common/collect/list.ts';
import { between, GROUP_HEIGHT, linesInSight, linesOf, ROW_HEIGHT, scrollFor, unitAfter } from '../../../../renderer/src/collect/grid.ts';
import { task, unit } from '../../common/collect/support.ts';

const units = Array.from({ length: 500 }, (_, index) => unit(`Đơn vị ${String(index + 1)}`, index < 100 ? [task()] : [task('text', { receivedOn: '2025-11-01' })]));
const lines = linesOf(grouped(rowsOf(units, '2025-11-21')));

describe('the table’s lines', () => {
  it('stand one under another, groups between them', () => {
    expect(lines.lines).toHaveLength(502);
    expect(lines.height).toBe(500 * ROW_HEIGHT + 2 * GROUP_HEIGHT);
    expect(lines.lines.slice(0, 3).map(({ kind, top }) => [kind, top])).toEqual([['group', 0], ['unit', GROUP_HEIGHT], ['unit', GROUP_HEIGHT + ROW_HEIGHT]]);
    expect(lines.order[0]).toBe('Đơn vị 1');
  });

  it('in sight are few, wherever one looks', () => {
    for (const from of [0, 5000, lines.height - 600]) {
      const shown = linesInSight(lines, from, from + 600);
      expect(shown.length).toBeLessThan(40);
      expect(shown[0]?.top ?? 0).toBeLessThanOrEqual(from);
      expect(shown.at(-1)?.top ?? 0).toBeGreaterThanOrEqual(Math.min(from + 600, lines.height) - ROW_HEIGHT);
    }
  });

  it('scroll only as far as a row needs', () => {
    expect(scrollFor(lines, 'Đơn vị 1', 300, 600)).toBe(0);
    expect(scrollFor(lines, 'Đơn vị 10', 0, 600)).toBe(0);
    expect(scrollFor(lines, 'Đơn vị 50', 0, 600)).toBe(GROUP_HEIGHT + 50 * ROW_HEIGHT - 600);
    expect(scrollFor(lines, 'Đơn vị 50', 5000, 600)).toBe(GROUP_HEIGHT + 49 * ROW_HEIGHT);
    expect(scrollFor(lines, 'không có', 77, 600)).toBe(77);
  });
});

describe('keys', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  it.each([
    ['a', 'ArrowDown', 'b'],
    ['a', 'ArrowUp', 'a'],
    ['e', 'ArrowDown', 'e'],
    [null, 'ArrowDown', 'a'],
    [null, 'ArrowUp', 'e'],
    ['c', 'Home', 'a'],
    ['c', 'End', 'e'],
    ['a', 'PageDown', 'd'],
    ['e', 'PageUp', 'b'],
    ['a', 'x', null],
  ])('from %s, %s leads to %s', (current, key, to) => {
    expect(unitAfter(order, current, key, 3)).toBe(to);
  });
  it('lead nowhere in an empty table', () => {
    expect(unitAfter([], null, 'ArrowDown', 3)).toBeNull();
  });
  it('and Shift takes what lies between', () => {
    expect(between(order, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(between(order, 'x', 'd')).toEqual(['d']);
  });
});
