/** The awards of a row: those that the book has are found, others made. Pure. */
import { catalogueKeyOf } from '../know/catalogue/match.ts';
import type { Draft, Entity } from './draft.ts';
import type { ColumnField, SheetMapping } from './fields.ts';
import type { Group } from './lines.ts';
import { putOrNote } from './plan-person.ts';
import { oneLine } from './plan-unit.ts';
import type { RowCells } from './row-cells.ts';
import { dayOfCell, decisionIn, type ReadDay } from './values.ts';
import { FORM_WORDS, formKey, spellingKey, wordKey } from './words.ts';

/** One award as the row says it. */
interface Said {
  readonly form: string;
  readonly formId: string | null;
  /** The form was told by the catalogue's rules, not by its name: the list's own words are kept beside it. */
  readonly meant: boolean;
  readonly issuer: string;
  readonly level: string;
  readonly decisionNumber: string;
  readonly decidedOn: string | null;
  readonly reason: string;
  readonly period: string;
}

/** Fields of an award that are text, with what a note calls them. */
const TEXTS = [['issuer', 'Cấp khen'], ['level', 'Cấp'], ['reason', 'Thành tích'], ['period', 'Giai đoạn']] as const;

/** @returns awards in the order of exemplars; none: the row says nothing of an award */
export function planAwards(draft: Draft, mapping: SheetMapping, cells: RowCells, group: Group, exemplars: readonly Entity[], seen: Map<Entity, number>): Entity[] {
  const byId = awardById(draft, cells);
  const all = awardsSaid(draft, mapping, cells, group);
  if (all.length === 0) {
    if (byId === null) cells.doubt('no-form', cells.columnOf('form'), '');
    return byId === null ? [] : [byId];
  }
  const awards = exemplars.flatMap((exemplar) => all.map((said) => awardFor(draft, cells, exemplar, said, all.length === 1 && exemplars.length === 1 ? byId : null)));
  for (const award of awards) {
    const before = seen.get(award);
    if (before !== undefined && before !== cells.row) cells.doubt('twice', cells.columnOf('name'), exemplars.map((each) => each.text('name')).join(', '), String(before));
    seen.set(award, before ?? cells.row);
  }
  cells.takeUnderstood();
  return awards;
}

function awardById(draft: Draft, cells: RowCells): Entity | null {
  const id = cells.text('id');
  const found = id === '' ? null : draft.known('award', id);
  if (found !== null) cells.take('id');
  return found === null ? null : draft.touch(found);
}

function awardsSaid(draft: Draft, mapping: SheetMapping, cells: RowCells, group: Group): Said[] {
  const { defaults } = mapping;
  const written = cells.text('form');
  const decision = decisionOfRow(cells);
  const value = (field: ColumnField & keyof typeof defaults, otherwise: string): string => {
    const text = cells.text(field).trim();
    if (text !== '') cells.understood(field);
    return text === '' ? otherwise : text;
  };
  const own = { issuer: value('issuer', ''), level: value('level', ''), reason: value('reason', ''), period: value('period', '') };
  const form = oneLine(written) || group.form || defaults.form;
  // A row of a list of awards that names none, under a heading that names none: only the person is there.
  if (form === '' && decision.number === '' && decision.day === null && Object.values(own).every((each) => each === '')) return [];
  const forms = formsIn(written);
  if (written !== '') cells.understood('form');
  if (forms.length > 1) cells.doubt('several-forms', cells.columnOf('form'), written, forms.join(' · '));
  if (form === '') cells.doubt('no-form', cells.columnOf('form'), '');
  const rest = {
    issuer: own.issuer || defaults.issuer,
    level: own.level || defaults.level,
    reason: own.reason || defaults.reason,
    period: own.period || group.period || defaults.period,
    decisionNumber: decision.number || (decision.day === null ? defaults.decisionNumber : ''),
    decidedOn: decision.day ?? (decision.number === '' || decision.number === defaults.decisionNumber ? defaults.decidedOn : null),
  };
  return (forms.length > 1 ? forms : [form]).map((each): Said => {
    const named = each === '' ? null : draft.formNamed(each);
    const meant = each === '' || named !== null ? null : draft.formMeant(each, rest.decidedOn);
    if (meant !== null) cells.doubt('form-meant', cells.columnOf('form'), each, meant.name);
    const formId = named ?? meant?.id ?? null;
    if (each !== '' && formId === null && (draft.hasForms || !isForm(each))) cells.doubt('unknown-form', cells.columnOf('form'), each);
    return { form: each, formId, meant: meant !== null, ...rest };
  });
}

/** Words of an award, or short ones that the catalogue knows: "Tập thể LĐXS". */
const isForm = (text: string): boolean => FORM_WORDS.test(formKey(text)) || catalogueKeyOf(text) !== null;

