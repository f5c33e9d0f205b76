/** Text parted by tabs, as spreadsheets put their cells on the clipboard: read as a table. Pure. */
import { MOST_COLUMNS, type TableBlock } from '@common/article/document.ts';
import { table } from '@common/article/build.ts';
import { cleanText } from './plain.ts';

/** More cells than any table of a book; what has more is read as text. */
const MOST_ROWS = 2000;

/**
 * Null when the text is no table: no tab in it, or more columns than a table may have. A cell that holds a tab or a line end, or a quotation mark
 * besides, is quoted and its quotation marks are doubled (RFC 4180, with tabs); a quotation mark that opens no such cell is text.
 */
export function tabbedTable(text: string): TableBlock | null {
  if (!text.includes('\t')) return null;
  const rows = rowsOf(text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, ''));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns < 2 || columns > MOST_COLUMNS || rows.length > MOST_ROWS) return null;
  return table(0, rows.map((row) => Array.from({ length: columns }, (_none, column) => cleanText(row[column] ?? '').trim())));
}

/** `"…"`, its quotation marks doubled, up to a tab, a line end or the end. */
const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy;
const PLAIN = /[^\t\n]*/uy;

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    QUOTED.lastIndex = at;
    PLAIN.lastIndex = at;
    const quoted = QUOTED.exec(text);
    const value = quoted?.[0] ?? PLAIN.exec(text)?.[0] ?? '';
    rows.at(-1)?.push(quoted === null ? value : (quoted[1] ?? '').replaceAll('""', '"'));
    at += value.length;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}
