/** Counts of several things as a table whose rows are drawn as bars. */
import { useTexts } from '../../i18n/use-texts.ts';

export interface BarRow {
  readonly name: string;
  /** One count for each column, stacked in the bar. */
  readonly counts: readonly number[];
}

interface BarTableProps {
  readonly title: string;
  /** Names of the counts: one or two. */
  readonly columns: readonly string[];
  readonly rows: readonly BarRow[];
}

/** Of the bar's drawing, user units. */
const LENGTH = 200;
const HEIGHT = 12;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

export function BarTable({ title, columns, rows }: BarTableProps) {
  const { t, language } = useTexts();
  const most = Math.max(1, ...rows.map(({ counts }) => sum(counts)));
  const written = new Intl.NumberFormat(language);
  return (
    <section className="figures__part" aria-label={title}>
      <table className="bars">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{title}</span>
            </th>
            <td />
            {columns.map((column, place) => (
              <th key={column} scope="col">
                {columns.length > 1 ? <i className={`bars__key bars__key--${String(place)}`} aria-hidden /> : null}
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row" lang="vi">
                {name === '' ? t('know.unknown') : name}
              </th>
              <td className="bars__draw">
                <svg viewBox={`0 0 ${String(LENGTH)} ${String(HEIGHT)}`} preserveAspectRatio="none" aria-hidden>
                  {counts.map((count, place) => (
                    <rect
                      key={columns[place]}
                      className={`bars__bar--${String(place)}`}
                      x={(sum(counts.slice(0, place)) / most) * LENGTH}
                      width={(count / most) * LENGTH}
                      height={HEIGHT}
                    />
                  ))}
                </svg>
              </td>
              {counts.map((count, place) => (
                <td key={columns[place]} className={count === 0 ? 'records__zero' : ''}>
                  {written.format(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
