/**
 * A sheet and a mapping → what would be made of it, row by row, and the records to write. Nothing is lost: every cell that holds
 * something ends in a record, in a note, or in the list of what was left with its reason. Pure.
 */
import { Draft, type BookRecords, type DraftOperation, type Entity } from './draft.ts';
import type { SheetMapping } from './fields.ts';
import { Grid } from './grid.ts';
import { headerText } from './header.ts';
import { LineReader, NO_GROUP, type Line } from './lines.ts';
import { planAwards } from './plan-award.ts';
import { planPeople } from './plan-person.ts';
import { HOWS, type LeftCell, type PlanRow, type SheetPlan } from './plan-shapes.ts';
import { planUnit, UnitTree } from './plan-units.ts';
import { RowCells, type Ditto } from './row-cells.ts';
import type { Sheet } from './shapes.ts';
import { dayInText } from './values.ts';

export interface Planned {
  readonly plan: SheetPlan;
  readonly operations: readonly DraftOperation[];
}

/** @param newId gives names of new records */
export function planSheet(sheet: Sheet, given: SheetMapping, book: BookRecords, newId: () => string): Planned {
  const grid = new Grid(sheet);
  return new Planner(grid, complete(grid, given), book, newId).run();
}

/** A column that the mapping leaves out is kept in the note: nothing of the sheet is lost by being forgotten. */
function complete(grid: Grid, mapping: SheetMapping): SheetMapping {
  const known = new Set(mapping.columns.map(({ column }) => column));
  const more = grid.columns().filter((column) => !known.has(column));
  return more.length === 0 ? mapping : { ...mapping, columns: [...mapping.columns, ...more.map((column) => ({ column, field: 'none' as const }))] };
}

class Planner {
  readonly #grid: Grid;
  readonly #mapping: SheetMapping;
  readonly #draft: Draft;
  readonly #headers: ReadonlyMap<number, string>;
  readonly #ditto: Ditto = { above: new Map() };
  readonly #tree: UnitTree;
  readonly #seen = new Map<Entity, number>();
  readonly #rows: PlanRow[] = [];
  readonly #left: LeftCell[] = [];
  readonly #skipped: ReadonlySet<number>;
  #before: readonly Entity[] = [];
  #taken = 0;
  #noted = 0;

  constructor(grid: Grid, mapping: SheetMapping, book: BookRecords, newId: () => string) {
    this.#grid = grid;
    this.#mapping = mapping;
    this.#draft = new Draft(book, newId, mapping.differing);
    this.#headers = new Map(mapping.columns.map(({ column }) => [column, headerText(grid, mapping.header, column)]));
    this.#tree = new UnitTree(grid, mapping);
    this.#skipped = new Set(mapping.skip);
  }

