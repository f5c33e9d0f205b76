/** Tables → paragraphs. A table that only places pictures and captions side by side is no table for a reader. */
import type { RawItem, RawParagraph, RawRun } from '../raw.ts';
import { plainParagraph } from '../raw.ts';
import { warning } from '../warnings.ts';
import { readBlocks } from './body.ts';
import { REMOVED } from './rawtext.ts';
import type { Reading } from './reading.ts';
import { childOf, descendantsOf, elementsOf, type XmlElement } from './xml.ts';

/** One paragraph per row, cells joined by " | "; layout tables (one column, or pictures in them) give their paragraphs as they are. */
export function flattenTable(table: XmlElement, reading: Reading): RawItem[] {
  const rows = rowsOf(table).map((row) => cellsOf(row).map((cell) => readBlocks(cell, reading, 'table')));
  if (descendantsOf(table, 'w:gridSpan').length + descendantsOf(table, 'w:vMerge').length > 0) reading.warn(warning('merged-cells'));
  const pictured = rows.some((row) => row.some((cell) => cell.some((item) => item.kind === 'picture')));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns > 1 && !(pictured && rows.length <= 2)) reading.warn(warning('table-flattened'));
  if (pictured || columns <= 1) {
    return rows.flat(2).map((item): RawItem => (item.kind === 'paragraph' ? { ...item, origin: 'body' } : item));
  }
  return rows.map(rowParagraph);
}

function rowParagraph(cells: readonly (readonly RawItem[])[]): RawParagraph {
  const runs: RawRun[] = [];
  const join = (text: string): void => {
    if (runs.length > 0) runs.push({ text, bold: false, italic: false, font: null });
  };
  for (const cell of cells) {
    const filled = cell.filter((item) => item.kind === 'paragraph').filter((item) => item.runs.some((run) => run.text.trim() !== ''));
    filled.forEach((paragraph, index) => {
      join(index === 0 ? ' | ' : ' ');
      // An automatic number is no text; without its list the row would lose it.
      if (paragraph.list !== null && paragraph.list.kind !== 'bullet') {
        runs.push({ text: `${paragraph.list.label} `, bold: false, italic: false, font: null });
      }
      runs.push(...paragraph.runs.map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, ' ') })));
    });
  }
  return { ...plainParagraph(''), runs, origin: 'table' };
}

/** Rows, also those inside content controls; rows that tracked changes removed are counted and left out. */
function rowsOf(table: XmlElement): XmlElement[] {
  return within(table, 'w:tr').filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined);
}

function cellsOf(row: XmlElement): XmlElement[] {
  return within(row, 'w:tc');
}

function within(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of elementsOf(element)) {
    if (child.name === name) found.push(child);
    else if (child.name !== 'w:tbl' && !REMOVED.has(child.name)) found.push(...within(child, name));
  }
  return found;
}
