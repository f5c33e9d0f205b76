/** Rows of a table → a table, or paragraphs where it only places things on the page; the same way for every format. */
import { MOST_COLUMNS } from '../../common/article/document.ts';
import { fold } from '../../common/text/fold.ts';
import { countWords } from '../../common/text/words.ts';
import type { RawCell, RawItem, RawParagraph, RawRun, RawTable } from './raw.ts';
import { plainParagraph } from './raw.ts';

/** A cell of a format that marks the cells which go on from the row above, instead of counting rows. */
export interface LinkedCell {
  readonly items: readonly RawItem[];
  readonly colspan: number;
  /** `start`: cells below may go on with it; `goes-on`: it belongs to the one above in its column. */
  readonly merge: 'start' | 'goes-on' | null;
}

/** Cells linked from row to row → cells that count their rows. Words of a cell that goes on stay with the one it belongs to. */
export function linkedRows(rows: readonly (readonly LinkedCell[])[]): SourceCell[][] {
  const open = new Map<number, { items: RawItem[]; colspan: number; rowspan: number }>();
  return rows.map((row) => {
    let column = 0;
    const placed: SourceCell[] = [];
    for (const cell of row) {
      const above = open.get(column);
      if (cell.merge === 'goes-on' && above !== undefined) {
        above.rowspan += 1;
        for (const item of cell.items) above.items.push(item);
      } else {
        const begun = { items: [...cell.items], colspan: cell.colspan, rowspan: 1 };
        placed.push(begun);
        if (cell.merge === null) open.delete(column);
        else open.set(column, begun);
      }
      column += cell.colspan;
    }
    return placed;
  });
}

/** A cell as a reader finds it, where it begins. */
export interface SourceCell {
  readonly items: readonly RawItem[];
  readonly colspan: number;
  readonly rowspan: number;
}

export interface SourceTable {
  readonly rows: readonly (readonly SourceCell[])[];
  /** Rows on top that the format itself declares as header; undefined: it says nothing. */
  readonly headerRows?: number;
  /** Lines are drawn between its cells; undefined: the format does not tell. */
  readonly ruled?: boolean;
}

export interface LaidRows {
  readonly items: RawItem[];
  /** It has rows and columns; false: it only placed things and its paragraphs stand as they were. */
  readonly isTable: boolean;
  /** It had, and yet came as paragraphs, since pictures stand in it. */
  readonly flattened: boolean;
}

/** A cell alone, over one column and row. */
export const plainCell = (items: readonly RawItem[]): SourceCell => ({ items, colspan: 1, rowspan: 1 });

/**
 * What a reader does with a table. One of one column, or with pictures or tables in its cells, only places things side by side: its
 * paragraphs stand as they are. What is left may still be a letterhead: that is seen when its text is Unicode (`settleTables`).
 */
export function layOutRows({ rows, headerRows, ruled }: SourceTable): LaidRows {
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const holds = (kind: RawItem['kind']): boolean => rows.some((row) => row.some((cell) => cell.items.some((item) => item.kind === kind)));
  if (widest <= 1 || holds('picture') || holds('table')) {
    const items = rows.flatMap((row) => row.flatMap((cell) => cell.items)).map((item): RawItem => (item.kind === 'paragraph' ? { ...item, origin: item.origin === 'table' ? 'body' : item.origin } : item));
    const isTable = widest > 1 && rows.length > 2 && !holds('table');
    return { items, isTable, flattened: isTable };
  }
  const cells = rows.map((row) => row.map((cell): RawCell => ({ colspan: cell.colspan, rowspan: cell.rowspan, paragraphs: cell.items.filter((item) => item.kind === 'paragraph') })));
  return { items: [{ kind: 'table', headerRows: headerRows ?? null, ruled: ruled ?? null, rows: cells }], isTable: true, flattened: false };
}

/**
 * Which tables stay tables. A letterhead, a signature, cells of running text become a line for each row, cells joined by " | ", in
 * which the anatomy looks for names and dates. Asked once the text is Unicode.
 */
export function settleTables(items: readonly RawItem[]): { readonly items: RawItem[]; readonly flattened: number } {
  let flattened = 0;
  const settled = items.flatMap((item): RawItem[] => {
    if (item.kind !== 'table') return [item];
    const widest = item.rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest <= MOST_COLUMNS && !isLayout(item)) return [{ ...item, headerRows: item.headerRows ?? guessedHeader(item.rows) }];
    flattened += 1;
    return item.rows.map(rowParagraph);
  });
  return { items: settled, flattened };
}

const textIn = (cell: RawCell): string => cell.paragraphs.map(textOf).join('\n').trim();
const textOf = (paragraph: RawParagraph): string => paragraph.runs.map((run) => run.text).join('');

/** What stands at the head and the foot of an official paper, folded. */
const FORMAL =
  /dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do|\bngay\s+(?:\d{1,2}|[.…]+|\s)\s*thang\b|\bnoi nhan\b|\b(?:t\/m|tm\.|k\/t|kt\.|tl\.)\s|\(?(?:da ky|ky ten|ky, ghi ro)|^\s*\*\s*$/mu;
/** A letterhead or signature has no more rows than these. */
const FORMAL_ROWS = 4;
/** More words than these in one paragraph are running text. */
const PROSE = 45;

/** Placing, not listing: by few rows with formal words in them, by no drawn lines, by running text in the cells. */
function isLayout({ rows, ruled }: RawTable): boolean {
  const filled = rows.filter((row) => row.some((cell) => textIn(cell) !== ''));
  if (filled.length < 2) return true;
  const cells = filled.flat();
  if (filled.length <= FORMAL_ROWS && cells.some((cell) => FORMAL.test(fold(textIn(cell))))) return true;
  if (ruled === false && filled.length <= FORMAL_ROWS) return true;
  return cells.some((cell) => cell.paragraphs.filter((paragraph) => countWords(textOf(paragraph)) > PROSE).length > 1);
}

/** The first row heads the columns: it alone is bold, or it has words alone where figures stand below. */
function guessedHeader(rows: RawTable['rows']): number {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return 0;
  const reach = Math.min(first.reduce((most, cell) => Math.max(most, cell.rowspan), 1), rows.length - 1);
  const told = first.filter((cell) => textIn(cell) !== '');
  const bold = (cell: RawCell): boolean => cell.paragraphs.every((paragraph) => paragraph.runs.every((run) => run.bold || run.text.trim() === ''));
  const body = rows.slice(reach).flat().filter((cell) => textIn(cell) !== '');
  if (told.length < 2) return 0;
  if (told.every(bold) && !body.every(bold)) return reach;
  const figures = (cell: RawCell): boolean => /^[\d.,%/\s+–-]*\d[\d.,%/\s+–-]*$/u.test(textIn(cell));
  const numbered = body.filter(figures).length * 4 >= body.length;
  return told.length === first.length && !told.some(figures) && numbered ? reach : 0;
}

function rowParagraph(cells: readonly RawCell[]): RawParagraph {
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
    const filled = cell.paragraphs.filter((item) => item.runs.some((run) => run.text.trim() !== ''));
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