  run(): Planned {
    for (const line of new LineReader(this.#grid, this.#mapping).lines()) this.#line(line);
    this.#lookAtDays();
    const doubts = new Map<PlanRow['doubts'][number]['code'], number>();
    for (const row of this.#rows) for (const { code } of row.doubts) doubts.set(code, (doubts.get(code) ?? 0) + 1);
    const all = this.#grid.rows.reduce((sum, { cells }) => sum + cells.length, 0);
    return {
      operations: this.#draft.operations(),
      plan: {
        target: this.#mapping.target,
        rows: this.#rows,
        left: this.#left,
        counts: {
          ...this.#draft.counts(),
          cells: { all, taken: this.#taken, noted: this.#noted, left: this.#left.length },
          doubts: [...doubts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
        },
      },
    };
  }

  #line({ row, role, group, unread }: Line): void {
    const units = this.#mapping.target === 'units';
    // In a list of units a heading is a unit as well.
    if (role === 'data' || (units && role === 'group')) {
      this.#data(row.number, row.hidden, units ? NO_GROUP : group);
      return;
    }
    const cells = row.cells.map(({ column, text }): LeftCell => ({ row: row.number, column, text, reason: role === 'group' ? 'group' : role }));
    this.#left.push(...cells);
    if (role === 'group') this.#before = [];
    if (unread) {
      const [first] = row.cells;
      const text = row.cells.map((cell) => cell.text).join(' ');
      this.#rows.push({ row: row.number, status: 'left', label: text, detail: '', makes: [], doubts: [{ code: 'group-unread', column: first?.column ?? null, text, detail: '' }] });
    }
  }

  #data(number: number, hidden: boolean, group: Line['group']): void {
    const cells = new RowCells(this.#grid, this.#mapping, number, this.#headers, this.#ditto);
    if (hidden) cells.doubt('hidden-row', null, String(number));
    if (this.#skipped.has(number)) {
      const label = cells.label();
      cells.leave('skipped-row');
      this.#close(cells, 'skipped', [], [label], '');
      return;
    }
    if (this.#mapping.target === 'units') this.#unitRow(cells);
    else this.#peopleRow(cells, group);
  }

  #unitRow(cells: RowCells): void {
    const unit = planUnit(this.#draft, cells, this.#tree);
    cells.leaveSkipped();
    if (unit === null) {
      this.#nothing(cells);
      return;
    }
    const before = this.#seen.get(unit);
    if (before !== undefined) cells.doubt('twice', cells.columnOf('name'), unit.text('name'), String(before));
    this.#seen.set(unit, before ?? cells.row);
    cells.note((line) => this.#draft.note(unit, line));
    const parent = this.#draft.known('unit', unit.text('parentId'));
    this.#close(cells, unit.how, [unit], [unit.text('name')], parent?.text('name') ?? '');
  }

  #peopleRow(cells: RowCells, group: Line['group']): void {
    const { target } = this.#mapping;
    const whom = planPeople(this.#draft, this.#mapping, cells, group, target === 'awards' ? this.#before : []);
    if (whom === null || whom.exemplars.length === 0) {
      cells.leaveSkipped();
      this.#nothing(cells);
      return;
    }
    const { exemplars, unit } = whom;
    this.#before = exemplars;
    const awards = target === 'awards' ? planAwards(this.#draft, this.#mapping, cells, group, exemplars, this.#seen) : [];
    if (target === 'exemplars') this.#onceInList(cells, exemplars);
    cells.leaveSkipped();
    // What the row says beside is about the award; a person's own cell that was not understood is about the person.
    cells.note((line, { field }) => {
      const about = awards.length === 0 || ABOUT_PERSON.has(field) ? exemplars : awards;
      return about.every((entity) => this.#draft.note(entity, line));
    });
    const made = [...(unit === null ? [] : [unit]), ...exemplars, ...awards];
    const how = HOWS.find((each) => [...exemplars, ...awards].some((entity) => entity.how === each && (target === 'exemplars' || awards.length === 0 || entity.kind === 'award' || each === 'changed'))) ?? 'there';
    const detail = [unit?.text('name') ?? '', ...new Set(awards.map((award) => this.#formOf(award)))].filter((each) => each !== '').join(' · ');
    this.#close(cells, how, made, exemplars.map((each) => each.text('name')), detail);
  }

  #formOf(award: Entity): string {
    return this.#draft.formOf(award) || [award.text('decisionNumber'), award.text('decidedOn')].filter((each) => each !== '').join(' ');
  }

  #onceInList(cells: RowCells, exemplars: readonly Entity[]): void {
    for (const exemplar of exemplars) {
      const before = this.#seen.get(exemplar);
      if (before !== undefined) cells.doubt('twice', cells.columnOf('name'), exemplar.text('name'), String(before));
      this.#seen.set(exemplar, before ?? cells.row);
    }
  }

  /** A row of which nothing is made. */
  #nothing(cells: RowCells): void {
    const label = cells.ownTexts().join(' · ').slice(0, 200);
    cells.doubt('no-name', null, label);
    cells.leave('no-name');
    this.#close(cells, 'left', [], [label], '');
  }

  #close(cells: RowCells, status: PlanRow['status'], made: readonly Entity[], labels: readonly string[], detail: string): void {
    this.#taken += cells.taken;
    this.#noted += cells.noted;
    this.#left.push(...cells.left);
    const makes = made.map((entity) => ({ kind: entity.kind, how: entity.how, name: entity.kind === 'award' ? this.#formOf(entity) : entity.text('name') }));
    this.#rows.push({ row: cells.row, status, label: labels.join(', '), detail, makes, doubts: cells.doubts });
  }

  /**
   * Days that were typed with the day in front into a program that expects the month: it changes those about that it can (12/3 becomes 3
   * December) and leaves the others as text. A column where all real dates could be read both ways, and all that are text could
   * not, is told.
   */
  #lookAtDays(): void {
    const column = this.#mapping.columns.find(({ field }) => field === 'decidedOn')?.column;
    if (column === undefined) return;
    const cells = this.#rows.flatMap(({ row }) => this.#grid.row(row)?.cells.filter((cell) => cell.column === column) ?? []);
    const real = cells.filter(({ day }) => day !== null);
    const typed = cells.filter(({ day, kind }) => day === null && kind === 'text').flatMap(({ text }) => dayInText(text) ?? []);
    const late = (iso: string | null): boolean => Number((iso ?? '').slice(8)) > 12;
    if (real.length < 3 || typed.length < 3 || real.some(({ day }) => late(day)) || typed.filter(({ iso }) => late(iso)).length < typed.length * 0.9) return;
    for (const row of this.#rows) {
      const cell = this.#grid.row(row.row)?.cells.find((each) => each.column === column);
      if (cell !== undefined && cell.day !== null) row.doubts.push({ code: 'days-maybe-swapped', column, text: cell.text, detail: cell.day });
    }
  }
}

const ABOUT_PERSON: ReadonlySet<string> = new Set(['name', 'individual', 'collective', 'familyName', 'givenName', 'kind', 'honorific', 'gender', 'birth', 'birthMale', 'birthFemale', 'role', 'roleUnit', 'unit', 'parentUnit', 'field', 'sortKey', 'phone', 'contact', 'id']);
