/** Whom a row is about: found in the book or made, with what the row says of them. Pure. */
import type { Draft, Entity, Put } from './draft.ts';
import type { ColumnField, SheetMapping } from './fields.ts';
import type { Group } from './lines.ts';
import { nameTrouble, namesInCell, saysOfLife, type NamedOne } from './people.ts';
import { LONGEST_NAME, oneLine, unitNamed } from './plan-unit.ts';
import { roleAndUnit, type RoleAndUnit } from './role-unit.ts';
import type { RowCells } from './row-cells.ts';
import { birthOf, genderOf, isMark, phoneOf } from './values.ts';
import { kindOfGroup, kindOfName, spellingKey, wordKey, type NameKind } from './words.ts';

export interface Whom {
  readonly exemplars: readonly Entity[];
  readonly unit: Entity | null;
}

interface Named extends NamedOne {
  readonly kind: NameKind;
}

/** @param before whom the row above was about, for a row that only goes on with it */
export function planPeople(draft: Draft, mapping: SheetMapping, cells: RowCells, group: Group, before: readonly Entity[]): Whom | null {
  const byId = exemplarById(draft, cells);
  const called = byId !== null && spellingKey(cells.text('name')) === spellingKey(byId.text('name'));
  // One of our own lists, in which the name was not touched: it is not read anew.
  if (called) {
    cells.understood('name');
    const kind = kindSaid(mapping, cells, group);
    if (kind !== null && kind !== byId.get('kind')) cells.doubt('differs', cells.columnOf('kind'), byId.text('name'));
  }
  const named = called ? [] : namesOf(mapping, cells, group);
  if (named.length === 0 && byId === null) {
    if (before.length === 0 || !cells.hasOwn) return null;
    cells.doubt('name-above', null, before.map((each) => each.text('name')).join(', '));
    // What the row says of the person goes to them as well.
    before.forEach((each, index) => { describe(draft, cells, each, index, before.length, ''); });
    cells.takeUnderstood();
    return { exemplars: before, unit: null };
  }
  const parted = partedUnit(cells);
  const unit = unitOfRow(draft, cells, group, named, byId, oneLine(parted?.unit ?? ''));
  // Where the unit could not be taken, the whole cell stays the role.
  const inUnit = unit !== null && parted !== null ? parted.unit : '';
  const birth = birthOfRow(cells);
  const exemplars = byId !== null && named.length <= 1 ? [byId] : named.map((one) => exemplarFor(draft, cells, one, unit, birth?.year ?? null));
  exemplars.forEach((entity, index) => {
    const one = named[index];
    if (one !== undefined) {
      if (byId !== null && draft.put(entity, 'name', one.name) === 'differs') cells.doubt('differs', cells.columnOf('name'), one.name, entity.text('name'));
      if (one.honorific !== '') putOrNote(draft, cells, entity, 'honorific', one.honorific, 'Danh xưng');
      if (saysOfLife(one.rest)) draft.note(entity, `Ghi cạnh tên: ${one.rest}`);
      else if (one.rest !== '') putOrNote(draft, cells, entity, 'role', one.rest, 'Ghi cạnh tên');
    }
    if (unit !== null && draft.put(entity, 'unitId', unit.id) === 'differs') {
      cells.doubt('differs', cells.columnOf('unit'), unit.text('name'));
      draft.note(entity, `Đơn vị theo danh sách: ${unit.text('name')}`);
    }
    describe(draft, cells, entity, index, exemplars.length, inUnit);
  });
  cells.takeUnderstood();
  return { exemplars: [...new Set(exemplars)], unit };
}

function exemplarById(draft: Draft, cells: RowCells): Entity | null {
  const id = cells.text('id');
  if (id === '') return null;
  const found = draft.known('exemplar', id);
  const award = draft.known('award', id);
  if (found === null && award === null) cells.doubt('id-gone', cells.columnOf('id'), id);
  if (found !== null) cells.take('id');
  const whose = found ?? (award === null ? null : draft.known('exemplar', award.text('exemplarId')));
  return whose === null ? null : draft.touch(whose);
}

