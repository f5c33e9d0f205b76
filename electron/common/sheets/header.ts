/** Where the header of a sheet is, and what it says of each column. Pure. */
import type { Grid } from './grid.ts';
import { fieldOfHeader } from './header-words.ts';
import type { SheetTarget } from './fields.ts';

export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** Rows looked at; an office puts its name, the list's name and the decision above. */
const LOOKED_AT = 60;
/** Longest text of a header. */
const LONGEST = 120;
/** Two columns that are known make a header. */
const LEAST = 2;

/** The header, by the words in its cells; null: none is seen. */
export function findHeader(grid: Grid, target: SheetTarget): HeaderRows | null {
  let best: { row: number; score: number } | null = null;
  for (const { number, cells } of grid.rows.slice(0, LOOKED_AT)) {
    const fields = cells.filter(({ text, kind }) => kind === 'text' && text.length <= LONGEST).map(({ text }) => fieldOfHeader(text, target));
    const score = new Set(fields.filter((field) => field !== 'none')).size;
    if (score >= LEAST && score > (best?.score ?? 0)) best = { row: number, score };
  }
  if (best === null) {
    // A list of one column: its first row may say what it is.
    const first = grid.rows[0];
    const only = first?.cells.length === 1 ? first.cells[0] : undefined;
    return first !== undefined && only !== undefined && fieldOfHeader(only.text, target) !== 'none' && only.text.length < 40 ? { top: first.number, bottom: first.number } : null;
  }
  return withSecondLine(grid, best.row, target);
}

/** A header of two rows: cells of the first are merged across those of the second, others down beside them. */
export function withSecondLine(grid: Grid, row: number, target: SheetTarget): HeaderRows {
  const index = grid.rows.findIndex(({ number }) => number === row);
  const [before, next] = [grid.rows[index - 1], grid.rows[index + 1]];
  const merges = grid.mergesFrom(row).filter(({ top, bottom, left, right }) => bottom > top || right > left);
  const bottom = Math.max(row, ...merges.map((merge) => merge.bottom).filter((end) => end <= row + 3));
  if (bottom > row) return { top: row, bottom };
  // The second row of a header may be the one with more words; the first one then reaches over it.
  const above = before === undefined ? undefined : grid.mergesFrom(before.number).find(({ bottom: end }) => end >= row);
  if (before !== undefined && above !== undefined && before.number < row) return { top: before.number, bottom: row };
  const across = merges.some(({ left, right }) => right > left);
  const words = next?.cells.every(({ kind, text }) => kind === 'text' && text.length <= 40 && fieldOfHeader(text, target) !== 'none') === true;
  return across && next !== undefined && words && next.number === row + 1 ? { top: row, bottom: next.number } : { top: row, bottom: row };
}

/** The words above a column, from the first header row to the last, each once. */
export function headerText(grid: Grid, header: HeaderRows | null, column: number): string {
  if (header === null) return '';
  const words: string[] = [];
  for (const { number } of grid.rows) {
    if (number < header.top || number > header.bottom) continue;
    const over = grid.at(number, column)?.cell.text ?? acrossText(grid, header.top, number, column);
    const text = over?.replace(/\s+/gu, ' ').trim();
    if (text !== undefined && text !== '' && !words.includes(text)) words.push(text);
  }
  return words.join(' ');
}

/** The words of the lowest header row over this column alone; empty: it shares all its words with its neighbours. */
export function ownHeaderText(grid: Grid, header: HeaderRows | null, column: number): string {
  const cells = header === null ? [] : grid.rows.filter(({ number }) => number > header.top && number <= header.bottom).flatMap((row) => row.cells.filter((cell) => cell.column === column));
  return cells.at(-1)?.text.replace(/\s+/gu, ' ').trim() ?? '';
}

function acrossText(grid: Grid, first: number, row: number, column: number): string | undefined {
  for (let from = first; from <= row; from += 1) {
    const merge = grid.mergesFrom(from).find(({ bottom, left, right }) => bottom >= row && left < column && right >= column);
    if (merge !== undefined) return grid.at(merge.top, merge.left)?.cell.text;
  }
  return undefined;
}
