/** What each row of a sheet is: a line above the table, its header, a group, a total, a signature below, or data. Pure. */
import type { SheetMapping } from './fields.ts';
import { periodIn } from './above.ts';
import type { Grid } from './grid.ts';
import { looksLikePerson, recase } from './people.ts';
import type { SheetCell, SheetRow } from './shapes.ts';
import { FOOTER, FORM_WORDS, GROUP_NUMBER, kindOfGroup, kindOfName, TOTAL, wordKey, type NameKind } from './words.ts';

/** What the lines in between say of the rows below them. */
export interface Group {
  readonly kind: NameKind | null;
  readonly unit: string;
  readonly form: string;
  readonly period: string;
}

export const NO_GROUP: Group = { kind: null, unit: '', form: '', period: '' };

export interface Line {
  readonly row: SheetRow;
  readonly role: 'above' | 'header' | 'column-numbers' | 'group' | 'total' | 'below' | 'data';
  /** For data. */
  readonly group: Group;
  /** A group whose words say nothing that is known. */
  readonly unread: boolean;
}

/** Deepest first digit of a numbering: A. = 0, I. = 1, 1. = 2, a) = 3; lines without a number are on their own level. */
const LEVELS: readonly RegExp[] = [/^[A-HĐ]$/u, /^[IVX]+$/u, /^\d+$/u, /^[a-zđ]$/u];
const NO_NUMBER = 4;
const NAMES: ReadonlySet<string> = new Set(['name', 'individual', 'collective', 'familyName', 'givenName']);
/** So many filled columns are a row of data, whatever its words are. */
const FULL = 3;

/** With its tones it is no name, also in capitals: "TỔNG CỘNG", "CỘNG TRANG". */
const SURE_TOTAL = /^(?:tổng cộng|tổng số|cộng(?: trang| dồn| mang sang| chuyển sang)?)(?=$|[\s:(])/iu;

export class LineReader {
  readonly #grid: Grid;
  readonly #mapping: SheetMapping;
  readonly #numberColumns: ReadonlySet<number>;
  readonly #nameColumns: ReadonlySet<number>;
  readonly #headerKeys: readonly ReadonlySet<string>[];
  /** Columns that hold data, running numbers apart. */
  readonly #width: number;

  constructor(grid: Grid, mapping: SheetMapping) {
    this.#grid = grid;
    this.#mapping = mapping;
    const where = (test: (field: string) => boolean): Set<number> => new Set(mapping.columns.filter(({ field }) => test(field)).map(({ column }) => column));
    this.#numberColumns = where((field) => field === 'number');
    this.#nameColumns = where((field) => NAMES.has(field));
    this.#width = mapping.columns.length - this.#numberColumns.size;
    const { header } = mapping;
    this.#headerKeys = header === null ? [] : grid.rows.filter(({ number }) => number >= header.top && number <= header.bottom).map(({ cells }) => new Set(cells.map(({ text }) => wordKey(text))));
  }

  lines(): Line[] {
    const { header } = this.#mapping;
    const levels: { readonly level: number; readonly group: Partial<Group> }[] = [];
    let below = false;
    return this.#grid.rows.map((row): Line => {
      const line = (role: Line['role'], unread = false): Line => ({ row, role, group: Object.assign({ ...NO_GROUP }, ...levels.map(({ group }) => group)) as Group, unread });
      if (header !== null && row.number < header.top) return line('above');
      if (header !== null && row.number <= header.bottom) return line('header');
      if (this.#repeatsHeader(row)) return line('header');
      if (this.#isColumnNumbers(row)) return line('column-numbers');
      const rest = row.cells.filter(({ column }) => !this.#numberColumns.has(column));
      const number = row.cells.find(({ column }) => this.#numberColumns.has(column));
      if (this.#isTotal(row)) {
        below = true;
        return line('total');
      }
      const counted = number !== undefined && /^\d{1,5}[.)]?$/u.test(number.text);
      if (below && !counted && rest.length < FULL && this.#groupCell(row.number, rest, number) === null) return line('below');
      if (!counted && rest.length < Math.min(FULL, this.#width) && this.#isFooter(row, rest)) {
        below = true;
        return line('below');
      }
      const cell = this.#groupCell(row.number, rest, number);
      if (cell === null) {
        below = false;
        return line('data');
      }
      below = false;
      const { level, group, unread } = groupOf(cell, number);
      while (levels.length > 0 && (levels.at(-1)?.level ?? 0) >= level) levels.pop();
      levels.push({ level, group });
      return line('group', unread);
    });
  }

  #repeatsHeader({ cells }: SheetRow): boolean {
    return cells.length > 1 && this.#headerKeys.some((keys) => keys.size > 1 && cells.every(({ text }) => keys.has(wordKey(text))));
  }

  /** "(1) (2) (3)", "A B 1 2" below the header. */
  #isColumnNumbers({ number, cells }: SheetRow): boolean {
    const { header } = this.#mapping;
    if (header === null || number > header.bottom + 3 || cells.length < FULL || cells.length < this.#width / 2) return false;
    if (!cells.every(({ text }) => /^\(?(?:\d{1,2}|[A-D])\)?(?:\s*=.*)?$/u.test(text))) return false;
    const figures = cells.map(({ text }) => Number(/\d+/u.exec(text)?.[0] ?? 0)).filter((figure) => figure > 0);
    return figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1);
  }

  #isTotal({ cells }: SheetRow): boolean {
    const [first] = cells.filter(({ kind }) => kind === 'text');
    return first !== undefined && TOTAL.test(wordKey(first.text)) && (SURE_TOTAL.test(first.text.normalize('NFC').trim()) || !cells.some(({ text, column }) => this.#nameColumns.has(column) && looksLikePerson(text)));
  }

  #isFooter(row: SheetRow, rest: readonly SheetCell[]): boolean {
    const last = this.#grid.rows.at(-1)?.number ?? 0;
    // Signatures stand at the end; a name there would be a person of the list.
    return row.number > last - 15 && rest.some(({ text }) => FOOTER.test(wordKey(text))) && !rest.some(({ text }) => looksLikePerson(recase(text)));
  }

  /** The cell that heads the rows below; null: the row is none of that kind. */
  #groupCell(row: number, rest: readonly SheetCell[], number: SheetCell | undefined): SheetCell | null {
    const words = rest.filter(({ kind, text }) => kind !== 'number' && !/^\d+$/u.test(text));
    if (words.length > 1) return null;
    const [only] = words;
    if (only === undefined) {
      // All of the line was written into the column of numbers.
      return number !== undefined && /\p{L}{2}/u.test(number.text) && rest.length === 0 ? number : null;
    }
    const { column, text } = only;
    if (looksLikePerson(text) && kindOfGroup(text) === null) return null;
    const numbered = number !== undefined && /^(?:[IVX]{1,5}|[A-HĐ])\s*[.)/]?$/u.test(number.text);
    const own = /^\s*(?:[IVX]{1,5}|[A-HĐ])\s*[.)/:–-]\s*\p{L}/u.test(text);
    if (numbered || own) return only;
    if (number !== undefined) return null;
    const merge = this.#grid.mergesFrom(row).find(({ top, bottom, left, right }) => top === bottom && left === column && right > left + 1);
    if (merge !== undefined || kindOfGroup(text) !== null) return only;
    // A line of its own in a list of several columns, where rows are counted.
    const alone = this.#width >= FULL && rest.length === 1;
    if (!alone) return null;
    if (this.#numberColumns.size > 0 && (kindOfName(text) === 'collective' || only.bold || FORM_WORDS.test(wordKey(text)) || periodIn(text) !== '')) return only;
    return !this.#nameColumns.has(column) && this.#numberColumns.size > 0 ? only : null;
  }
}

