/** The book in figures: what `coverage` counts, as tables and charts. */
import type { MadeChart, MadeFrame, MadeOf, MadeSection, MadeText } from '../../../common/book/made.ts';
import type { MatterOptions } from '../../../common/book/matter.ts';
import type { Coverage, Heads, Times } from '../../../common/know/coverage/coverage.ts';

/** Rows of a chart beyond these make no picture any more; the table has them all. */
const MOST_BARS = 12;
const FIGURES = new Intl.NumberFormat('vi-VN');

export const figure = (value: number): string => FIGURES.format(value);
const sum = ({ individual, collective, model }: Heads): number => individual + collective + model;
const all = ({ collective, individual }: Times): number => collective + individual;

export function statisticsPages(frame: MadeFrame, { sections, charts }: MatterOptions['statistics'], coverage: Coverage): MadeOf<'statistics'> {
  const count = { charts: 0, tables: 0 };
  const numbered: Numbered = (what, words) => {
    count[what] += 1;
    return `${what === 'charts' ? 'Biểu đồ' : 'Bảng'} ${String(count[what])}. ${words}`;
  };
  return { ...frame, kind: 'statistics', sections: sections.flatMap((section) => SECTIONS[section](coverage, charts, numbered)) };
}

type Numbered = (what: 'charts' | 'tables', words: string) => string;
type Maker = (coverage: Coverage, charts: boolean, numbered: Numbered) => MadeSection[];

const SECTIONS: Readonly<Record<MatterOptions['statistics']['sections'][number], Maker>> = {
  overview: ({ heads, times }) => {
    const items = [
      { value: figure(all(times)), label: 'lượt khen thưởng' },
      { value: figure(heads.individual), label: 'cá nhân' },
      { value: figure(heads.collective), label: 'tập thể' },
      { value: figure(heads.model), label: 'mô hình' },
    ].filter(({ value }) => value !== '0');
    // Figures of nothing are no section: a page that has no other is empty, is not printed, and that is told before printing.
    return items.length === 0 ? [] : [{ t: 'figures', items }];
  },
  awards: ({ byForm }, charts, numbered) =>
    timesSections('Lượt khen thưởng theo hình thức', 'Hình thức', byForm.map(({ form, ...times }) => ({ name: capital(form) || 'Hình thức khác', ...times })), { charts: charts ? 'bars' : null, numbered }),
  years: ({ byPeriod }, charts, numbered) =>
    timesSections('Lượt khen thưởng theo năm', 'Năm', byPeriod.map(({ period, ...times }) => ({ name: period || 'Chưa rõ năm', ...times })), { charts: charts ? 'columns' : null, numbered }),
  units: ({ units, withoutUnit, heads, times }, charts, numbered) => {
    const top = units.filter(({ sum: heads, awardsSum }) => sum(heads) > 0 || all(awardsSum) > 0);
    if (top.length === 0) return [];
    const counted: Counted<UnitRow>[] = [['Tập thể', ({ sum: heads }) => heads.collective], ['Cá nhân', ({ sum: heads }) => heads.individual], ['Mô hình', ({ sum: heads }) => heads.model], ['Lượt khen', ({ awardsSum }) => all(awardsSum)]];
    const rows = [
      ...top.map(({ name, depth, ...unit }): UnitRow => ({ name: `${'\u2003'.repeat(depth)}${name}`, sum: unit.sum, awardsSum: unit.awardsSum })),
      // Who belongs to no unit is counted in the overview, so the table has them.
      ...outside(withoutUnit, timesOutside(times, units)),
    ];
    // The sum of one row is its own figures again.
    if (rows.length > 1) rows.push({ name: 'Cộng', sum: heads, awardsSum: times });
    return [{ t: 'heading', level: 2, text: 'Theo đơn vị' }, ...(charts ? unitChart(top, withoutUnit, numbered) : []), { t: 'table', ...tableOf('Đơn vị', rows, told(rows, counted)), caption: numbered('tables', `Điển hình và lượt khen thưởng theo đơn vị${below(top)}`) }];
  },
  fields: ({ fields }, charts, numbered) => {
    if (fields.length === 0) return [];
    const named = fields.map(({ field, count }) => ({ name: field || 'Chưa ghi lĩnh vực', count }));
    const chart: MadeChart = {
      title: 'Mô hình theo lĩnh vực',
      labels: named.slice(0, MOST_BARS).map(({ name }) => name),
      series: [{ name: 'Mô hình', values: named.slice(0, MOST_BARS).map(({ count }) => count) }],
      caption: charts ? numbered('charts', 'Mô hình, cách làm theo lĩnh vực') : '',
    };
    const columns = [{ title: 'Lĩnh vực', numeric: false }, { title: 'Mô hình', numeric: true }];
    const rows = named.map(({ name, count }): MadeText[] => [{ text: name }, { text: figure(count) }]);
    return [{ t: 'heading', level: 2, text: chart.title }, charts ? { t: 'bars', ...chart } : { t: 'table', columns, rows, caption: numbered('tables', 'Mô hình, cách làm theo lĩnh vực') }];
  },
};

