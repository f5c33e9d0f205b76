/** A list of units: the tree by a column "đơn vị cấp trên", by numbering, by indentation. Pure. */
import type { Draft, Entity } from './draft.ts';
import type { SheetMapping } from './fields.ts';
import type { Grid } from './grid.ts';
import { putOrNote } from './plan-person.ts';
import { LONGEST_NAME, oneLine, placeUnder, unitNamed } from './plan-unit.ts';
import type { RowCells } from './row-cells.ts';
import type { SheetCell } from './shapes.ts';
import { phoneOf } from './values.ts';
import { spellingKey } from './words.ts';

interface Step {
  readonly depth: number;
  readonly unit: Entity;
}

/** "1.2.3" → its parts; "A", "I", "1", "a" each on a level of their own. */
const NUMBER = /^\s*(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,6}|[A-HĐ]|[a-zđ])\s*(?:[.)/:–-]\s*|$|(?=\s))/u;

/** Keeps where in the tree the list is. */
export class UnitTree {
  readonly #above: Step[] = [];
  readonly #hasLetters: boolean;

  constructor(grid: Grid, mapping: SheetMapping) {
    const column = mapping.columns.find(({ field }) => field === 'number')?.column;
    const names = mapping.columns.find(({ field }) => field === 'name')?.column;
    const marks = grid.rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column || cell.column === names).map(({ text }) => markOf(text)));
    this.#hasLetters = marks.some((mark) => /^(?:[IVX]+|[A-HĐ])$/u.test(mark));
  }

  /** Depth of a row; null: nothing tells it. */
  depthOf(number: SheetCell | undefined, name: SheetCell): number | null {
    const mark = number === undefined ? (/^\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,6}|[A-HĐ]|[a-zđ])\s*[.)/:–-]\s/u.test(name.text) ? markOf(name.text) : '') : markOf(number.text);
    if (/^[A-HĐ]$/u.test(mark) && !/^[IVX]$/u.test(mark)) return 0;
    if (/^[IVX]+$/u.test(mark)) return 1;
    if (/^\d+(?:\.\d+)+$/u.test(mark)) return 2 + mark.split('.').length - 1;
    if (/^\d+$/u.test(mark)) return name.indent > 0 && !this.#hasLetters ? 2 + name.indent : 2;
    if (/^[a-zđ]$/u.test(mark)) return 8;
    return name.indent > 0 ? 20 + name.indent : null;
  }

  /** The unit above a row of this depth. */
  above(depth: number): Entity | null {
    return [...this.#above].reverse().find((step) => step.depth < depth)?.unit ?? null;
  }

  /** `depth` null: a line without any mark heads what is moved in below it. */
  put(depth: number | null, unit: Entity): void {
    const at = depth ?? 20;
    while ((this.#above.at(-1)?.depth ?? -1) >= at) this.#above.pop();
    this.#above.push({ depth: at, unit });
  }

  /** True when rows of different depths were seen, so that depth means something. */
  get marked(): boolean {
    return this.#hasLetters;
  }
}

const markOf = (text: string): string => NUMBER.exec(text)?.[1] ?? '';

/** The unit of a row; null: it names none. */
export function planUnit(draft: Draft, cells: RowCells, tree: UnitTree): Entity | null {
  const [first] = cells.of('name');
  if (first === undefined) return null;
  const number = cells.of('number')[0]?.cell;
  const inFront = /^\s*(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,6}|[A-HĐ]|[a-zđ])\s*[.)/:–-]\s+/u;
  const name = oneLine(cells.text('name').replace(inFront, '').replace(/^[-+•*]\s+/u, ''));
  if (!/\p{L}{2}/u.test(name) || name.length > LONGEST_NAME) {
    cells.doubt('no-name', first.column, name.slice(0, 200));
    return null;
  }
  const depth = tree.depthOf(number, first.cell);
  const byId = unitById(draft, cells);
  const parent = parentOf(draft, cells, byId) ?? (depth === null ? null : tree.above(depth));
  const unit = byId ?? unitNamed(draft, cells, name, parent, first.column);
  if (unit === null) return null;
  if (byId !== null) {
    if (parent !== null) placeUnder(draft, cells, byId, parent, cells.columnOf('parentUnit'));
    putOrNote(draft, cells, byId, 'name', name, 'Tên', 'name');
  }
  cells.understood('name');
  tree.put(depth, unit);
  for (const [field, label] of [['shortName', 'Tên tắt'], ['sortKey', 'Khóa xếp'], ['contactName', 'Người liên hệ'], ['contact', 'Liên hệ']] as const) {
    const value = cells.text(field).trim();
    if (value !== '') putOrNote(draft, cells, unit, field, value, label, field);
    cells.understood(field);
  }
  const short = cells.text('shortName').trim();
  if (short !== '') draft.callAlso(unit, short);
  const phones = cells.of('phone').map(({ cell, column }) => {
    const { text, mended } = phoneOf(cell);
    if (mended) cells.doubt('phone-mended', column, cell.text, text);
    return text;
  });
  if (phones.length > 0) putOrNote(draft, cells, unit, 'phone', phones.join(', '), 'Điện thoại', 'phone');
  cells.understood('phone');
  cells.takeUnderstood();
  return unit;
}

function unitById(draft: Draft, cells: RowCells): Entity | null {
  const id = cells.text('id');
  if (id === '') return null;
  const found = draft.known('unit', id);
  if (found === null) cells.doubt('id-gone', cells.columnOf('id'), id);
  else cells.take('id');
  return found === null ? null : draft.touch(found);
}

/** The unit in the column of units above; a path "Đảng bộ Khối > Đảng bộ Sở" names each of them. */
function parentOf(draft: Draft, cells: RowCells, byId: Entity | null): Entity | null {
  const text = oneLine(cells.text('parentUnit'));
  const stands = byId === null ? null : draft.known('unit', byId.text('parentId'));
  if (stands !== null && spellingKey(text) === spellingKey(stands.text('name'))) {
    cells.understood('parentUnit');
    return stands;
  }
  if (text === '' || text.length > LONGEST_NAME) return null;
  let parent: Entity | null = null;
  for (const name of text.split(/\s+[>›»]\s+/u)) {
    const next: Entity | null = unitNamed(draft, cells, name, parent, cells.columnOf('parentUnit'));
    if (next === null) return null;
    parent = next;
  }
  cells.understood('parentUnit');
  return parent;
}
