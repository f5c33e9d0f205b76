/** Cells as their file holds them → cells in Unicode. What a text is written in is told column by column and font by font. */
import { byVerdict } from '../../../common/text/encodings/convert.ts';
import { detectEncoding, type LegacyEncoding, type TextEncoding } from '../../../common/text/encodings/detect.ts';
import type { Sheet, SheetCell, SheetRow } from '../../../common/sheets/shapes.ts';
import { unify } from '../../import/encoding/unify.ts';
import { plainParagraph, type RawParagraph } from '../../import/raw.ts';
import type { RawSheet, RawSheetCell, RawWorkbook } from './raw.ts';

/** @param forced a person's verdict for the whole file */
export function unifySheets(raw: RawWorkbook, forced: TextEncoding | null): Sheet[] {
  const said = forced ?? (raw.encoding === 'windows-1252' ? oneByteEncoding(raw) : null);
  return raw.sheets.map((sheet) => unifySheet(sheet, said));
}

/** A text file of one byte a letter is written in one encoding from end to end: its short cells are read as its long ones. */
function oneByteEncoding({ sheets }: RawWorkbook): LegacyEncoding | null {
  const text = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ runs }) => runs.map((run) => run.text)))).join('\n');
  const { encoding } = detectEncoding(text);
  return encoding === 'unicode' ? null : encoding;
}

function unifySheet({ name, hidden, rows, merges }: RawSheet, forced: TextEncoding | null): Sheet {
  const columns = new Map<number, RawSheetCell[]>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const column = columns.get(cell.column);
      if (column === undefined) columns.set(cell.column, [cell]);
      else column.push(cell);
    }
  }
  const done = new Map<RawSheetCell, SheetCell>();
  for (const cells of columns.values()) unifyColumn(cells, forced, done);
  return {
    name: name.normalize('NFC'),
    hidden,
    merges: [...merges],
    rows: rows.map((row): SheetRow => ({ ...row, cells: row.cells.flatMap((cell) => done.get(cell) ?? []) })).filter(({ cells }) => cells.length > 0),
  };
}

function unifyColumn(cells: readonly RawSheetCell[], forced: TextEncoding | null, done: Map<RawSheetCell, SheetCell>): void {
  const paragraphs = cells.map(({ runs }): RawParagraph => ({ ...plainParagraph(''), runs: runs.map((run) => ({ ...run, bold: false, italic: false })) }));
  const { document } = unify({ items: paragraphs, pictures: [], encoding: 'xlsx', plain: false, warnings: [], aside: [], rawText: [] }, forced);
  cells.forEach((cell, index) => {
    const item = document.items[index];
    const original = cell.runs.map(({ text }) => text).join('');
    const text = item?.kind === 'paragraph' ? item.runs.map((run) => run.text).join('') : original.normalize('NFC');
    // Signs without width come with what was copied from web pages: nobody sees them, and a name with one is another name. A soft hyphen stays: TCVN3 has its ư there.
    const shown = text.replace(/[\u200b-\u200f\u2060\ufeff]/gu, '').replace(/\r\n?/gu, '\n').replace(/^\s*\n|\s+$/gu, '');
    if (shown.trim() === '') return;
    // Spaces in front move a text in where no format does.
    const spaces = /^[ \u00a0\t]*/u.exec(shown)?.[0].replaceAll('\t', '  ').length ?? 0;
    const encoding = original.normalize('NFC') === text ? null : encodingOf(original, text);
    done.set(cell, {
      column: cell.column,
      text: shown.trim(),
      kind: cell.kind,
      day: cell.day,
      indent: cell.indent + (spaces >> 1),
      bold: cell.bold,
      was: encoding === null ? null : { text: original, encoding },
      remark: cell.remark,
    });
  });
}

/** In which encoding this text was read as that. */
function encodingOf(original: string, text: string): LegacyEncoding {
  for (const encoding of ['tcvn3', 'vni', 'windows-1258'] as const) {
    const read = byVerdict(original, { encoding, through1258: false });
    if (read === text || read.toUpperCase() === text) return encoding;
  }
  return detectEncoding(original).encoding === 'vni' ? 'vni' : 'tcvn3';
}
