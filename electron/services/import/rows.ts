/** Rows of a table → paragraphs, the same way for every format. */
import type { RawItem, RawParagraph, RawRun } from './raw.ts';
import { plainParagraph } from './raw.ts';

export interface FlatRows {
  readonly items: RawItem[];
  /** Rows became lines with "|" between the cells; false: the table only placed things and its paragraphs stand as they were. */
  readonly flattened: boolean;
}

/**
 * One paragraph per row, cells joined by " | ". A table of one column, or with pictures in it, only places things side by side:
 * its paragraphs stand as they are.
 */
export function flattenRows(rows: readonly (readonly (readonly RawItem[])[])[]): FlatRows {
  const pictured = rows.some((row) => row.some((cell) => cell.some((item) => item.kind === 'picture')));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (pictured || columns <= 1) {
    const items = rows.flat(2).map((item): RawItem => (item.kind === 'paragraph' ? { ...item, origin: item.origin === 'table' ? 'body' : item.origin } : item));
    return { items, flattened: columns > 1 && rows.length > 2 };
  }
  return { items: rows.map(rowParagraph), flattened: true };
}

function rowParagraph(cells: readonly (readonly RawItem[])[]): RawParagraph {
  const runs: RawRun[] = [];
  /** Runs of one look that follow each other become one: a row may have very many cells. */
  const put = (run: RawRun): void => {
    const last = runs.at(-1);
    if (last?.bold === run.bold && last.italic === run.italic && last.font === run.font) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  };
  const join = (text: string): void => {
    const last = runs.at(-1);
    if (last !== undefined) put({ text, bold: false, italic: false, font: last.font });
  };
  for (const cell of cells) {
    const filled = cell.filter((item) => item.kind === 'paragraph').filter((item) => item.runs.some((run) => run.text.trim() !== ''));
    filled.forEach((paragraph, index) => {
      join(index === 0 ? ' | ' : ' ');
      // An automatic number is no text; without its list the row would lose it.
      if (paragraph.list !== null && paragraph.list.kind !== 'bullet') {
        put({ text: `${paragraph.list.label} `, bold: false, italic: false, font: paragraph.runs[0]?.font ?? null });
      }
      for (const run of paragraph.runs) put({ ...run, text: run.text.replace(/\s*\n\s*/gu, ' ') });
    });
  }
  return { ...plainParagraph(''), runs, origin: 'table' };
}
