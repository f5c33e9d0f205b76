/**
 * A list as .csv: UTF-8 with its mark (Excel reads it as that only then), commas, CRLF, cells quoted where they have to be (RFC 4180).
 * A cell that a program would take for a formula gets an apostrophe in front (`common/sheets/neutral.ts`); the project's own reader takes
 * it away again.
 */
import { neutralised } from '../../../common/sheets/neutral.ts';
import { dateInFigures } from '../../../common/text/dates.ts';
import { isDay, type ListTable, type Value } from './table.ts';

export function writeCsv({ columns, rows }: ListTable): Uint8Array<ArrayBuffer> {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => row.map(textOf))];
  return new TextEncoder().encode(`\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`);
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (isDay(value)) return dateInFigures(value.day);
  return typeof value === 'number' ? String(value) : neutralised(value);
}

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
