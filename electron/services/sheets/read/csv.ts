/** Text with separators (.csv, .tsv) → cells. Nothing in it is a formula: what begins with "=" is text. */
import { decodeText, decodeUnicode } from '../../import/text/decode.ts';
import { AppError } from '../../../common/errors.ts';
import { NEUTRAL } from '../../../common/sheets/neutral.ts';
import { Budget, LAST_COLUMN, LAST_ROW, plainRuns, type RawSheetRow, type RawWorkbook } from './raw.ts';

/** Those in use, the likeliest first. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Lines looked at to tell the separator. */
const LOOKED_AT = 200;

/**
 * @throws AppError import/encoding when the bytes are in no encoding that is known, import/unsupported when they are no text,
 *   import/too-large
 */
export function readCsv(bytes: Uint8Array): RawWorkbook {
  if (bytes.length > 64 * 1024 * 1024) throw new AppError('import/too-large', { bytes: bytes.length });
  // UTF-8 and UTF-16 keep every character; of one-byte text decodeText knows what is Vietnamese.
  const { text, encoding } = decodeUnicode(bytes) ?? decodeText(bytes);
  const whole = text.replace(/^\ufeff/u, '');
  const said = /^"?sep=(.)"?\r?\n/u.exec(whole);
  const body = said === null ? whole : whole.slice(said[0].length);
  const records = parseSeparated(body, said?.[1] ?? separatorOf(body));
  const budget = new Budget();
  const rows: RawSheetRow[] = [];
  records.forEach((fields, index) => {
    if (index >= LAST_ROW || fields.length > LAST_COLUMN + 1) throw new AppError('import/too-large', { row: index + 1 });
    const cells = fields.flatMap((field, column) => {
      const clean = withoutNeutral(field).replace(CONTROLS, '');
      if (clean.trim() === '') return [];
      const cell = { column, runs: plainRuns(clean), kind: 'text' as const, day: null, indent: 0, bold: false, remark: '' };
      budget.spend(cell);
      return [cell];
    });
    if (cells.length > 0) rows.push({ number: index + 1, hidden: false, cells });
  });
  return { encoding, sheets: [{ name: '', hidden: false, rows, merges: [] }] };
}

/** Control characters that nothing prints; tabs and line ends stay. */
const CONTROLS = /(?![\t\n])[\0-\x1f\x7f]/gu;

/** The sign that our own files put in front of a cell that a program might take for a formula goes again. */
const withoutNeutral = (field: string): string => (NEUTRAL.test(field) ? field.slice(1) : field);

/**
 * The one that parts the most lines into the same number of cells, two at least. One that tears no quotes apart goes before any that does: a cell may
 * hold more tabs than the file has lines. Lines whose quotes it tears apart count only where nothing else tells.
 */
function separatorOf(text: string): string {
  const start = text.split('\n', LOOKED_AT).join('\n');
  let best: { separator: string; score: readonly number[] } = { separator: ',', score: [0, 0, 0] };
  for (const separator of SEPARATORS) {
    const { records, torn } = parsed(start, separator);
    const whole = evenness(records.filter((_, index) => !torn.has(index)));
    const score = [Number(whole > 0 && torn.size === 0), whole, evenness(records)];
    const first = score.findIndex((value, index) => value !== best.score[index]);
    if ((score[first] ?? 0) > (best.score[first] ?? 0)) best = { separator, score };
  }
  return best.separator;
}

/** How many lines have the number of cells that most have, times that number (8 at most). */
function evenness(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([length, lines]) => lines * Math.min(length, 8)));
}

/**
 * RFC 4180, and what programs make of it: a quote inside an unquoted field is a character, and a quote that is never closed is one
 * too (nothing behind it would be lost in one cell). Lines end in CRLF, LF or CR; a field holds them as "\n".
 */
export const parseSeparated = (text: string, separator: string): string[][] => parsed(text, separator).records;

/** The records, and the indices of those in which a quote is a character of a field that is not quoted: few programs write that. */
function parsed(text: string, separator: string): { records: string[][]; torn: ReadonlySet<number> } {
  const records: string[][] = [];
  const torn = new Set<number>();
  let fields: string[] = [];
  let at = 0;
  let quotes = true;
  while (at < text.length) {
    const closed = quotes && text.charAt(at) === '"' ? quotedEnd(text, at, separator) : OPEN;
    // Every quote behind one that is never closed is unsure as well; looking for each one's end would take for ever.
    if (closed === NEVER) quotes = false;
    const end = closed < 0 ? plainEnd(text, at, separator) : closed;
    if (closed < 0 && text.slice(at, end).includes('"')) torn.add(records.length);
    const field = closed < 0 ? text.slice(at, end) : text.slice(at + 1, end - 1).replaceAll('""', '"').replace(/\r\n?/gu, '\n');
    fields.push(field);
    at = end;
    if (at >= text.length) break;
    if (text.charAt(at) === separator) {
      at += 1;
      if (at >= text.length) fields.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    records.push(fields);
    fields = [];
  }
  if (fields.length > 0) records.push(fields);
  return { records, torn };
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === separator || char === '\n' || char === '\r') return at;
    at += 1;
  }
  return at;
}

/** No quotes around the field, or it goes on behind them, so that they are its characters. */
const OPEN = -1;
/** The quote is never closed. */
const NEVER = -2;

/** Behind the closing quote; OPEN; NEVER. */
function quotedEnd(text: string, from: number, separator: string): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    const next = text.charAt(at + 1);
    if (next === '"') continue;
    return next === '' || next === separator || next === '\n' || next === '\r' ? at + 1 : OPEN;
  }
  return NEVER;
}
