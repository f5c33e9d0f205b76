/** Tables → paragraphs. A table that only places pictures and captions side by side is no table for a reader. */
import type { RawItem } from '../raw.ts';
import { flattenRows } from '../rows.ts';
import { warning } from '../warnings.ts';
import { readBlocks } from './body.ts';
import { REMOVED } from './rawtext.ts';
import type { Reading } from './reading.ts';
import { childOf, descendantsOf, elementsOf, type XmlElement } from '../xml.ts';

/** One paragraph per row, cells joined by " | "; layout tables (one column, or pictures in them) give their paragraphs as they are. */
export function flattenTable(table: XmlElement, reading: Reading): RawItem[] {
  const rows = rowsOf(table, reading).map((row) => cellsOf(row).map((cell) => readBlocks(cell, reading, 'table')));
  // Cells that begin a merge, over columns or rows.
  reading.counts.merged += descendantsOf(table, 'w:gridSpan').length + descendantsOf(table, 'w:vMerge').filter((merge) => merge.attributes['w:val'] === 'restart').length;
  const { items, flattened } = flattenRows(rows);
  if (flattened) {
    reading.counts.tables += 1;
    reading.warn(warning('table-flattened'));
  }
  return items;
}

/** Rows, also those inside content controls; rows that tracked changes removed are counted and left out. */
function rowsOf(table: XmlElement, reading: Reading): XmlElement[] {
  return within(table, 'w:tr').filter((row) => {
    const removed = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
    if (removed) reading.countChange('removed', [...descendantsOf(row, 'w:t'), ...descendantsOf(row, 'w:delText')]);
    return !removed;
  });
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