/** Names of the row, from whichever columns hold them. */
function namesOf(mapping: SheetMapping, cells: RowCells, group: Group): Named[] {
  const said = kindSaid(mapping, cells, group);
  const read = (field: ColumnField, kind: NameKind | null): Named[] => {
    const text = cells.text(field);
    return text === '' ? [] : named(mapping, cells, text, kind, [field]);
  };
  const joined = oneLine(`${cells.text('familyName')} ${cells.text('givenName')}`);
  return [
    ...read('name', said),
    ...read('individual', 'individual'),
    ...read('collective', said === 'model' ? 'model' : 'collective'),
    ...(joined === '' ? [] : named(mapping, cells, joined, said ?? 'individual', ['familyName', 'givenName'])),
  ];
}

const BARE_KIND = /^(?:ca nhan|tap the|mo hinh|cn|tt|mh|individual|collective|model)$/u;

function kindSaid(mapping: SheetMapping, cells: RowCells, group: Group): NameKind | null {
  const text = cells.text('kind');
  const kind = kindOfGroup(text) ?? (/^(?:cn|individual)$/iu.test(text) ? 'individual' : /^(?:tt|collective)$/iu.test(text) ? 'collective' : /^(?:mh|model)$/iu.test(text) ? 'model' : null);
  // More than the bare word is kept in the note as well.
  if (kind !== null && BARE_KIND.test(wordKey(text))) cells.take('kind');
  else if (text !== '' && kind === null) cells.doubt('kind', cells.columnOf('kind'), text);
  return kind ?? group.kind ?? mapping.defaults.kind;
}

function named(mapping: SheetMapping, cells: RowCells, text: string, said: NameKind | null, fields: readonly ColumnField[]): Named[] {
  const column = cells.columnOf(fields[0] ?? 'name');
  const own = kindOfName(oneLine(text));
  // "I. CÁ NHÂN" above a school is a slip of the list's maker; the words of the name say more.
  const kind = said === null ? own : said === 'individual' && own !== null ? own : said;
  if (said !== null && kind !== said) cells.doubt('kind', column, text);
  const { ones, recased } = namesInCell(text, kind, mapping.whole.includes(cells.row));
  if (ones.length > 1) cells.doubt('name-split', column, text, ones.map(({ name }) => name).join(' · '));
  if (recased) cells.doubt('name-recased', column, text, ones.map(({ name }) => name).join(' · '));
  const kept = ones.flatMap((one): Named[] => {
    const final = kind ?? kindOfName(one.name) ?? 'individual';
    const trouble = nameTrouble(one.name, final);
    if (trouble === 'no-letters' || one.name.length > LONGEST_NAME) {
      cells.doubt('no-name', column, one.name.slice(0, 200));
      return [];
    }
    if (trouble !== null) cells.doubt('name-odd', column, one.name);
    if (one.mayBeAddressed) cells.doubt('name-address', column, one.name);
    if (one.rest !== '') cells.doubt('role-in-name', column, text, one.rest);
    return [{ ...one, kind: final }];
  });
  if (kept.length === ones.length) for (const field of fields) cells.understood(field);
  return kept;
}

