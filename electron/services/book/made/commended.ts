/** Lists of those who were commended: by kind, then form of award in the catalogue's order, then unit, then given name. */
import type { MadeFrame, MadeOf, MadeSection, MadeText } from '../../../common/book/made.ts';
import type { MatterOptions } from '../../../common/book/matter.ts';
import { orderKey, compareKeys } from '../../../common/know/name-order.ts';
import type { KnowAward, KnowExemplar } from '../../../common/know/shapes.ts';
import { compareWords } from '../../../common/text/collation.ts';
import { outsideOf, within } from './period.ts';
import { formOf, type MadeReading } from './reading.ts';

const KINDS = { individual: 'Cá nhân', collective: 'Tập thể', model: 'Mô hình' } as const;
const LAST = Number.MAX_SAFE_INTEGER;

/** @param period of the book: awards outside it are counted */
export function commendedPages(frame: MadeFrame, options: MatterOptions['commended'], reading: MadeReading, period = ''): MadeOf<'commended'> {
  const exemplars = new Map(reading.exemplars.map((exemplar) => [exemplar.id, exemplar]));
  const wanted = reading.awards.filter((award) => isWanted(award, options));
  const unranked = new Set<string>();
  const shown: KnowAward[] = [];
  const sections = options.kinds.flatMap((kind): MadeSection[] => {
    const own = wanted.flatMap((award) => {
      const exemplar = exemplars.get(award.exemplarId);
      return exemplar?.kind === kind ? [{ award, exemplar }] : [];
    });
    if (own.length === 0) return [];
    shown.push(...own.map(({ award }) => award));
    const title: MadeSection[] = options.kinds.length > 1 ? [{ t: 'heading', level: 1, text: KINDS[kind] }] : [];
    const forms = byForm(own);
    // Of a single form there is no order.
    if (forms.length > 1) for (const [form, given] of forms) if (form !== '' && rankOf(given) === LAST) unranked.add(form);
    return [...title, listOf(kind, forms, reading)];
  });
  return { ...frame, kind: 'commended', note: 'Xếp theo hình thức khen thưởng, rồi theo đơn vị và tên gọi.', sections, unranked: [...unranked], ...outsideOf(shown, period) };
}

function isWanted(award: KnowAward, { formIds, levels, ...days }: MatterOptions['commended']): boolean {
  const { formId, level, formLevel } = award;
  if (formIds.length > 0 && (formId === null || !formIds.includes(formId))) return false;
  if (levels.length > 0 && !levels.includes(level === '' ? formLevel : level)) return false;
  return within(award, days);
}

interface Given {
  readonly award: KnowAward;
  readonly exemplar: KnowExemplar;
}

/** Forms with what was given, from the highest down; those that the catalogue has not, last and by name. */
function byForm(given: readonly Given[]): [string, Given[]][] {
  const forms = new Map<string, Given[]>();
  for (const each of given) forms.set(formOf(each.award), [...(forms.get(formOf(each.award)) ?? []), each]);
  return [...forms].sort(([one, own], [other, others]) => rankOf(own) - rankOf(others) || compareWords(one, other));
}

const rankOf = (own: readonly Given[]): number => own[0]?.award.rank ?? LAST;

/** Numbers run through the whole list. */
function listOf(kind: KnowExemplar['kind'], forms: readonly (readonly [string, readonly Given[]])[], reading: MadeReading): MadeSection {
  let number = 0;
  const groups = forms.map(([title, given]) => ({
    title,
    rows: rowsOf(kind, given, reading).map((row): MadeText[] => {
      number += 1;
      return [{ text: String(number) }, ...row];
    }),
  }));
  const people = kind === 'individual';
  const daysAlone = forms.every(([, given]) => given.every(({ award }) => award.decidedOn !== null || award.period === ''));
  const columns = [
    { title: 'TT', numeric: true },
    { title: people ? 'Họ và tên' : 'Tên', numeric: false },
    { title: people ? 'Chức vụ, đơn vị' : 'Đơn vị', numeric: false },
    { title: 'Cấp khen', numeric: false },
    { title: DECISION, numeric: false },
    { title: daysAlone ? 'Ngày' : 'Thời gian', numeric: true, under: true } as const,
  ];
  return withoutEmpty({ t: 'groups', columns, groups });
}

/** Name, role and unit, who gave it (of a form of the catalogue its name says that), decision, day or else the period it was given for; in the order of units and names. */
function rowsOf(kind: KnowExemplar['kind'], given: readonly Given[], { unitPlace, units }: MadeReading): MadeText[][] {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const place = ({ exemplar }: Given): number => unitPlace.get(exemplar.unitId ?? '') ?? LAST;
  const keys = new Map(given.map((each) => [each, orderKey(each.exemplar.name, each.exemplar.sortKey)]));
  const inOrder = [...given].sort((one, other) => {
    const [key, against] = [keys.get(one), keys.get(other)];
    const name = key === undefined || against === undefined ? 0 : compareKeys(key, against);
    return place(one) - place(other) || name || ((one.award.decidedOn ?? '9') < (other.award.decidedOn ?? '9') ? -1 : 1);
  });
  const people = kind === 'individual';
  return inOrder.map(({ award, exemplar }): MadeText[] => {
    const unit = unitNames.get(exemplar.unitId ?? '') ?? '';
    // A collective that is a unit of the tree is not told its own name again.
    const where = people ? [exemplar.role, unit] : [unit === exemplar.name ? '' : unit];
    return [{ text: exemplar.name, id: exemplar.id }, { text: where.filter((words) => words !== '').join(', ') }, { text: award.formId === null ? award.issuer : '' }, { text: award.decisionNumber }, award.decidedOn === null ? { text: award.period } : { text: printedDay(award.decidedOn), day: award.decidedOn }];
  });
}

const DECISION = 'Số quyết định';

/** A column that says nothing in any row is not printed. */
function withoutEmpty({ columns, groups }: Extract<MadeSection, { readonly t: 'groups' }>): MadeSection {
  const told = columns.map((_, index) => index < 2 || groups.some(({ rows }) => rows.some((row) => (row[index]?.text ?? '') !== '')));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => told[index]);
  const left = kept(columns);
  // A day without a decision to stand under has a column of its own.
  const alone = left.map(({ under, ...column }, index) => (under === true && left[index - 1]?.title === DECISION ? { ...column, under } : column));
  return { t: 'groups', columns: alone, groups: groups.map(({ title, rows }) => ({ title, rows: rows.map(kept) })) };
}

/** 2021-04-26 → 26/4/2021 */
export function printedDay(day: string | null): string {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year === undefined || month === undefined || date === undefined ? '' : `${String(date)}/${String(month)}/${String(year)}`;
}
