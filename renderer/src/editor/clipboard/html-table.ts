/** Whether a table of a pasted page holds rows and columns, and which. */
import { MOST_COLUMNS, type TableBlock } from '@common/article/document.ts';
import { normalizeInline } from '@common/article/normalize.ts';
import type { HtmlNode } from './html.ts';

export interface HtmlCell {
  readonly node: HtmlNode;
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

const ELEMENT = 1;
/** What rows may stand in. */
const PARTS = new Set(['TBODY', 'THEAD', 'TFOOT']);

/** The fewest rows and columns of a table: in the text one row may well only place things; pasted into cells it is a row of cells. */
export interface LeastTable {
  readonly rows: number;
  readonly columns: number;
}
export const IN_TEXT: LeastTable = { rows: 2, columns: 2 };
export const IN_CELLS: LeastTable = { rows: 1, columns: 1 };

/** A cell with a table in it holds no more letters than this; what holds more is a column of a page. */
const LONGEST_CELL = 600;

/**
 * Rows of cells; null when the table only places things: fewer than the least rows or columns, one cell alone, tables in most of its
 * cells, one in another or beside a page's text, or wider than a table of the book may be. `<th>` and cells of `<thead>` are headers.
 */
export function tableRows(table: HtmlNode, least: LeastTable = IN_TEXT): HtmlCell[][] | null {
  const rows: HtmlCell[][] = [];
  const take = (node: HtmlNode, inHead: boolean): void => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (child.nodeType !== ELEMENT) continue;
      if (PARTS.has(name)) take(child, name === 'THEAD');
      else if (name === 'TR') rows.push(cellsOf(child, inHead));
    }
  };
  take(table, false);
  const filled = rows.filter((row) => row.length > 0);
  const widest = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (filled.length < least.rows || widest < least.columns || filled.length * widest < 2 || widest > MOST_COLUMNS) return null;
  const cells = filled.flat();
  const holding = cells.map(({ node }) => tablesIn(node)).filter(({ depth }) => depth > 0);
  return holding.length * 2 > cells.length || holding.some(({ depth, letters }) => depth > 1 || letters > LONGEST_CELL) ? null : filled;
}

/** A first row all in bold over rows that are not is the header, as offices set it; a header is bold by its kind. */
export function headed(table: TableBlock): TableBlock {
  const [first, second] = table.children;
  if (table.headerRows > 0 || first === undefined || second === undefined || !isBold(first) || isBold(second) || first.children.some(({ rowspan = 1 }) => rowspan > 1)) return table;
  const cells = first.children.map((cell) => ({ ...cell, children: normalizeInline(cell.children.map(({ bold: _bold, ...rest }) => rest)) }));
  return { ...table, headerRows: 1, children: [{ ...first, children: cells }, ...table.children.slice(1)] };
}

/** Every word of it, and there are some in more than one cell. */
function isBold({ children }: TableBlock['children'][number]): boolean {
  const filled = children.filter((cell) => cell.children.some(({ text }) => text.trim() !== ''));
  return filled.length > 1 && filled.every((cell) => cell.children.every(({ text, bold }) => bold === true || text.trim() === ''));
}

function cellsOf(row: HtmlNode, inHead: boolean): HtmlCell[] {
  const cells: HtmlCell[] = [];
  for (const node of row.childNodes) {
    const name = node.nodeName.toUpperCase();
    if (name === 'TD' || name === 'TH') cells.push({ node, header: inHead || name === 'TH', colspan: spanOf(node, 'colspan'), rowspan: spanOf(node, 'rowspan') });
  }
  return cells;
}

function spanOf(node: HtmlNode, name: string): number {
  const value = Number(node.getAttribute?.(name) ?? '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, 1000) : 1;
}

/** How deep tables stand in a cell, and its letters. Without recursion: a tree made to exhaust the stack must not. */
function tablesIn(cell: HtmlNode): { readonly depth: number; readonly letters: number } {
  let [deepest, letters] = [0, 0];
  const open = [...cell.childNodes].map((node) => ({ node, depth: 0 }));
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const depth = each.depth + (each.node.nodeName.toUpperCase() === 'TABLE' ? 1 : 0);
    deepest = Math.max(deepest, depth);
    letters += (each.node.nodeValue ?? '').trim().length;
    for (const node of each.node.childNodes) open.push({ node, depth });
  }
  return { depth: deepest, letters };
}
