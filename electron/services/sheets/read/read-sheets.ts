/** The door: a stranger's file of sheets in, cells in Unicode out. No file system, no network, no state. */
import { AppError, type ErrorCode } from '../../../common/errors.ts';
import type { Workbook } from '../../../common/sheets/shapes.ts';
import type { TextEncoding } from '../../../common/text/encodings/detect.ts';
import { labelOf, sniff } from '../../import/media.ts';
import { readCsv } from './csv.ts';
import { readOds } from './ods.ts';
import type { RawWorkbook } from './raw.ts';
import { unifySheets } from './unify.ts';
import { readXlsx } from './xlsx.ts';

type Format = Workbook['format'];
const READERS: Readonly<Record<Format, (bytes: Uint8Array) => RawWorkbook>> = { xlsx: readXlsx, ods: readOds, csv: readCsv };

/** What the shared readers of archives and texts say, in words that help with a spreadsheet. */
const AS_SHEET: Partial<Readonly<Record<ErrorCode, ErrorCode>>> = {
  'import/damaged': 'sheet/damaged',
  'import/too-large': 'sheet/too-large',
  'import/unsupported': 'sheet/unsupported',
};

/**
 * Reads a file of sheets. What it is is told by its bytes; the name serves for messages.
 * @param encoding a person's verdict for the whole file, which overrules what its text says
 * @throws AppError sheet/unsupported, sheet/protected, sheet/empty, sheet/damaged, sheet/too-large, import/encoding, each with the file's
 *   `name`
 */
export function readSheets(input: { readonly name: string; readonly bytes: Uint8Array; readonly encoding?: TextEncoding | undefined }): Workbook {
  const { name, bytes } = input;
  const kind = sniff(bytes);
  const format: Format | null = kind === 'xlsx' ? 'xlsx' : kind === 'odt' ? 'ods' : kind === 'text' ? 'csv' : null;
  if (kind === 'empty') throw new AppError('sheet/empty', { name });
  if (kind === 'docx-encrypted') throw new AppError('sheet/protected', { name });
  if (format === null) throw new AppError('sheet/unsupported', { name, found: labelOf(kind) });
  try {
    const raw = READERS[format](bytes);
    const sheets = unifySheets(raw, input.encoding ?? null);
    if (sheets.every(({ rows }) => rows.length === 0)) throw new AppError('sheet/empty', { name });
    return { name, format, encoding: raw.encoding, sheets };
  } catch (thrown) {
    // Readers do not know the file's name; the message needs it.
    if (thrown instanceof AppError) throw new AppError(AS_SHEET[thrown.code] ?? thrown.code, { ...thrown.detail, name }, { cause: thrown });
    // A file of another program's making must never look like a fault of this one; a stack that ran over is a file too deep.
    if (thrown instanceof RangeError) throw new AppError('sheet/damaged', { name, why: thrown.message }, { cause: thrown });
    throw thrown;
  }
}
