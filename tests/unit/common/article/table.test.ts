/** The grid of tables: whole whatever the spans say, and what rows and columns do to it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, table } from '../../../../electron/common/article/build.ts';
import { MOST_COLUMNS, tableBlock, type TableBlock } from '../../../../electron/common/article/document.ts';
import { normalizeTable } from '../../../../electron/common/article/normalize.ts';
import { cellAt, gridOf, tableOf, withColumn, withoutColumn, withoutRow, withRow, type Grid } from '../../../../electron/common/article/table.ts';

const span = fc.integer({ min: 1, max: 6 });
const wild = fc
  .tuple(fc.nat({ max: 4 }), fc.array(fc.array(fc.tuple(fc.nat({ max: 99 }), span, span), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }))
  .map(([head, rows]) => table(head, rows.map((row) => row.map(([word, colspan, rowspan]) => cell(`w${String(word)}`, { colspan, rowspan })))));
const words = (block: TableBlock): string[] => block.children.flatMap((row) => row.children.map((one) => one.children.map(({ text }) => text).join(''))).filter((text) => text !== '');

/** Every place of the grid is covered by one cell. */
function holes({ rows, columns, cells }: Grid): number {
  let wrong = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const here = cells.filter((one) => row >= one.row && row < one.row + one.rowspan && column >= one.column && column < one.column + one.colspan);
      if (here.length !== 1) wrong += 1;
    }
  }
  return wrong + cells.filter((one) => one.row + one.rowspan > rows || one.column + one.colspan > columns).length;
}

describe('the grid', () => {
  it('has no hole and no overlap, keeps every word in its order, and is reached once', () => {
    fc.assert(
      fc.property(wild, (block) => {
        const whole = normalizeTable(block);
        expect(holes(gridOf(whole))).toBe(0);
        expect(words(whole)).toEqual(words(block));
        expect(normalizeTable(whole)).toEqual(whole);
        expect(tableBlock.safeParse(whole).success).toBe(true);
      }),
    );
  });

  it('stays one through adding and removing rows and columns; adding loses nothing and taking away again gives it back', () => {
    fc.assert(
      fc.property(wild, fc.nat(), fc.nat(), (block, down, across) => {
        const grid = gridOf(normalizeTable(block));
        // A table as wide as a table may be takes no further column.
        fc.pre(grid.columns < MOST_COLUMNS);
        const [row, column] = [down % (grid.rows + 1), across % (grid.columns + 1)];
        const [taller, wider] = [tableOf(withRow(grid, row)), tableOf(withColumn(grid, column))];
        for (const one of [taller, wider]) {
          expect(holes(gridOf(one))).toBe(0);
          expect(words(one)).toEqual(words(tableOf(grid)));
        }
        expect(gridOf(wider).columns).toBe(grid.columns + 1);
        const narrower = withoutColumn(gridOf(wider), column);
        expect(narrower === null ? null : tableOf(narrower)).toEqual(tableOf(grid));
        const less = withoutRow(grid, down % grid.rows);
        if (less !== null) expect(holes(gridOf(tableOf(less)))).toBe(0);
      }),
    );
  });

  it('never gets wider than a table may be, however cells are merged', () => {
    const row = (rowspan: number) => Array.from({ length: 40 }, () => cell('x', { colspan: 3, rowspan }));
    const whole = normalizeTable(table(0, [row(9), row(9), row(2), row(1)]));
    expect(gridOf(whole).columns).toBeLessThanOrEqual(MOST_COLUMNS);
    expect(holes(gridOf(whole))).toBe(0);
    expect(words(whole)).toHaveLength(160);
    const widest = gridOf(table(0, [Array.from({ length: MOST_COLUMNS }, () => 'x')]));
    expect(withColumn(widest, 3)).toBe(widest);
  });

  it('knows the cell of every place', () => {
    const grid = gridOf(table(1, [[cell('a', { colspan: 2 }), cell('b', { rowspan: 2 })], ['c', 'd']]));
    expect([[0, 1], [1, 2], [1, 1], [2, 0]].map(([row = 0, column = 0]) => cellAt(grid, row, column)?.children[0]?.text)).toEqual(['a', 'b', 'd', undefined]);
  });

  it('has a header that no cell reaches out of, and something under it', () => {
    expect(normalizeTable(table(2, [['a', 'b'], ['c', cell('d', { rowspan: 2 })], ['e']])).headerRows).toBe(1);
    expect(normalizeTable(table(1, [['a', 'b']])).headerRows).toBe(0);
    expect(normalizeTable(table(1, [[cell('a', { rowspan: 2 }), 'b'], ['c']])).headerRows).toBe(0);
  });

  it('drops rows in which no cell begins', () => {
    expect(normalizeTable({ ...table(0, [[cell('a', { rowspan: 3 }), cell('b', { rowspan: 3 })]]), children: [...table(0, [[cell('a', { rowspan: 3 }), cell('b', { rowspan: 3 })]]).children, { type: 'table-row', children: [] }] })).toEqual(table(0, [['a', 'b']]));
  });
});