function groupOf(cell: SheetCell, number: SheetCell | undefined): { readonly level: number; readonly group: Partial<Group>; readonly unread: boolean } {
  const mark = (number !== undefined && number !== cell ? number.text : (/^\s*([IVX]{1,5}|[A-HĐ]|[a-zđ]|\d{1,3})\s*[.)/:–-]/u.exec(cell.text)?.[1] ?? '')).replace(/[.)/\s]+$/u, '');
  const found = LEVELS.findIndex((form) => form.test(mark));
  const text = cell.text.replace(GROUP_NUMBER, '').replace(/[:;]\s*$/u, '').replace(/\s+/gu, ' ').trim();
  const kind = kindOfGroup(text);
  const form = FORM_WORDS.test(wordKey(text)) ? formOfGroup(text) : '';
  const period = periodIn(text);
  const unit = kind === null && form === '' && period === '' && kindOfName(text) === 'collective' ? unitOfGroup(text) : '';
  const group: Partial<Group> = { ...(kind === null ? {} : { kind }), ...(form === '' ? {} : { form }), ...(period === '' ? {} : { period }), ...(unit === '' ? {} : { unit }) };
  return { level: found === -1 ? NO_NUMBER : found, group, unread: Object.keys(group).length === 0 };
}

/** "Cá nhân được tặng Bằng khen của UBND tỉnh (15)" → "Bằng khen của UBND tỉnh". */
function formOfGroup(text: string): string {
  const from = /(?:huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|chiến sĩ thi đua|lao động tiên tiến|tập thể lao động|kỷ niệm chương|danh hiệu|giải thưởng).*$/iu.exec(text)?.[0] ?? text;
  return sentence(from.replace(/\s*\([^()]*\)\s*$/u, '').trim());
}

/** The number of its rows in brackets goes: "Đảng bộ Sở Y tế (12 người)". */
const unitOfGroup = (text: string): string => sentence(text.replace(/\s*\(\s*\d+[^()]*\)\s*$/u, '').trim());

/** A line in capitals → a name: "ĐẢNG BỘ SỞ Y TẾ" stays as it is where nothing tells which words are names. */
const sentence = (text: string): string => (text === text.toUpperCase() && FORM_WORDS.test(wordKey(text)) ? `${text.charAt(0)}${text.slice(1).toLowerCase()}`.replace(/\b(?:ubnd|hđnd)\b/gu, (word) => word.toUpperCase()) : text);
