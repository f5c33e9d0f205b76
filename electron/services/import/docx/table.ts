/** Tables of a .docx. What becomes of them is decided for all formats alike (`../rows.ts`). */
import type { RawItem } from '../raw.ts';
import { layOutRows, linkedRows, type LinkedCell } from '../rows.ts';
import { warning } from '../warnings.ts';
import { readBlocks } from './body.ts';
import { REMOVED } from './rawtext.ts';
import type { Reading } from './reading.ts';
import { childOf, descendantsOf, elementsOf, valueOf, type XmlElement } from '../xml.ts';

/** A table, or its paragraphs where it only places things. */
export function readTable(table: XmlElement, reading: Reading): RawItem[] {
  const rows = rowsOf(table, reading);
  const linked = rows.map((row) => [...skipped(row), ...cellsOf(row).map((cell): LinkedCell => ({ items: readBlocks(cell, reading, 'table'), ...reachOf(cell) }))]);
  // Cells that begin a merge, over columns or rows.
  reading.counts.merged += descendantsOf(table, 'w:gridSpan').length + descendantsOf(table, 'w:vMerge').filter((merge) => merge.attributes['w:val'] === 'restart').length;
  const heads = rows.findIndex((row) => !isHeader(row));
  const ruled = isRuled(table);
  const { items, isTable, flattened } = layOutRows({ rows: linkedRows(linked), ...(heads > 0 ? { headerRows: heads } : {}), ...(ruled === undefined ? {} : { ruled }) });
  if (isTable) reading.counts.tables += 1;
  if (flattened) reading.warn(warning('table-flattened'));
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

/** Columns that a row leaves free in front. */
function skipped(row: XmlElement): LinkedCell[] {
  const count = Math.min(Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? '0') || 0, 63);
  return count > 0 ? [{ items: [], colspan: count, merge: null }] : [];
}

function reachOf(cell: XmlElement): Pick<LinkedCell, 'colspan' | 'merge'> {
  const properties = childOf(cell, 'w:tcPr');
  const span = Number(valueOf(properties, 'w:gridSpan') ?? '1');
  const merge = childOf(properties, 'w:vMerge');
  return { colspan: Number.isInteger(span) && span > 1 ? Math.min(span, 63) : 1, merge: merge === undefined ? null : merge.attributes['w:val'] === 'restart' ? 'start' : 'goes-on' };
}

const isHeader = (row: XmlElement): boolean => {
  const mark = childOf(childOf(row, 'w:trPr'), 'w:tblHeader');
  return mark !== undefined && !['0', 'false', 'off'].includes(mark.attributes['w:val'] ?? '1');
};

/** Whether lines are drawn inside; undefined where a style may say so. */
function isRuled(table: XmlElement): boolean | undefined {
  const borders = childOf(childOf(table, 'w:tblPr'), 'w:tblBorders');
  const inside = [childOf(borders, 'w:insideH'), childOf(borders, 'w:insideV')].filter((one) => one !== undefined);
  if (inside.length === 0) return undefined;
  return inside.some((one) => !['none', 'nil'].includes(one.attributes['w:val'] ?? ''));
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