function unitOfRow(draft: Draft, cells: RowCells, group: Group, named: readonly Named[], byId: Entity | null, parted: string): Entity | null {
  const stands = byId === null ? null : draft.known('unit', byId.text('unitId'));
  if (stands !== null && cells.text('parentUnit') === '' && spellingKey(cells.text('unit')) === spellingKey(stands.text('name'))) {
    cells.take('unit');
    return stands;
  }
  const parentName = oneLine(cells.text('parentUnit'));
  const parent = parentName === '' || parentName.length > LONGEST_NAME ? null : unitNamed(draft, cells, parentName, null, cells.columnOf('parentUnit'));
  if (parent !== null) cells.take('parentUnit');
  const own = oneLine(cells.text('unit')) || parted;
  const name = own === '' ? (parent === null ? group.unit : '') : own;
  if (name.length > LONGEST_NAME) return parent;
  if (name !== '') {
    // "Chi bộ 1" below the heading "Đảng bộ Sở Y tế" is that body's own; a unit with a name of its own stands where it stands.
    const above = parent ?? (own !== '' && group.unit !== '' && isPartName(own) && !isPartName(group.unit) ? unitNamed(draft, cells, group.unit, null, null) : null);
    const unit = unitNamed(draft, cells, name, above, cells.columnOf('unit'));
    if (unit !== null) cells.take('unit');
    return unit;
  }
  if (parent !== null || byId !== null) return parent;
  // A collective that the book has as a unit is of that unit.
  const [first] = named;
  const same = first?.kind === 'collective' ? draft.unitsNamed(first.name).filter((unit) => spellingKey(unit.text('name')) === spellingKey(first.name)) : [];
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** A part of a body, that every body has: its name means something only below it. */
const isPartName = (name: string): boolean => /^(?:chi bộ|chi đoàn|chi hội|phòng|tổ|khoa|đội|bộ phận|lớp|văn phòng)\s+(?:(?:số\s+)?\d{1,3}|[ivx]+|hành chính|tổng hợp|tổ chức|nghiệp vụ|kế toán|văn phòng|kế hoạch)/iu.test(`${name} `) || /^văn phòng$/iu.test(name);

/** A column "Chức vụ, đơn vị" whose unit can be told; null: there is none, and what may hold one is a doubt. */
function partedUnit(cells: RowCells): RoleAndUnit | null {
  const [only, ...more] = cells.of('roleUnit');
  const parted = only === undefined || more.length > 0 || cells.text('unit') !== '' ? null : roleAndUnit(only.cell.text);
  if (only !== undefined && parted !== null && parted.unit !== '' && parted.unit.length <= LONGEST_NAME) {
    if (parted.role !== '') cells.doubt('unit-parted', only.column, only.cell.text, oneLine(parted.unit));
    return parted;
  }
  for (const { cell, column } of cells.of('roleUnit')) {
    if (/[,;–-]\s*\p{L}/u.test(cell.text)) cells.doubt('role-unit', column, cell.text);
  }
  return null;
}

function birthOfRow(cells: RowCells): { readonly year: number } | null {
  for (const field of ['birth', 'birthMale', 'birthFemale'] as const) {
    const [first] = cells.of(field);
    const read = first === undefined ? null : birthOf(first.cell);
    if (read !== null && read.year >= 1800 && read.year <= 2200) return read;
  }
  return null;
}

function exemplarFor(draft: Draft, cells: RowCells, one: Named, unit: Entity | null, birthYear: number | null): Entity {
  const column = cells.columnOf('name') ?? cells.columnOf('individual') ?? cells.columnOf('collective') ?? cells.columnOf('familyName');
  const alike = draft.exemplarsNamed(one.name, one.kind);
  const exact = alike.filter((each) => each.isCalled(one.name));
  const fits = exact.filter((each) => agrees(each.get('unitId'), unit?.id ?? null) && agrees(each.get('birthYear'), birthYear));
  const best = likeliest(fits, unit?.id ?? null, birthYear);
  const [only] = best;
  if (best.length === 1 && only !== undefined) return draft.touch(only);
  if (fits.length > 1) cells.doubt('several-same', column, one.name);
  else if (exact.length > 0) cells.doubt('same-name', column, one.name, otherOf(exact[0], draft));
  else {
    // Tones differ: the same person only where unit and year of birth both say so.
    const near = alike.filter((each) => unit !== null && birthYear !== null && each.get('unitId') === unit.id && each.get('birthYear') === birthYear);
    const [close] = near;
    if (alike.length > 0) cells.doubt('near-name', column, one.name, close?.text('name') ?? alike[0]?.text('name') ?? '');
    if (near.length === 1 && close !== undefined) {
      draft.note(close, `Tên trong danh sách: ${one.name}`);
      return draft.touch(close);
    }
  }
  return draft.make('exemplar', { kind: one.kind, name: one.name, ...(unit === null ? {} : { unitId: unit.id }), ...(birthYear === null ? {} : { birthYear }) });
}

/** Of several that fit: those that have most in common with the row; then those that lack what it lacks. */
function likeliest(fits: readonly Entity[], unitId: string | null, birthYear: number | null): readonly Entity[] {
  if (fits.length < 2) return fits;
  const said = (entity: Entity): number => Number(unitId !== null && entity.get('unitId') === unitId) + Number(birthYear !== null && entity.get('birthYear') === birthYear);
  const most = Math.max(...fits.map(said));
  const close = fits.filter((entity) => said(entity) === most);
  return close.length === 1 ? close : close.filter((entity) => (entity.get('unitId') ?? null) === unitId && (entity.get('birthYear') ?? null) === birthYear);
}

const agrees = (one: unknown, other: unknown): boolean => one === null || one === undefined || other === null || one === other;

function otherOf(entity: Entity | undefined, draft: Draft): string {
  if (entity === undefined) return '';
  const unit = draft.known('unit', entity.text('unitId'));
  const year = entity.get('birthYear');
  return [unit?.text('name') ?? '', typeof year === 'number' ? String(year) : ''].filter((each) => each !== '').join(', ');
}

/** What the row says of each of its people. */
/** @param inUnit what of the cell "Chức vụ, đơn vị" became the unit */
function describe(draft: Draft, cells: RowCells, entity: Entity, index: number, of: number, inUnit: string): void {
  const part = (field: ColumnField): string => share(cells.text(field), index, of);
  putOrNote(draft, cells, entity, 'honorific', part('honorific'), 'Danh xưng', 'honorific');
  putOrNote(draft, cells, entity, 'role', part('role') || (inUnit === '' ? part('roleUnit') : roleAndUnit(cells.text('roleUnit')).role), 'Chức vụ', 'role');
  putOrNote(draft, cells, entity, 'field', part('field'), 'Lĩnh vực', 'field');
  putOrNote(draft, cells, entity, 'sortKey', part('sortKey'), 'Khóa xếp', 'sortKey');
  for (const field of ['honorific', part('role') === '' ? 'roleUnit' : 'role', 'field', 'sortKey'] as const) cells.understood(field);
  gender(draft, cells, entity);
  birth(draft, cells, entity);
  contacts(draft, cells, entity);
}

/** A cell with as many lines as the row has people: a line each. */
function share(text: string, index: number, of: number): string {
  if (of < 2) return text;
  const lines = text.split(/\s*[\n;]\s*/u).filter((line) => line !== '');
  return lines.length === of ? (lines[index] ?? '') : text;
}

/** Sets the field; where the book says otherwise and stays, the list's words go into the note. */
export function putOrNote(draft: Draft, cells: RowCells, entity: Entity, field: string, value: string | number, label: string, from?: ColumnField): Put {
  const put = draft.put(entity, field, value);
  if (put === 'differs' || put === 'no-room') {
    if (put === 'differs') cells.doubt('differs', from === undefined ? null : cells.columnOf(from), String(value), String(entity.get(field)));
    if (!draft.note(entity, `${label} theo danh sách: ${String(value)}`)) cells.doubt('no-room', from === undefined ? null : cells.columnOf(from), String(value).slice(0, 200));
  }
  return put;
}

function gender(draft: Draft, cells: RowCells, entity: Entity): void {
  const text = cells.text('gender');
  const said = text === '' ? null : genderOf(text);
  if (text !== '' && said === null) cells.doubt('gender-unread', cells.columnOf('gender'), text);
  const marked = (['birthMale', 'birthFemale'] as const).filter((field) => cells.of(field).length > 0);
  const value = said ?? (marked.length === 1 && entity.get('kind') === 'individual' ? (marked[0] === 'birthMale' ? 'male' : 'female') : null);
  if (value !== null && putOrNote(draft, cells, entity, 'gender', value, 'Giới tính', 'gender') !== 'no-room' && said !== null) cells.understood('gender');
}

function birth(draft: Draft, cells: RowCells, entity: Entity): void {
  for (const field of ['birth', 'birthMale', 'birthFemale'] as const) {
    for (const { cell, column } of cells.of(field)) {
      const read = birthOf(cell);
      if (read !== null && read.year >= 1800 && read.year <= 2200) {
        putOrNote(draft, cells, entity, 'birthYear', read.year, 'Năm sinh', field);
        if (read.more) draft.note(entity, `Ngày sinh: ${cell.text}`);
        cells.understoodAt(column);
      } else if (field !== 'birth' && isMark(cell.text)) cells.understoodAt(column);
      else cells.doubt('birth-unread', column, cell.text);
    }
  }
}

function contacts(draft: Draft, cells: RowCells, entity: Entity): void {
  const lines = [
    ...cells.of('phone').map(({ cell, column }) => {
      const { text, mended } = phoneOf(cell);
      if (mended) cells.doubt('phone-mended', column, cell.text, text);
      return text;
    }),
    ...cells.of('contact').map(({ cell }) => cell.text),
  ];
  if (lines.length === 0) return;
  const now = entity.text('contact');
  // Whole lines: a short number that is part of a longer one is another number.
  const has = new Set(now.split('\n').map(spellingKey));
  const fresh = lines.filter((line) => !line.split('\n').every((each) => has.has(spellingKey(each))));
  const next = [now, ...fresh].filter((line) => line !== '').join('\n');
  if (next.length > 20_000) return;
  if (fresh.length > 0) {
    entity.set('contact', next);
    draft.touch(entity);
  }
  cells.understood('phone');
  cells.understood('contact');
}