/** A column of figures: its title, and what it counts in a row. */
type Counted<T> = readonly [title: string, count: (row: T) => number];

/** Columns that count something in any of the rows: one of nothing but zeros says nothing. */
const told = <T>(rows: readonly T[], columns: readonly Counted<T>[]): Counted<T>[] => columns.filter(([, count]) => rows.some((row) => count(row) > 0));

function tableOf<T extends { readonly name: string }>(title: string, rows: readonly T[], counted: readonly Counted<T>[]): { readonly columns: readonly { readonly title: string; readonly numeric: boolean }[]; readonly rows: readonly (readonly MadeText[])[] } {
  return {
    columns: [{ title, numeric: false }, ...counted.map(([name]) => ({ title: name, numeric: true }))],
    rows: rows.map((row) => [{ text: row.name }, ...counted.map(([, count]) => ({ text: figure(count(row)) }))]),
  };
}

type Row = Times & { readonly name: string };

function timesSections(title: string, column: string, rows: readonly Row[], { charts, numbered }: { readonly charts: 'bars' | 'columns' | null; readonly numbered: Numbered }): MadeSection[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, MOST_BARS);
  const chart = (): MadeChart => ({
    title,
    labels: shown.map(({ name }) => name),
    series: [
      { name: 'Cá nhân', values: shown.map(({ individual }) => individual) },
      { name: 'Tập thể', values: shown.map(({ collective }) => collective) },
    ].filter(({ values }) => values.some((value) => value > 0)),
    caption: numbered('charts', `${title} (lượt)`),
  });
  const total = rows.reduce((up, row) => ({ individual: up.individual + row.individual, collective: up.collective + row.collective }), { individual: 0, collective: 0 });
  const kinds = told<Row>(rows, [['Tập thể', ({ collective }) => collective], ['Cá nhân', ({ individual }) => individual]]);
  // The sum of one kind is its own figures again.
  const counted: Counted<Row>[] = kinds.length === 1 ? kinds : [...kinds, ['Cộng', all]];
  return [
    { t: 'heading', level: 2, text: title },
    ...(charts === null ? [] : [{ t: charts, ...chart() }]),
    { t: 'table', ...tableOf(column, [...rows, { name: 'Cộng', ...total }], counted), caption: numbered('tables', `${title} (lượt)`) },
  ];
}

interface UnitRow {
  readonly name: string;
  readonly sum: Heads;
  readonly awardsSum: Times;
}

const OUTSIDE = 'Ngoài các đơn vị trên';

function outside(heads: Heads, times: Times): UnitRow[] {
  return sum(heads) > 0 || all(times) > 0 ? [{ name: OUTSIDE, sum: heads, awardsSum: times }] : [];
}

/** Awards of those who belong to no unit. */
function timesOutside(times: Times, units: Coverage['units']): Times {
  const within = units.reduce((up, { awards }) => ({ collective: up.collective + awards.collective, individual: up.individual + awards.individual }), { collective: 0, individual: 0 });
  return { collective: times.collective - within.collective, individual: times.individual - within.individual };
}

/** Said of a table or chart whose figures of a unit have those of the units below it in them. */
const below = (units: Coverage['units']): string => (units.some(({ depth }) => depth > 0) ? ', kể cả đơn vị trực thuộc' : '');

/** Bars that come to the whole: of units on top with all below them; where there is one alone, of those right below it and its own. */
function unitChart(units: Coverage['units'], withoutUnit: Heads, numbered: Numbered): MadeSection[] {
  const top = units.filter(({ depth }) => depth === 0);
  const [only] = top;
  const bars = top.length > 1 || only === undefined
    ? top.map((unit) => ({ name: unit.name, count: sum(unit.sum) }))
    : [...(sum(only.own) > 0 ? [{ name: `${only.name} (riêng)`, count: sum(only.own) }] : []), ...units.filter(({ depth }) => depth === 1).map((unit) => ({ name: unit.name, count: sum(unit.sum) }))];
  const cut = bars.length > MOST_BARS;
  const shown = cut ? bars.slice(0, MOST_BARS) : [...bars, ...(sum(withoutUnit) > 0 ? [{ name: OUTSIDE, count: sum(withoutUnit) }] : [])];
  if (bars.length < 2) return [];
  const deeper = units.some(({ depth }) => depth > (top.length > 1 ? 0 : 1)) ? ', kể cả đơn vị trực thuộc' : '';
  return [
    {
      t: 'bars',
      title: 'Điển hình theo đơn vị',
      labels: shown.map(({ name }) => name),
      series: [{ name: 'Điển hình', values: shown.map(({ count }) => count) }],
      caption: numbered('charts', `Số điển hình của ${cut ? `${String(MOST_BARS)} đơn vị đầu bảng` : 'mỗi đơn vị'}${deeper}`),
    },
  ];
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
