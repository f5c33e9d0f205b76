import { describe, expect, it } from 'vitest';
import { chosen, countsOf, grouped, rowsOf, type Filter } from '../../../../electron/common/collect/list.ts';
import { task, unit } from './support.ts';

const TODAY = '2025-11-21';
const came = { receivedOn: '2025-11-01' };
const rows = rowsOf(
  [
    unit('Sở Y tế', [task('text', came)], { contactName: 'Hà Thị Vân', phone: '0205 555 075' }),
    unit('Sở Xây dựng', [task('text', { dueOn: '2025-11-30' }), task('text', came)]),
    unit('Đài Phát thanh', [task('text', { dueOn: '2025-11-20' })]),
    unit('Bưu điện tỉnh', [task('text', came)]),
    unit('Cục Thuế'),
    unit('An ninh', [task('text', { waived: true })]),
  ],
  TODAY,
);
const names = (filter: Filter, query = ''): string[] => chosen(rows, filter, query).map((row) => row.unit.name);

describe('the list of units', () => {
  it('counts what each filter lets through', () => {
    expect(countsOf(rows)).toEqual({ all: 6, missing: 2, overdue: 1, 'nothing-sent': 1 });
  });

  it.each<[Filter, string[]]>([
    ['missing', ['Sở Xây dựng', 'Đài Phát thanh']],
    ['overdue', ['Đài Phát thanh']],
    ['nothing-sent', ['Đài Phát thanh']],
  ])('%s', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  it.each([
    ['so', ['Sở Y tế', 'Sở Xây dựng']],
    ['SỞ tế', ['Sở Y tế']],
    ['van', ['Sở Y tế']],
    ['0205555', ['Sở Y tế']],
    ['dai phat', ['Đài Phát thanh']],
    ['không có', []],
  ])('finds “%s”', (query, expected) => {
    expect(names('all', query)).toEqual(expected);
  });

  it('groups: who owes, the earliest due first; who has sent all, by name; who was asked for nothing', () => {
    expect(grouped(rows).map(({ group, rows: found }) => [group, found.map((row) => row.unit.name)])).toEqual([
      ['missing', ['Đài Phát thanh', 'Sở Xây dựng']],
      ['complete', ['Bưu điện tỉnh', 'Sở Y tế']],
      ['unasked', ['An ninh', 'Cục Thuế']],
    ]);
  });
});