/** Several forms in one cell, parted by lines or ";": each has to be one. */
function formsIn(text: string): string[] {
  const pieces = text.split(/\s*[\n;]\s*|\s+\+\s+/u).map((piece) => piece.replace(/^[-–•*]\s*/u, '').trim()).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => FORM_WORDS.test(wordKey(piece)) || catalogueKeyOf(piece) !== null) ? pieces : [oneLine(text)];
}

function decisionOfRow(cells: RowCells): { readonly number: string; readonly day: string | null } {
  let number = oneLine(cells.text('decisionNumber'));
  if (number !== '') cells.understood('decisionNumber');
  const found: { day: string | null } = { day: null };
  /** False: another cell of the row has said another day. */
  const accept = (read: ReadDay, column: number, text: string): boolean => {
    if (found.day !== null && found.day !== read.iso) {
      cells.doubt('differs', column, text, found.day);
      return false;
    }
    found.day = read.iso;
    const code = read.doubt === 'short-year' ? 'day-short' : read.doubt === 'swapped' ? 'day-swapped' : read.doubt === 'from-number' ? 'day-number' : null;
    if (code !== null) cells.doubt(code, column, text, read.iso);
    return true;
  };
  for (const { cell, column } of cells.of('decidedOn')) {
    const read = dayOfCell(cell);
    if (read === null) cells.doubt('day-unread', column, cell.text);
    // "ngày 12/3/2020 (họp lần 2)": the rest goes into the note with it.
    else if (accept(read, column, cell.text) && read.whole) cells.understoodAt(column);
  }
  for (const { cell, column } of cells.of('decision')) {
    const read = decisionIn(cell.text);
    const alone = read === null ? dayOfCell(cell) : read.day;
    if (read === null && alone === null) cells.doubt('decision-unread', column, cell.text);
    if (read !== null && number === '') number = read.number;
    const agreed = alone === null || accept(alone, column, cell.text);
    if (agreed && (read === null ? alone?.whole === true : !read.more && number === read.number)) cells.understoodAt(column);
  }
  // A date behind the number, in the number's own column.
  const both = number === '' ? null : decisionIn(number);
  if (both?.day !== undefined && both.day !== null && !both.more) {
    if (found.day === null) accept(both.day, cells.columnOf('decisionNumber') ?? 0, number);
    if (found.day === both.day.iso) number = both.number;
  }
  return { number, day: found.day };
}

function awardFor(draft: Draft, cells: RowCells, exemplar: Entity, said: Said, byId: Entity | null): Entity {
  const found = byId ?? draft.awardsOf(exemplar.id).find((award) => isSame(draft, award, said));
  if (found === undefined) {
    const { form, formId, meant, ...rest } = said;
    return draft.make('award', { exemplarId: exemplar.id, ...(formId === null ? {} : { formId }), ...(formId === null || meant ? { formText: form } : {}), ...rest });
  }
  draft.touch(found);
  if (said.formId !== null && found.get('formId') !== said.formId && found.text('formId') === '' && byId === null && formKey(found.text('formText')) === formKey(said.form)) draft.put(found, 'formId', said.formId);
  if (byId !== null && said.formId === null && said.form !== '' && formKey(draft.formOf(found)) !== formKey(said.form)) putOrNote(draft, cells, found, 'formText', said.form, 'Hình thức', 'form');
  if (said.decidedOn !== null) putOrNote(draft, cells, found, 'decidedOn', said.decidedOn, 'Ngày quyết định', 'decidedOn');
  if (said.decisionNumber !== '') putOrNote(draft, cells, found, 'decisionNumber', said.decisionNumber, 'Số quyết định', 'decisionNumber');
  for (const [field, label] of TEXTS) if (said[field] !== '') putOrNote(draft, cells, found, field, said[field], label, field);
  return found;
}

/** One form, and nothing that tells two awards apart differs. */
function isSame(draft: Draft, award: Entity, said: Said): boolean {
  // Two offices' certificates are one form of the catalogue: where both wrote their own words, those tell them apart.
  const words = award.text('formText');
  const form = said.formId !== null && award.get('formId') === said.formId && (words === '' || !said.meant || formKey(words) === formKey(said.form));
  if (!form && formKey(draft.formOf(award)) !== formKey(said.form)) return false;
  const alike = (one: string, other: string): boolean => one === '' || other === '' || spellingKey(one) === spellingKey(other);
  const decided = award.text('decidedOn');
  if (!alike(award.text('decisionNumber'), said.decisionNumber) || !alike(decided, said.decidedOn ?? '') || !alike(award.text('period'), said.period)) return false;
  // With neither number nor date in common, what it was given for has to be the same.
  const sure = (said.decisionNumber !== '' && award.text('decisionNumber') !== '') || (decided !== '' && said.decidedOn !== null);
  return sure || alike(award.text('reason'), said.reason);
}
