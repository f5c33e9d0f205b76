/** Rectangles of cells: merging, splitting and filling leave a grid without a hole and lose no word that is not filled over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, table } from '../../../../electron/common/article/build.ts';
import type { TableBlock } from '../../../../electron/common/article/document.ts';
import { normalizeTable } from '../../../../electron/common/article/normalize.ts';
import { areaAround, cellsIn, cutOut, filledFrom, mergedArea, splitCell, type Area } from '../../../../electron/common/article/table-areas.ts';
import { gridOf, tableOf, type Grid } from '../../../../electron/common/article/table.ts';

const span = fc.integer({ min: 1, max: 4 });
const wild = fc
  .array(fc.array(fc.tuple(fc.nat({ max: 99 }), span, span), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((rows) => gridOf(normalizeTable(table(0, rows.map((row) => row.map(([word, colspan, rowspan]) => cell(`w${String(word)}`, { colspan, rowspan })))))));
const wordsOf = (grid: Grid): string[] => grid.cells.flatMap(({ children }) => children.map(({ text }) => text).join('').split('\n')).filter((text) => text !== '');
const pick = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};
/** Every place is covered by one cell, and the table says the same. */
function expectWhole(grid: Grid): void {
  const places = grid.cells.reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0);
  expect(places).toBe(grid.rows * grid.columns);
  expect(gridOf(tableOf(grid))).toEqual(grid);
}
const rewritten = (block: TableBlock): Grid => gridOf(block);

describe('an area', () => {
  it('cuts no cell, and merged it is one cell with all its words in reading order; splitting keeps them', () => {
    fc.assert(
      fc.property(wild, fc.nat(), fc.nat(), (grid, from, to) => {
        const area = areaAround(grid, pick(grid.cells, from), pick(grid.cells, to));
        const held = cellsIn(grid, area);
        expect(held.reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0)).toBe(area.rows * area.columns);
        const merged = rewritten(tableOf(mergedArea(grid, area)));
        expectWhole(merged);
        expect([...wordsOf(merged)].sort()).toEqual([...wordsOf(grid)].sort());
        const one = merged.cells.find(({ row, column }) => row === area.row && column === area.column);
        expect(one?.children.map(({ text }) => text).join('')).toBe(wordsOf({ ...grid, cells: held }).join('\n'));
        const split = splitCell(merged, area.row, area.column);
        expectWhole(split);
        expect([...wordsOf(split)].sort()).toEqual([...wordsOf(grid)].sort());
        expect(split.cells.find(({ row, column }) => row === area.row && column === area.column)).toMatchObject({ rowspan: 1, colspan: 1 });
      }),
    );
  });

  it('cut out is a whole table of its cells', () => {
    fc.assert(
      fc.property(wild, fc.nat(), fc.nat(), (grid, from, to) => {
        const area = areaAround(grid, pick(grid.cells, from), pick(grid.cells, to));
        expect(wordsOf(rewritten(tableOf(cutOut(grid, area))))).toEqual(wordsOf({ ...grid, cells: cellsIn(grid, area) }));
      }),
    );
  });
});

describe('filling', () => {
  it('puts every cell in its place, grows the table, and leaves alone what stands outside', () => {
    fc.assert(
      fc.property(wild, wild, fc.nat(), (grid, filling, at) => {
        const { row, column } = pick(grid.cells, at);
        const filled = filledFrom(grid, row, column, filling);
        if (filled === null) throw new Error('twenty columns at most are within the limit');
        const area: Area = { row, column, rows: filling.rows, columns: filling.columns };
        const inside = cellsIn(filled, area).filter((one) => one.row >= row && one.column >= column);
        expect(wordsOf({ ...filled, cells: inside })).toEqual(wordsOf(filling));
        const outside = grid.cells.filter((one) => one.row < row || one.column < column || one.row >= row + filling.rows || one.column >= column + filling.columns);
        const expected = [...wordsOf(filling), ...wordsOf({ ...grid, cells: outside })].sort();
        expect([...wordsOf(filled)].sort()).toEqual(expected);
        expectWhole(filled);
      }),
    );
  });

  it('does nothing where the table would be wider than a table may be', () => {
    const wide = gridOf(table(0, [Array.from({ length: 40 }, () => 'x')]));
    expect(filledFrom(wide, 0, 39, wide)).toBeNull();
  });
});
